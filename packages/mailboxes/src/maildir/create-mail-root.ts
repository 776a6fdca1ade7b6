import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, type FileSystem, nodeFileSystem } from './file-system.ts'
import { markerName } from './layout.ts'

/** The folder is not empty, and it is not a mail root. */
export class NotAMailRootError extends Error {
  override readonly name = 'NotAMailRootError'
}

/** Makes `root` a mail root if it is missing or empty. An existing one stays as it is. @throws {NotAMailRootError} */
export async function createMailRoot(root: string, fileSystem: FileSystem = nodeFileSystem): Promise<void> {
  await mkdir(root, { recursive: true, mode: 0o700 })
  const names = await readdir(root)
  if (names.includes(markerName)) return
  if (names.length > 0) {
    throw new NotAMailRootError(`${root} is not empty and holds no mailboxes of this program`)
  }
  const content = 'This folder holds the mailboxes of an installation of Reprieve. Do not remove this file.\n'
  try {
    await fileSystem.writeFile(join(root, markerName), content)
  } catch (error) {
    // Another process was first.
    if (codeOf(error) !== 'EEXIST') throw error
  }
  await fileSystem.flush(root)
}
