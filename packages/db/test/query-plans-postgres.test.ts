import { readFileSync } from 'node:fs'
import { getTableName } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migratePostgres } from '../src/postgres/index.ts'
import { sqliteKit } from '../src/schema/kit.ts'
import { defineTables } from '../src/schema/tables.ts'
import { everyStatement } from './every-statement.ts'
import { onClient, type PostgresServer, startPostgres } from './postgres-server.ts'
import { postgresSqlOf } from './postgres-sql.ts'
import { smallTables } from './small-tables.ts'

const tables = defineTables(sqliteKit)
const small = new Set<string>(smallTables.map((name) => getTableName(tables[name])))

const text = readFileSync(new URL('./query-plans.postgres.md', import.meta.url), 'utf8')
const planBySql = new Map(
  [...text.matchAll(/^## \w+\n\n```sql\n(.*?)\n```\n\n((?: {4}[^\n]*\n)+)/gms)].map(
    ([, sql = '', plan = '']) => [sql, plan],
  ),
)

const largeTablesScanned = (plan: string): readonly string[] =>
  [...plan.matchAll(/Seq Scan on (\w+)/g)].map(([, table = '']) => table).filter((table) => !small.has(table))

const named = everyStatement.map((statement) => [statement.name, postgresSqlOf(statement)] as const)
const known = named.filter(([, sql]) => planBySql.has(sql))
const unknown = named.filter(([, sql]) => !planBySql.has(sql))

describe('with a million users', () => {
  it.each(known)('%s reads no large table from end to end', (_, sql) => {
    expect(largeTablesScanned(planBySql.get(sql) ?? '')).toEqual([])
  })

  it('the plans are of the statements that there are, but for a few that were written since', () => {
    expect(unknown.map(([name]) => name).length).toBeLessThan(everyStatement.length / 4)
  })
})

if (unknown.length > 0) describe('written since the plans were made', holdUnknownPlans)

function holdUnknownPlans(): void {
  let server: PostgresServer
  let url: string
  beforeAll(async () => {
    server = await startPostgres()
    url = await server.createDatabase()
    await migratePostgres(url)
  }, 60_000)
  afterAll(() => server.dispose())

  it.each(unknown)('%s finds an index for every large table', async (_, sql) => {
    const plan = await onClient(url, async (client) => {
      // PostgreSQL prefers to read an empty table from end to end. With this setting, it does so only if no
      // index helps.
      await client.query('set enable_seqscan = off')
      return client.query<{ 'QUERY PLAN': string }>(`explain (generic_plan, costs off) ${sql}`)
    })
    expect(largeTablesScanned(plan.rows.map((row) => row['QUERY PLAN']).join('\n'))).toEqual([])
  })
}
