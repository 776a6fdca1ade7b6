import { join } from 'node:path'
import type { MailRootProblem } from '../mailbox-store.ts'
import { codeOf, type FileSystem } from './file-system.ts'
import { markerName } from './layout.ts'

/** Looks at the root without writing to it. */
export async function findRootProblem(fileSystem: FileSystem, root: string): Promise<MailRootProblem | null> {
  try {
    if ((await fileSystem.kindOf(join(root, markerName))) !== 'file') return 'missing'
    await fileSystem.checkWritable(root)
    return (await fileSystem.hasRoom(root)) ? null : 'full'
  } catch (error) {
    const code = codeOf(error)
    if (code === null) throw error
    return problemByCode[code] ?? 'missing'
  }
}

const problemByCode: Readonly<Record<string, MailRootProblem>> = {
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
}
