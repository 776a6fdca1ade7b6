interface SystemError extends Error {
  readonly code: string
  readonly path?: string
}

/**
 * Describes an error of the file system (EACCES, ENOSPC, …) in a sentence that says what to do; null for any other
 * error.
 */
export function describeSystemError(error: unknown): string | null {
  if (!isOfTheSystem(error)) return null
  const { code, path, message } = error
  // Errors of reading and writing an open file do not contain its path.
  return sentences[code]?.(path ?? 'what was named') ?? message
}

const isOfTheSystem = (error: unknown): error is SystemError =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'

const notPermitted = (path: string): string =>
  `this account${userOf(process.getuid?.())} may not use ${path}: change its owner or its rights, or run the program as its owner`

/** The number in brackets, on systems that number their users. */
const userOf = (uid: number | undefined): string => (uid === undefined ? '' : ` (user ${uid})`)

const full = (path: string): string =>
  `${path} could not be written, because the disk is full: free some space and try again`

const sentences: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `there is no file or folder ${path}`,
  EISDIR: (path) => `${path} is a folder, and a file is needed`,
  ENOTDIR: (path) => `${path} goes through a file as if it were a folder`,
  EEXIST: (path) => `${path} exists already`,
  EACCES: notPermitted,
  EPERM: notPermitted,
  EROFS: (path) => `${path} is on a file system that can only be read: mount it for writing`,
  ENOSPC: full,
  EDQUOT: full,
  EIO: (path) => `the disk cannot read or write ${path}: look for its faults in the log of the system`,
}
