import { writeFileSync } from 'node:fs'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import pg from 'pg'
import { migrateDatabase } from '../src/open/index.ts'
import { connectionOptions } from '../src/postgres/connection-options.ts'
import { tablesInForeignKeyOrder } from '../src/schema/foreign-key-order.ts'
import { sqliteKit } from '../src/schema/kit.ts'
import { defineTables, type Tables } from '../src/schema/tables.ts'
import { seed } from '../src/seed/index.ts'
import { everyStatement } from '../test/every-statement.ts'
import { startPostgres } from '../test/postgres-server.ts'
import { postgresSqlOf } from '../test/postgres-sql.ts'
import { smallTables } from '../test/small-tables.ts'

/**
 * The values that statements name in their own text. Without such rows, an index that begins with the column would seem
 * best for every statement. Most rows have the value for finished work.
 */
const choices: Readonly<Record<string, readonly string[]>> = {
  'outbox.state': ['waiting', 'dead', ...Array<string>(48).fill('delivered')],
  'outbox.kind': ['mail', 'webhook'],
  'jobs.state': ['queued', 'running', ...Array<string>(48).fill('succeeded')],
}

/** The scenario has one partner, so an index on it would find every row. */
const tooAlike: readonly (keyof Tables)[] = ['partnerRelationships']

/**
 * Writes `test/query-plans.postgres.md`: the plan of every statement on a PostgreSQL database with a million users in a
 * thousand tenants. Run it when a statement has changed. It takes about ten minutes and 6 GB in the folder for
 * temporary files, or a moment if the address of a database filled in this way is given.
 */
const given = process.argv[2]
const server = given === undefined ? await startPostgres() : null
const database = { kind: 'postgres', url: given ?? (await server?.createDatabase()) ?? '' } as const
await migrateDatabase(database)
if (server !== null) {
  process.stdout.write('Filling …\n')
  await seed({ database, scenario: 'million', now: new Date(), passwordHash: 'nobody signs in here' })
}
const client = new pg.Client(connectionOptions(database.url))
await client.connect()
await fillOtherTables()
const plans = []
for (const statement of everyStatement) {
  const sql = postgresSqlOf(statement)
  const plan = (await planOf(sql)).map((line) => `    ${line}`).join('\n')
  plans.push([`## ${statement.name}`, ['```sql', sql, '```'].join('\n'), plan].join('\n\n'))
}
const head =
  '# Plans on PostgreSQL\n\nWith a million users in a thousand tenants; made by `npm run plans:postgres`.'
writeFileSync(
  new URL('../test/query-plans.postgres.md', import.meta.url),
  `${[head, ...plans].join('\n\n')}\n`,
)
await client.end()
await server?.dispose()

/**
 * The planner reads an empty table from end to end, so every table that the scenario leaves empty gets made-up rows.
 */
async function fillOtherTables(): Promise<void> {
  const tables = defineTables(sqliteKit)
  await client.query('set session_replication_role = replica')
  await client.query(
    'create temporary table numbered as select row_number() over () - 1 as n, id from tenants',
  )
  for (const name of tablesInForeignKeyOrder()) {
    const table = getTableName(tables[name])
    const { rows } = await client.query<{ count: string }>(`select count(*) as count from "${table}"`)
    const isFilled = Number(rows[0]?.count) > 0 && !tooAlike.includes(name)
    if (isFilled || smallTables.some((small) => small === name)) continue
    process.stdout.write(`Filling ${table} …\n`)
    await client.query(fillingOf(tables[name]))
  }
  await client.query('analyze')
}

/** A hundred tenants have most of the rows, as in real installations. */
function fillingOf(table: Tables[keyof Tables]): string {
  const columns: readonly AnySQLiteColumn[] = Object.values(getTableColumns(table))
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const values = columns.map((column) => fillOf(getTableName(table), column)).join(', ')
  return `insert into "${getTableName(table)}" (${names}) select ${values}
    from generate_series(1, 300000) i join numbered on n = case when i % 3 = 0 then i % 997 else i % 100 end
    on conflict do nothing`
}

function fillOf(table: string, { name, dataType }: AnySQLiteColumn): string {
  if (name === 'tenant_id') return 'numbered.id'
  const chosen = choices[`${table}.${name}`]
  if (chosen !== undefined) return `(array['${chosen.join("', '")}'])[1 + i % ${chosen.length}]`
  if (dataType === 'number') return 'i'
  if (dataType === 'boolean') return 'i % 2 = 0'
  if (dataType === 'date') return "now() - i * interval '10 seconds'"
  if (dataType === 'json') return "'{}'"
  return `md5('${name}' || i)`
}

/** The plan of a statement that is prepared once and then called with any parameters. */
async function planOf(sql: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (generic_plan, costs off) ${sql}`)
  return rows.map((row) => row['QUERY PLAN'])
}
