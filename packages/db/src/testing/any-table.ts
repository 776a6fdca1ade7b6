import { and, eq, getTableColumns, getTableName, sql } from 'drizzle-orm'
import { sqliteKit } from '../schema/kit.ts'
import { defineTables, type Tables } from '../schema/tables.ts'
import { defineStatement, rows, type Statement, type Transaction, write } from '../statement.ts'
import { everyColumn } from '../statements/every-column.ts'

type Row<Name extends keyof Tables> = Tables[Name]['$inferSelect']

// `Object.keys` forgets that the keys are the names of the tables.
export const everyTableName = Object.keys(defineTables(sqliteKit)) as readonly (keyof Tables)[]

/** The name of a table in the database, which is older than some of the names in the code. */
export const nameInDatabase = (table: keyof Tables): string => getTableName(defineTables(sqliteKit)[table])

/** Adds rows to any table as they are, bypassing every rule, so that a test can find them there. */
export function* insertRows<Name extends keyof Tables>(
  table: Name,
  list: readonly Row<Name>[],
): Transaction<void> {
  const statement = defineStatement<Row<Name>>()(`insert_into_${table}`, ({ db, t }) =>
    db.insert(t[table]).values(everyColumn(t[table])),
  )
  yield* write(statement, list)
}

/** Changes the rows that have these values, bypassing every rule. */
export function* changeRows<Name extends keyof Tables>(
  table: Name,
  where: Partial<Row<Name>>,
  changes: Partial<Row<Name>>,
): Transaction<void> {
  const values: object = changes
  const statement = defineStatement<object>()(`change_rows_of_${table}`, ({ db, t }) => {
    const columns = Object.entries(getTableColumns(t[table]))
    const wanted: Record<string, unknown> = where
    const conditions = columns.flatMap(([name, column]) =>
      name in wanted ? [eq(column, sql`${wanted[name]}`)] : [],
    )
    return db
      .update(t[table])
      .set(values)
      .where(and(...conditions))
  })
  yield* write(statement, {})
}

/** Removes the rows that have these values, bypassing every rule. */
export function* removeRows<Name extends keyof Tables>(
  table: Name,
  where: Partial<Row<Name>>,
): Transaction<void> {
  const statement = defineStatement<object>()(`remove_rows_of_${table}`, ({ db, t }) => {
    const wanted: Record<string, unknown> = where
    const conditions = Object.entries(getTableColumns(t[table])).flatMap(([name, column]) =>
      name in wanted ? [eq(column, sql`${wanted[name]}`)] : [],
    )
    return db.delete(t[table]).where(and(...conditions))
  })
  yield* write(statement, {})
}

/** All rows of a table, of all tenants. */
export function* everyRow<Name extends keyof Tables>(table: Name): Transaction<readonly Row<Name>[]> {
  // The select has exactly the table's columns.
  return (yield* rows(everyRowOf[table], {})) as readonly unknown[] as readonly Row<Name>[]
}

// Built once, because a connection prepares each statement once.
const everyRowOf = Object.fromEntries(
  everyTableName.map((table) => [
    table,
    defineStatement<object>()(`every_row_of_${table}`, ({ db, t }) => db.select().from(t[table])),
  ]),
) as Record<keyof Tables, Statement<object, unknown>>

/** The members of a table's rows, in the order of the schema. */
export const columnsOf = (table: keyof Tables): readonly string[] =>
  Object.keys(getTableColumns(defineTables(sqliteKit)[table]))
