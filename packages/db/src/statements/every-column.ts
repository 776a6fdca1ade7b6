import { getTableColumns, type SQL, type Table } from 'drizzle-orm'
import { param } from '../schema/kit.ts'

/** Binds each column of a table to the parameter of the same name, for inserts of whole rows. */
export const everyColumn = <T extends Table>(table: T): { [Name in keyof T['$inferInsert']]: SQL } => {
  const bound = Object.entries(getTableColumns(table)).map(([name, column]) => [name, param(column, name)])
  // The members are the table's columns by construction.
  return Object.fromEntries(bound) as { [Name in keyof T['$inferInsert']]: SQL }
}
