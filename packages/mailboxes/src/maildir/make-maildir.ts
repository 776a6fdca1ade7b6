import { join } from 'node:path'
import type { FileSystem } from './file-system.ts'

const maildirFolders = ['cur', 'new', 'tmp'] as const

/** Makes an empty Maildir at a path where nothing is. Its own entries last; that it is there, its parent has to say. */
export async function makeMaildir(fileSystem: FileSystem, path: string): Promise<void> {
  await fileSystem.makeFolder(path)
  for (const name of maildirFolders) await fileSystem.makeFolder(join(path, name))
  await fileSystem.flush(path)
}
