import { join } from 'node:path'
import type { FileSystem } from './file-system.ts'

const maildirFolders = ['cur', 'new', 'tmp'] as const

/**
 * Creates an empty Maildir at an unused path. Its own entries survive a loss of power; flushing its parent is left to
 * the caller.
 */
export async function makeMaildir(fileSystem: FileSystem, path: string): Promise<void> {
  await fileSystem.makeFolder(path)
  for (const name of maildirFolders) await fileSystem.makeFolder(join(path, name))
  await fileSystem.flush(path)
}
