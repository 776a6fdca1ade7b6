import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { everyRow, everyTableName } from '@reprieve/db/testing'
import type { TestDirectory } from './open-test-directory.ts'

/**
 * Returns which of these texts occur, ignoring case, and where: in SQLite's files or in any table of
 * PostgreSQL, and in the names and contents of the mail root.
 */
export async function findAnywhere(
  directory: TestDirectory,
  texts: readonly string[],
): Promise<readonly string[]> {
  const places = [...(await placesInDatabase(directory)), ...placesInMailRoot(directory.mailRoot)]
  return places.flatMap(([place, content]) =>
    texts
      .filter((text) => content.toLowerCase().includes(text.toLowerCase()))
      .map((text) => `${text} in ${place}`),
  )
}

type Place = readonly [place: string, content: string]

async function placesInDatabase({ database, storage }: TestDirectory): Promise<readonly Place[]> {
  if (database.kind === 'sqlite') {
    return [database.path, `${database.path}-wal`]
      .filter((path) => existsSync(path))
      .map((path) => [path, readFileSync(path, 'latin1')])
  }
  const places: Place[] = []
  for (const table of everyTableName) {
    places.push([table, JSON.stringify(await storage.read(() => everyRow(table)))])
  }
  return places
}

const placesInMailRoot = (root: string): readonly Place[] =>
  readdirSync(root, { withFileTypes: true, recursive: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return [path, entry.isFile() ? `${entry.name} ${readFileSync(path, 'latin1')}` : entry.name]
  })
