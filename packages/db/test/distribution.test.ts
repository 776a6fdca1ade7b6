import { readFileSync } from 'node:fs'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { rowRules } from '../src/check/row-rules.ts'
import { distributedTables, distributionSql } from '../src/schema/distribution.ts'
import { sqliteKit } from '../src/schema/kit.ts'
import { defineTables, globalTables, referenceTables } from '../src/schema/tables.ts'
import { everyStatement } from './every-statement.ts'
import { postgresSqlOf } from './postgres-sql.ts'

/**
 * Statements that reach across tenants, each with the reason why it must: they only read, and what they find is then
 * worked on tenant by tenant.
 */
const acrossTenants: Readonly<Record<string, string>> = {
  audit_heads_after: 'the operator notes down where each log ends',
  customers_of_partner_ascending: 'a partner has customers in every shard; each has few relationships',
  customers_of_partner_descending: 'the same, backwards',
  done_in_outbox: 'the worker forgets what was delivered long ago',
  due_in_outbox: 'the worker delivers what has waited longest',
  due_mailbox_copies: 'the worker makes the copies of mailboxes that others left undone',
  due_mailbox_moves: 'the worker moves the mailboxes that others left undone',
  due_notice_digests: 'the worker writes the digests that are due',
  erasures_after: 'the worker has customers forget the purged people of their partners',
  job_backlog: 'the worker says how much waits for it',
  next_tenant_with_job: 'the worker goes round the tenants that have a job',
  outbox_backlog: 'the worker says how much waits for it',
  owed_records_before: 'the worker writes what processes that died owe to logs of other tenants',
  purge_stops_in_state: 'the operator sees what waits for a confirmation',
  relationships_of_partner: 'a partner has customers in every shard; each has few relationships',
  subscribed_tenants: 'the worker tells all who want to know that a clock has stopped every purge',
  tenants_knowing: 'a person of a partner may have acted in any tenant',
  tenants_with_expired: 'the worker purges what expired first, wherever it is',
}

const tables = defineTables(sqliteKit)
const named = distributedTables().map((name) => ({
  name,
  table: tables[name],
  text: getTableName(tables[name]),
}))

describe('every distributed table', () => {
  it.each(named)('$text has its tenant first in its keys, and in what it refers to', ({ table }) => {
    const { primaryKeys, indexes, foreignKeys } = getTableConfig(table)
    const global = new Set<unknown>(globalTables.map((name) => tables[name]))
    expect(primaryKeys.map(({ columns }) => columns[0]?.name)).toEqual(['tenant_id'])
    const uniques = indexes.filter(({ config }) => config.unique)
    for (const { config } of uniques) expect(config.columns[0]).toMatchObject({ name: 'tenant_id' })
    for (const key of foreignKeys) {
      const { columns, foreignColumns, foreignTable } = key.reference()
      if (global.has(foreignTable)) continue
      expect(columns[0]?.name).toBe('tenant_id')
      expect(foreignColumns[0]?.name).toBe('tenant_id')
    }
  })

  it.each(globalTables)('the global table %s refers to none', (name) => {
    for (const key of getTableConfig(tables[name]).foreignKeys) {
      expect(named.map(({ table }) => table)).not.toContain(key.reference().foreignTable)
    }
  })
})

describe('every statement', () => {
  it.each(everyStatement.map((statement) => [statement.name, statement] as const))(
    '%s names the tenant of each distributed table that it touches',
    (name, statement) => {
      const reaching = named
        .map(({ text }) => text)
        .filter((table) => reachesAcross(postgresSqlOf(statement), table))
      if (name in acrossTenants) {
        expect(postgresSqlOf(statement)).toMatch(/^select /)
        expect(reaching).not.toEqual([])
      } else expect(reaching).toEqual([])
    },
  )

  it('is on the list of those that reach across tenants only if there is one of that name', () => {
    const names = everyStatement.map(({ name }) => name)
    expect(Object.keys(acrossTenants).filter((name) => !names.includes(name))).toEqual([])
  })
})

