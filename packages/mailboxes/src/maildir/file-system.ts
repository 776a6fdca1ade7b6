import { constants } from 'node:fs'
import {
  access,
  copyFile,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  statfs,
  utimes,
} from 'node:fs/promises'

export interface Entry {
  readonly name: string
  readonly kind: EntryKind
}

/** A symbolic link is `other`: links are not followed. */
export type EntryKind = 'folder' | 'file' | 'other'

/** The operations that the mail root needs from the operating system. They reject with an error that has a `code`. */
export interface FileSystem {
  /** Null if nothing is there. */
  kindOf(path: string): Promise<EntryKind | null>
  list(folder: string): Promise<readonly Entry[]>
  makeFolder(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Removes an entry with its contents; does nothing if it does not exist. */
  remove(path: string): Promise<void>
  /** Copies a file with its modification time, which is when the message arrived. */
  copyFile(from: string, to: string): Promise<void>
  /** Writes a new file that survives a loss of power. */
  writeFile(path: string, content: string): Promise<void>
  /** Null if there is no such file. */
  readFile(path: string): Promise<string | null>
  /** Makes the contents of a file, or the entries of a folder, survive a loss of power. */
  flush(path: string): Promise<void>
  /** Rejects if the folder cannot be written to, or does not belong to this process's account. */
  checkWritable(folder: string): Promise<void>
  hasRoom(folder: string): Promise<boolean>
}

export const nodeFileSystem: FileSystem = {
  kindOf: async (path) => {
    const found = await orNull(lstat(path))
    return found === null ? null : toKind(found)
  },
  list: async (folder) =>
    (await readdir(folder, { withFileTypes: true })).map((entry) => ({
      name: entry.name,
      kind: toKind(entry),
    })),
  makeFolder: (path) => mkdir(path, { mode: 0o700 }),
  rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
  copyFile: async (from, to) => {
    const { atime, mtime } = await lstat(from)
    await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
    const file = await open(to, 'r+')
    try {
      await file.chmod(0o600)
      await file.sync()
    } finally {
      await file.close()
    }
    await utimes(to, atime, mtime)
  },
  writeFile: async (path, content) => {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
  },
  readFile: (path) => orNull(readFile(path, 'utf8')),
  flush: async (path) => {
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  checkWritable: async (folder) => {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    const { uid } = await lstat(folder)
    const own = process.geteuid?.() ?? uid
    if (uid !== own) throw Object.assign(new Error(`${folder} belongs to another user`), { code: 'EPERM' })
  },
  hasRoom: async (folder) => {
    const { bavail, files, ffree } = await statfs(folder)
    // Some file systems do not count files and report zero of zero.
    return bavail > 0 && (files === 0 || ffree > 0)
  },
}

/** The code of an operating system's error; null for any other error. */
export const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

async function orNull<Value>(found: Promise<Value>): Promise<Value | null> {
  try {
    return await found
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

const toKind = (found: { isDirectory(): boolean; isFile(): boolean }): EntryKind => {
  if (found.isDirectory()) return 'folder'
  return found.isFile() ? 'file' : 'other'
}
