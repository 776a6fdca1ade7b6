import type { Tables } from '../schema/tables.ts'

export type TableName = keyof Tables
export type NewRow<Name extends TableName> = Tables[Name]['$inferInsert']

/** There is something in the database that was to be filled. */
export class DatabaseNotEmptyError extends Error {
  override readonly name = 'DatabaseNotEmptyError'
}

/** Where a scenario's rows go, in bulk. */
export interface SeedSink {
  /** Whether mailboxes get folders in the mail root, to be made by the program that opens the directory next. */
  readonly withMailFolders?: boolean
  insert<Name extends TableName>(table: Name, row: NewRow<Name>): void
  /** How many rows went into the table. */
  count(table: TableName): number
}

/** Counts what `insert` takes. */
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
