import type Database from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { sqliteKit } from '../schema/kit.ts'
import { defineTables, type Tables } from '../schema/tables.ts'

const tables = defineTables(sqliteKit)

/** Rows of a table one after the other, as the schema types them, so that a large one needs no memory. `rest` follows the table. */
export function* readRows<Name extends keyof Tables>(
  database: Database.Database,
  name: Name,
  rest: string,
  parameters: readonly unknown[] = [],
): Generator<Tables[Name]['$inferSelect']> {
  const columns = Object.entries(getTableColumns(tables[name]))
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ')
  const statement = database.prepare<unknown[], unknown[]>(
    `select ${names} from "${getTableName(tables[name])}" ${rest}`,
  )
  for (const values of statement.raw().iterate(...parameters)) {
    const row = columns.map(([key, column], index) => {
      const value = values[index]
      return [key, value === null ? null : column.mapFromDriverValue(value)]
    })
    // The columns are the table's own, each decoded by itself.
    yield Object.fromEntries(row) as Tables[Name]['$inferSelect']
  }
}
