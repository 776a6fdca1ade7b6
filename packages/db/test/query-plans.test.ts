import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { drizzle as drizzlePostgres } from 'drizzle-orm/pg-proxy'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Kit, postgresKit, sqliteKit } from '../src/schema/kit.ts'
import { defineTables } from '../src/schema/tables.ts'
import type { Sql, StatementContext } from '../src/statement.ts'
import { freshSqliteFile } from '../src/testing/index.ts'
import { type AnyStatement, everyStatement as statements } from './every-statement.ts'

/** Statements that read or sort more than a key selects, each with the reason why this does no harm. */
const allowed: Readonly<Record<string, string>> = {
  audit_head: 'the key is the tenant alone',
  bin_summary: 'reads an index entry for each user of one bin, when a partner looks at all its customers',
  count_bin:
    'asked only where more has expired than may be purged unasked, once a sweep, and without the lock',
  count_under_domain: 'looks through the names of one tenant, when somebody removes a domain',
  count_expired: 'counts what its limit has let through',
  failing_loops: 'a worker has a handful of loops',
  expired_secret: 'secrets live for a day, so that a tenant has few',
  holders_under_domain: 'looks through the names of one tenant, when somebody removes a domain',
  last_audit_record: 'reads the last row of the key and stops',
  last_audit_root: 'reads the last row of the key and stops',
  licences_of_user: 'sorts the few licences of one user',
  notice_digest: 'reads the one row of the key',
  notice_subscriptions: 'a tenant has twenty at the most',
  machine_clocks: 'a row for each machine that has swept in the last month',
  oauth_clients_of_tenant: 'a tenant has a hundred at the most',
  oldest_request_id: 'reads the first row of the index and stops',
  licensed_products_of_user: 'sorts the few licences of one user',
  products_of_tenant: 'reads the few products that one tenant has seats of',
  purge_stops_of_tenant: 'reads the last rows of the key and stops',
  relationships_of_tenant: 'a tenant has a handful of partners',
  remove_expired_secrets: 'secrets live for a day, so that a tenant has few',
  remove_notice_digest: 'removes the one row of the key',
  update_notice_digest: 'changes the one row of the key',
  restorables_with_line:
    'looks through the bin of one tenant, as a search of the bin does, once for each name of a created user',
  scim_connections: 'a tenant has fifty at the most',
  sealed_audit_head: 'the key is the tenant alone',
  retire_token_keys: 'the installation has a handful of keys',
  token_keys: 'the installation has a handful of keys',
  remove_machine_clocks: 'a row for each machine that has swept in the last month',
  tenant_settings: 'the key is the tenant alone',
  tenant_size: 'the key is the tenant alone',
}

const contextOf = (db: unknown, k: Kit): StatementContext => ({ db: db as Sql, t: defineTables(k), k })

const sqlOf = (statement: AnyStatement, context: StatementContext): string =>
  (statement.build(context) as unknown as { toSQL(): { sql: string } }).toSQL().sql

const postgres = contextOf(
  drizzlePostgres(async () => ({ rows: [] })),
  postgresKit,
)

describe('every statement', () => {
  let database: Database.Database
  let sqlite: StatementContext
  let removeFile: () => void
  beforeAll(async () => {
    const { path, remove } = await freshSqliteFile()
    database = new Database(path)
    sqlite = contextOf(drizzle(database), sqliteKit)
    removeFile = remove
  })
  afterAll(() => {
    database.close()
    removeFile()
  })

  /** The steps of SQLite's plan for a statement. */
  const planOf = (statement: AnyStatement): readonly string[] =>
    database
      .prepare<unknown[], { detail: string }>(`explain query plan ${sqlOf(statement, sqlite)}`)
      .all(...Array.from({ length: 40 }, () => null).slice(0, parameterCount(sqlOf(statement, sqlite))))
      .map(({ detail }) => detail)

  it('has a name of its own', () => {
    const names = statements.map(({ name }) => name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(names.length).toBeGreaterThan(50)
  })

  it.each(statements.map((statement) => [statement.name, statement] as const))(
    '%s costs no more in a larger directory',
    (name, statement) => {
      const growing = planOf(statement).filter(growsWithDirectory)
      if (name in allowed) expect(growing).not.toEqual([])
      else expect(growing).toEqual([])
    },
  )

  it('is as it was reviewed, in both dialects and with its plan', async () => {
    const reviewed = statements.map((statement) =>
      [
        `## ${statement.name}`,
        ['```sql', sqlOf(statement, sqlite), '```'].join('\n'),
        planOf(statement)
          .map((line) => `- ${line}`)
          .join('\n') || '- (writes by key)',
        ['```sql', `-- PostgreSQL`, sqlOf(statement, postgres), '```'].join('\n'),
      ].join('\n\n'),
    )
    await expect(`# Statements\n\n${reviewed.join('\n\n')}\n`).toMatchFileSnapshot('./query-plans.md')
  })
})

const parameterCount = (sql: string): number => sql.split('?').length - 1

/**
 * Whether the cost of a step grows with the directory: it reads a table from end to end, or everything that a
 * tenant has in it, or it sorts. A page (`(tenant_id=? AND (sort_name,id)>(?,?))`) and a range of a sorted
 * column end at their limit, and the list in a parameter is not a table.
 */
const growsWithDirectory = (step: string): boolean =>
  (step.startsWith('SCAN') && !step.startsWith('SCAN json_each') && !step.startsWith('SCAN CONSTANT')) ||
  /^SEARCH .*\(tenant_id=\?\)$/.test(step) ||
  step.includes('TEMP B-TREE')
