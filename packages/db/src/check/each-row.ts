import { and, eq, getTableColumns, gt, sql } from 'drizzle-orm'
import type { AnySQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tables } from '../schema/tables.ts'
import { defineStatement, rows, type Statement, type Transaction } from '../statement.ts'

type Row<Name extends keyof Tables> = Tables[Name]['$inferSelect']

export interface TenantTable<Row> {
  /**
   * Visits every row of the tenant in the order of the key. Rows are read in portions, so that a large table needs
   * little memory.
   */
  each(tenantId: string, visit: (row: Row) => void): Transaction<void>
}

/** A table as the check reads it. `key` identifies a row within a tenant, and `before` sorts before every key. */
export function tenantTable<Name extends keyof Tables, Key extends keyof Row<Name> & string>(
  table: Name,
  key: Key,
  before: Row<Name>[Key],
): TenantTable<Row<Name>> {
  const page: Statement<Page, object> = defineStatement<Page>()(`check_page_of_${table}`, ({ db, t }) => {
    const [tenantId, id] = [columnOf(t[table], 'tenantId'), columnOf(t[table], key)]
    return db
      .select()
      .from(t[table])
      .where(and(eq(tenantId, sql.placeholder('tenantId')), gt(id, sql.placeholder('after'))))
      .orderBy(id)
      .limit(sql.placeholder('limit'))
  })
  return {
    each: function* (tenantId, visit) {
      let after: unknown = before
      for (;;) {
        // The select names exactly the table's columns.
        const found = (yield* rows(page, { tenantId, after, limit })) as readonly Row<Name>[]
        for (const row of found) visit(row)
        const last = found.at(-1)
        if (found.length < limit || last === undefined) return
        after = last[key]
      }
    },
  }
}

interface Page {
  readonly tenantId: string
  readonly after: unknown
  readonly limit: number
}

const limit = 1_000

function columnOf(table: SQLiteTable, name: string): AnySQLiteColumn {
  const column: AnySQLiteColumn | undefined = getTableColumns(table)[name]
  if (column === undefined) throw new Error(`there is no column ${name}`)
  return column
}
