import { createHash } from 'node:crypto'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A hash of everything below a folder: names, kinds, modes, contents and modification times; null if it does not exist.
 */
export async function hashOfTree(path: string): Promise<string | null> {
  const found = await lstat(path).catch(() => null)
  if (found === null) return null
  const hash = createHash('sha256')
  for (const name of (await readdir(path, { recursive: true })).sort()) {
    const entry = await lstat(join(path, name))
    hash.update(JSON.stringify([name, entry.mode, entry.isFile() ? [entry.size, entry.mtimeMs] : null]))
    if (entry.isFile()) hash.update(await readFile(join(path, name)))
  }
  return hash.digest('hex')
}
