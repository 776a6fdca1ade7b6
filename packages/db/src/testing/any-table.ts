import type { Tables } from '../schema/tables.ts'
import { defineStatement, rows, runEach, type Statements } from '../statement.ts'
import { everyColumn } from '../statements/every-column.ts'

type Row<Name extends keyof Tables> = Tables[Name]['$inferSelect']

/** Adds rows to any table as they are, past every rule: for what a test finds there. */
export function* insertRows<Name extends keyof Tables>(
  table: Name,
  list: readonly Row<Name>[],
): Statements<void> {
  const statement = defineStatement<Row<Name>>()(`insert_into_${table}`, ({ db, t }) =>
    db.insert(t[table]).values(everyColumn(t[table])),
  )
  yield* runEach(statement, list)
}

/** Everything in a table, of all tenants. */
export function* everyRow<Name extends keyof Tables>(table: Name): Statements<readonly Row<Name>[]> {
  const statement = defineStatement<object>()(`every_row_of_${table}`, ({ db, t }) =>
    db.select().from(t[table]),
  )
  // The select has no columns but the table's.
  return (yield* rows(statement, {})) as readonly unknown[] as readonly Row<Name>[]
}