describe('what a distributed engine refuses or makes all tenants wait for', () => {
  const references: readonly string[] = referenceTables.map((name) => getTableName(tables[name]))
  const written: Readonly<Record<string, string>> = {
    set_retention_days: 'an administrator changes it once in a year',
    insert_tenant: 'an operator makes an organisation once',
    insert_domain_owner: 'an organisation gets a domain once',
    insert_domain_owner_if_none: 'an organisation verifies a domain once',
    remove_domain_owner: 'an organisation gives a domain up once',
    set_default_domain: 'an administrator changes it once in a year',
  }
  const all = everyStatement.map((statement) => [statement.name, postgresSqlOf(statement)] as const)

  it.each(all)('%s asks no subquery for each row of a table that is on every node', (_, sql) => {
    const outer = /^select .*? from "(\w+)"/.exec(
      sql.replaceAll(/\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, '()'),
    )
    if (references.includes(outer?.[1] ?? '')) expect(sql).not.toContain('(select ')
  })

  it.each(rowRules)('the check "$message" does not either', ({ from, where }) => {
    const tablesOfFrom = [...from.matchAll(/(?:from|join|^) ?(\w+)/g)].map(([, table = '']) => table)
    if (references.some((table) => tablesOfFrom.includes(table))) expect(where).not.toContain('select ')
  })

  it.each(all)('%s locks no row of its own accord', (_, sql) => {
    expect(sql).not.toMatch(/ for (no key )?update| for (key )?share/)
  })

  it.each(all)('%s writes to no table that is on every node, unless it is seldom', (name, sql) => {
    const table = /^(?:insert into|update|delete from) "(\w+)"/.exec(sql)?.[1] ?? ''
    expect(references.includes(table)).toBe(name in written)
  })

  it.each(all)('%s reads what stays on the coordinator by itself', (_, sql) => {
    const mentioned = new Set(
      [...sql.matchAll(/(?:from|join|into|update) "(\w+)"/g)].map(([, table]) => table),
    )
    const staying = globalTables.filter((name) => !references.includes(getTableName(tables[name])))
    const mixed = staying.some((name) => mentioned.has(getTableName(tables[name]))) && mentioned.size > 1
    expect(mixed).toBe(false)
  })

  it('the lock of a tenant is a row that lies with it', () => {
    const source = readFileSync(new URL('../src/postgres/connection.ts', import.meta.url), 'utf8')
    const locked = [...source.matchAll(/from (\w+) where .* for /g)].map(([, table]) => table)
    expect(locked).toEqual(['tenant_locks'])
    expect(named.map(({ text }) => text)).toContain('tenant_locks')
  })
})

describe('distributionSql', () => {
  const commands = [...distributionSql().matchAll(/create_(\w+)_table\('(\w+)'(?:, '(\w+)')?\)/g)]
  const staying = [...distributionSql().matchAll(/undistribute_table\('(\w+)'\)/g)].map(([, table]) => table)

  it('has every table once, those of all tenants first, each with the column that it is distributed by', () => {
    const said = commands.map(([, kind, table, column]) => ({ kind, table, column }))
    const columnOf = (text: string) => (named.some((one) => one.text === text) ? 'tenant_id' : undefined)
    const wanted = Object.values(tables).map(getTableName)
    expect([...said.map(({ table }) => table), ...staying].toSorted()).toEqual(wanted.toSorted())
    for (const { kind, table, column } of said) {
      expect(column).toBe(columnOf(table ?? ''))
      expect(kind).toBe(column === undefined ? 'reference' : 'distributed')
    }
    expect(said.findIndex(({ kind }) => kind === 'distributed')).toBe(referenceTables.length)
  })

  it('leaves on the coordinator what everybody writes before there is a tenant', () => {
    expect(staying).toEqual(expect.arrayContaining(['rate_counters', 'oauth_states']))
  })

  it('does only what is missing, so that it can be run again after a migration', () => {
    const changing = distributionSql()
      .split('\n')
      .filter((line) => line.startsWith('select '))
    for (const line of changing) {
      expect(line).toMatch(
        /^select \w+\('(\w+)'.*\) where (not )?exists \(.* logicalrelid = '\1'::regclass and .*\);$/,
      )
    }
    expect(changing).toHaveLength(Object.keys(tables).length)
  })

  it('lets a coordinator be a node, and gives each node the settings of a session', () => {
    expect(distributionSql()).toContain('set local citus.enable_local_reference_table_foreign_keys to off;')
    expect(distributionSql()).toContain('alter role current_user set search_path = public;')
  })

  it('has every table after those that it refers to', () => {
    const order = commands.map(([, , table]) => table)
    const spread = Object.values(tables).filter((table) => !staying.includes(getTableName(table)))
    for (const table of spread) {
      for (const key of getTableConfig(table).foreignKeys) {
        const parent = getTableName(key.reference().foreignTable)
        expect(order.indexOf(parent)).toBeLessThan(order.indexOf(getTableName(table)))
      }
      expect(Object.keys(getTableColumns(table)).length).toBeGreaterThan(0)
    }
  })
})

/**
 * Whether the statement mentions the table anywhere without limiting it to one tenant, either by a parameter
 * or by the tenant of another table that is limited.
 */
function reachesAcross(sql: string, table: string): boolean {
  if (sql.startsWith(`insert into "${table}" `))
    return !/ \("tenant_id"[,)]/.test(sql.slice(0, `insert into "${table}" ("tenant_id",`.length))
  const mentions = [...sql.matchAll(new RegExp(`(from|join|update|into) "${table}"`, 'g'))].length
  return mentions > 0 && mentions > boundMentions(sql, table, [])
}

function boundMentions(sql: string, table: string, seen: readonly string[]): number {
  const column = table === 'tenants' ? '"tenants"."id"' : `"${table}"."tenant_id"`
  const byParameter = sql.split(`${column} = $`).length - 1
  const others = [...sql.matchAll(/"(\w+)"\."\w+" = "(\w+)"\."\w+"/g)].flatMap(
    ([text, left = '', right = '']) =>
      text.split(' = ').includes(column) ? [left === table ? right : left] : [],
  )
  const byOthers = others.filter(
    (other) => !seen.includes(other) && boundMentions(sql, other, [...seen, table]) > 0,
  ).length
  return byParameter + byOthers
}
