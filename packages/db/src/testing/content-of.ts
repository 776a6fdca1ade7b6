import type { Storage } from '../storage.ts'
import { everyRow, everyTableName } from './any-table.ts'

/** Everything in a database, as JSON by table, in an order that does not depend on the database. */
export async function contentOf(storage: Storage): Promise<Readonly<Record<string, readonly string[]>>> {
  const content: Record<string, readonly string[]> = {}
  for (const table of everyTableName) {
    const rows = await storage.read(() => everyRow(table))
    content[table] = rows.map((row) => JSON.stringify(row)).toSorted()
  }
  return content
}
