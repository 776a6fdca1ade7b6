import { writeFile } from 'node:fs/promises'
import { type FileSystem, nodeFileSystem } from '../maildir/file-system.ts'

/** The real file system for tests that lose no power: it does not wait for the disk. */
export const unflushedFileSystem: FileSystem = {
  ...nodeFileSystem,
  flush: async () => {},
  writeFile: (path, content) => writeFile(path, content, { flag: 'wx', mode: 0o600 }),
}
