import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { sqliteKit } from './kit.ts'
import { defineTables, type Tables } from './tables.ts'

/** All tables, each after those that its foreign keys refer to. A database is filled in this order. */
export function tablesInForeignKeyOrder(): readonly (keyof Tables)[] {
  const tables = defineTables(sqliteKit)
  // The keys are those of the table object itself.
  const names = Object.keys(tables) as (keyof Tables)[]
  const nameByTable = new Map<unknown, keyof Tables>(names.map((name) => [tables[name], name]))
  const ordered = new Set<keyof Tables>()

  const add = (name: keyof Tables): void => {
    if (ordered.has(name)) return
    for (const key of getTableConfig(tables[name]).foreignKeys) {
      const parent = nameByTable.get(key.reference().foreignTable)
      if (parent !== undefined && parent !== name) add(parent)
    }
    ordered.add(name)
  }
  for (const name of names) add(name)
  return [...ordered]
}
