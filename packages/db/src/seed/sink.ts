import type { Tables } from '../schema/tables.ts'

export type TableName = keyof Tables
export type NewRow<Name extends TableName> = Tables[Name]['$inferInsert']

/** The database to fill holds something already. */
export class DatabaseNotEmptyError extends Error {
  override readonly name = 'DatabaseNotEmptyError'
}

/** Receives a scenario's rows in bulk. */
export interface SeedSink {
  /** Whether mailboxes have folders in the mail root. The program that next opens the directory creates them. */
  readonly withMailFolders?: boolean
  insert<Name extends TableName>(table: Name, row: NewRow<Name>): void
  /** Number of rows that went into the table. */
  count(table: TableName): number
}

/** A sink that counts the rows that `insert` takes. */
export function countingSink(insert: (table: TableName, row: object) => void): SeedSink {
  const countByTable = new Map<TableName, number>()
  return {
    insert: (table, row) => {
      insert(table, row)
      countByTable.set(table, (countByTable.get(table) ?? 0) + 1)
    },
    count: (table) => countByTable.get(table) ?? 0,
  }
}
