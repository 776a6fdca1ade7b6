import { drizzle } from 'drizzle-orm/pg-proxy'
import { postgresKit } from '../src/schema/kit.ts'
import { defineTables } from '../src/schema/tables.ts'
import type { Sql } from '../src/statement.ts'
import type { AnyStatement } from './every-statement.ts'

const context = {
  db: drizzle(async () => ({ rows: [] })) as unknown as Sql,
  t: defineTables(postgresKit),
  k: postgresKit,
}

/** The text that PostgreSQL is given to prepare. */
export const postgresSqlOf = (statement: AnyStatement): string =>
  (statement.build(context) as unknown as { toSQL(): { sql: string } }).toSQL().sql
