import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postgresKit, sqliteKit } from '../src/schema/kit.ts'
import { defineTables, globalTables } from '../src/schema/tables.ts'
import { schemaVersion } from '../src/schema/version.ts'
import { migrateSqlite, openSqlite } from '../src/sqlite/index.ts'
import { applicationId } from '../src/sqlite/schema-version.ts'
import { SchemaVersionError } from '../src/storage.ts'

const migrations = join(import.meta.dirname, '..', 'migrations')
const filesOf = (dialect: 'sqlite' | 'postgres') =>
  readdirSync(join(migrations, dialect)).filter((file) => file.endsWith('.sql'))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reprieve-migrations-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the migrations', () => {
  it('have the same numbers and names in both dialects, as many as the program knows', () => {
    expect(filesOf('sqlite')).toEqual(filesOf('postgres'))
    expect(filesOf('sqlite')).toHaveLength(schemaVersion)
  })

  it('make the schema of today: generating again finds nothing to do', async () => {
    const sqlite = await generateSQLiteDrizzleJson(defineTables(sqliteKit))
    expect(await generateSQLiteMigration(lastSnapshot('sqlite'), sqlite)).toEqual([])
    const postgres = generateDrizzleJson(defineTables(postgresKit))
    expect(await generateMigration(lastSnapshot('postgres'), postgres)).toEqual([])
  })

  it('have every table, with the same columns in both dialects', () => {
    const expected = Object.values(defineTables(sqliteKit)).map((table) => [
      getTableName(table),
      Object.values(getTableColumns(table))
        .map(({ name }) => name)
        .sort(),
    ])
    for (const dialect of ['sqlite', 'postgres'] as const) {
      const { tables } = lastSnapshot(dialect)
      const made = Object.values<{ name: string; columns: object }>(tables).map((table) => [
        table.name,
        Object.keys(table.columns).sort(),
      ])
      expect(made.sort()).toEqual(expected.sort())
    }
  })

  it('make what the tables say: columns, keys, and no second index for the key', async () => {
    const path = join(folder, 'columns.db')
    await migrateSqlite(path)
    const database = new Database(path)
    for (const table of Object.values(defineTables(sqliteKit))) {
      const name = getTableName(table)
      const made = database.pragma(`table_info(${name})`) as { name: string; notnull: number }[]
      const said = Object.values(getTableColumns(table)).map((column) => [
        column.name,
        column.notNull ? 1 : 0,
      ])
      expect(made.map((column) => [column.name, column.notnull])).toEqual(said)
      expect(database.prepare(`select wr from pragma_table_list where name = ?`).pluck().get(name)).toBe(1)
    }
    database.close()
  })

  it('put the tenant first into every key of every table that is not global', () => {
    const { tables } = lastSnapshot('postgres')
    const schema = defineTables(sqliteKit)
    const globalNames: readonly string[] = globalTables.map((name) => getTableName(schema[name]))
    for (const table of Object.values<PostgresTable>(tables)) {
      if (globalNames.includes(table.name)) continue
      const own = Object.values(table.columns).filter(({ primaryKey }) => primaryKey)
      const keys = [
        ...own.map(({ name }) => ({ columns: [name] })),
        ...Object.values(table.compositePrimaryKeys),
        ...Object.values(table.uniqueConstraints),
      ]
      expect(keys.length, table.name).toBeGreaterThan(0)
      for (const { columns } of keys) expect(columns[0], table.name).toBe('tenant_id')
      for (const { columnsFrom, tableTo } of Object.values(table.foreignKeys)) {
        if (tableTo !== 'products') expect(columnsFrom[0], table.name).toBe('tenant_id')
      }
    }
  })
})

describe('migrateSqlite', () => {
  it('makes the folder and a file that nobody else can read', async () => {
    const path = join(folder, 'deep', 'down', 'new.db')
    await migrateSqlite(path)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    await openSqlite({ path }).close()
  })

  it('does nothing to a file that is up to date', async () => {
    const path = join(folder, 'twice.db')
    await migrateSqlite(path)
    const before = readFileSync(path)
    await migrateSqlite(path)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('refuses a file of a newer program and leaves it as it is', async () => {
    const path = join(folder, 'newer.db')
    await migrateSqlite(path)
    change(path, `pragma user_version = ${schemaVersion + 1}`)
    const before = readFileSync(path)
    await expect(migrateSqlite(path)).rejects.toThrow(SchemaVersionError)
    expect(() => openSqlite({ path })).toThrow(SchemaVersionError)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it("refuses another program's database and leaves it as it is", async () => {
    const path = join(folder, 'foreign.db')
    change(path, 'create table notes (text)')
    const before = readFileSync(path)
    await expect(migrateSqlite(path)).rejects.toThrow(SchemaVersionError)
    expect(() => openSqlite({ path })).toThrow(SchemaVersionError)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('refuses what is no database at all', async () => {
    const path = join(folder, 'letter.txt')
    const letter = 'Dear reader, this is no database, however long it goes on. '.repeat(100)
    writeFileSync(path, letter)
    await expect(migrateSqlite(path)).rejects.toThrow(SchemaVersionError)
    expect(readFileSync(path, 'utf8')).toBe(letter)
  })

  it('R11 folds what an earlier program kept as the program of today does', async () => {
    const path = join(folder, 'folded.db')
    const files = filesOf('sqlite').sort()
    const earlier = files.slice(
      0,
      files.findIndex((file) => file.endsWith('_names_by_key.sql')),
    )
    for (const file of earlier) change(path, readFileSync(join(migrations, 'sqlite', file), 'utf8'))
    change(path, `pragma application_id = ${0x52505256}; pragma user_version = ${earlier.length}`)
    const user = (id: string, state: string, first: string, last: string, address: string) =>
      `insert into users (tenant_id, id, state, user_principal_name, display_name, sort_name, search_text,
        first_name, last_name, source, sign_in_blocked, proxy_addresses, created_at)
       values ('t', '${id}', '${state}', '${id}@t.example', '${first}', 'old', 'old', '${first}', '${last}', 'cloud', 0,
        '["smtp:${address}"]', 0)`
    const name = (key: string, holder: string) =>
      `insert into names values ('t', '${key}', 'user', '${holder}', 'secondaryAddress')`
    change(
      path,
      [
        "insert into tenants values ('t', 'T', 0, null, 't.example', 't.example', 30, 0)",
        user('a', 'active', 'Łukasz', 'Groß', 'νικος@t.example'),
        user('b', 'deleted', 'Søren', 'Bos', 'soren@t.example'),
        user('c', 'active', 'Cas', 'Cas', 'weiß@t.example'),
        `insert into deleted_users (tenant_id, user_id, deleted_at, purge_at, deleted_by_name, user_principal_name,
          display_name, sort_name, search_text, notes) values ('t', 'b', 0, 1, 'x', 'b@t.example', 'Søren', 'old', 'old', '{}')`,
        name('smtp:νικος@t.example', 'a'),
        name('smtp:weiß@t.example', 'c'),
        name('smtp:weiss@t.example', 'a'),
        name('immutableid:ß', 'c'),
      ].join(';'),
    )
    await migrateSqlite(path)
    const database = new Database(path)
    const all = (sql: string) => database.prepare(sql).raw().all()
    expect(all('select id, sort_name, search_text from users order by id')).toEqual([
      ['a', 'lukasz', 'lukasz\nlukasz gross\na@t.example\nνικοσ@t.example'],
      ['b', 'soren', 'soren\nsoren bos\nb@t.example\nsoren@t.example'],
      ['c', 'cas', 'cas\ncas cas\nc@t.example\nweiss@t.example'],
    ])
    expect(all('select sort_name, search_text from deleted_users')).toEqual([
      ['soren', 'soren\nsoren bos\nb@t.example\nsoren@t.example'],
    ])
    // Two users whose names are the same by today's rules both keep the name, and the integrity check reports
    // them.
    expect(all('select key, holder_id from names order by holder_id, key')).toEqual([
      ['smtp:weiss@t.example', 'a'],
      ['smtp:νικοσ@t.example', 'a'],
      ['immutableid:ß', 'c'],
      ['smtp:weiß@t.example', 'c'],
    ])
    database.close()
  })

  it('R29 gives each tenant that is there already the row that its transactions wait for', async () => {
    const path = join(folder, 'without-locks.db')
    const before = filesOf('sqlite').findIndex((file) => file.includes('tenant_locks'))
    for (const file of filesOf('sqlite').slice(0, before)) {
      change(path, readFileSync(join(migrations, 'sqlite', file), 'utf8'))
    }
    change(path, `pragma application_id = ${applicationId}; pragma user_version = ${before}`)
    change(path, `insert into tenants values ('t', 'T', 0, null, 't.example', 't.example', 30, 1)`)
    await migrateSqlite(path)
    const database = new Database(path)
    expect(database.prepare('select tenant_id from tenant_locks').pluck().all()).toEqual(['t'])
    database.close()
  })

  it('is safe in several processes at once', async () => {
    const path = join(folder, 'race.db')
    const script = join(import.meta.dirname, 'migrate-once.ts')
    const processes = [1, 2, 3, 4].map(() =>
      spawn(process.execPath, ['--import', 'tsx', script, path], {
        cwd: import.meta.dirname,
        stdio: 'inherit',
      }),
    )
    const exits = await Promise.all(processes.map((child) => once(child, 'exit')))
    expect(exits.map(([code]) => code)).toEqual([0, 0, 0, 0])
    await openSqlite({ path }).close()
  })
})

interface PostgresTable {
  readonly columns: Readonly<Record<string, { readonly name: string; readonly primaryKey: boolean }>>
  readonly name: string
  readonly compositePrimaryKeys: Record<string, { columns: string[] }>
  readonly uniqueConstraints: Record<string, { columns: string[] }>
  readonly foreignKeys: Record<string, { columnsFrom: string[]; tableTo: string }>
}

function lastSnapshot(dialect: 'sqlite' | 'postgres') {
  const meta = join(migrations, dialect, 'meta')
  const last = readdirSync(meta)
    .filter((file) => file.endsWith('_snapshot.json'))
    .sort()
    .at(-1)
  return JSON.parse(readFileSync(join(meta, String(last)), 'utf8'))
}

function change(path: string, sql: string): void {
  const database = new Database(path)
  database.exec(sql)
  database.close()
}
