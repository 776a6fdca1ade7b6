import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { getTableColumns } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { checkIntegrity } from '../src/check/index.ts'
import { type CopyOptions, type CopyProgress, copyToPostgres } from '../src/copy/index.ts'
import { migrateDatabase, openStorage } from '../src/open/index.ts'
import { tablesInForeignKeyOrder } from '../src/schema/foreign-key-order.ts'
import { sqliteKit } from '../src/schema/kit.ts'
import { defineTables, type Tables } from '../src/schema/tables.ts'
import { schemaVersion } from '../src/schema/version.ts'
import { seed } from '../src/seed/index.ts'
import { openSqlite } from '../src/sqlite/index.ts'
import { CopyError, SchemaVersionError, StorageBusyError, StorageRefusedError } from '../src/storage.ts'
import { contentOf, everyTableName, freshSqliteFile, insertRows } from '../src/testing/index.ts'
import { type OwnPostgres, onClient, startPostgres } from './postgres-server.ts'

let server: OwnPostgres
beforeAll(async () => {
  server = await startPostgres()
}, 60_000)
afterAll(() => server.dispose())

// Nearly every test creates a database on the server.
const timeout = 120_000
const now = new Date('2026-03-01T12:00:00.000Z')

async function demoFile(): Promise<string> {
  const { database, path, remove } = await freshSqliteFile()
  onTestFinished(remove)
  await seed({ database, scenario: 'demo', now, passwordHash: 'hash' })
  return path
}

/** A file with a few rows in a few tables, for tests in which it does not matter what is copied. */
async function smallFile(ids: readonly string[] = ['a', 'b', 'c']): Promise<string> {
  const { path, remove } = await freshSqliteFile()
  onTestFinished(remove)
  const storage = openSqlite({ path })
  await storage.transaction('', () =>
    insertRows(
      'tenants',
      ids.map((id) => rowOf('tenants', id)),
    ),
  )
  await storage.transaction('', () =>
    insertRows(
      'domains',
      ids.map((id) => rowOf('domains', id)),
    ),
  )
  await storage.close()
  return path
}

/** A row whose texts are all the same, so that it refers to the rows made from the same text. */
function rowOf<Name extends keyof Tables>(name: Name, text: string): Tables[Name]['$inferSelect'] {
  const valueByKind: Readonly<Record<string, unknown>> = {
    string: text,
    number: numberOf(text),
    boolean: text.length % 2 === 0,
    date: new Date(Date.parse('2026-02-28T23:59:59.000Z') + 10 * text.length),
    json: { z: [text, null, 1.5e-7, { a: text }], a: true },
  }
  const columns = Object.entries(getTableColumns(defineTables(sqliteKit)[name]))
  const row = Object.fromEntries(
    columns.map(([key, { notNull, dataType }], index) => [
      key,
      notNull || (index + text.length) % 3 > 0 ? valueByKind[dataType] : null,
    ]),
  )
  // The row has the table's columns, each with a value of its kind.
  return row as Tables[Name]['$inferSelect']
}

/** A large number for each text, because the key of a table can be a number. */
const numberOf = (text: string): number =>
  Number.MAX_SAFE_INTEGER -
  [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 0)

function edit(path: string, text: string): void {
  const database = new Database(path)
  database.exec(text)
  database.close()
}

const change = (url: string, text: string) => onClient(url, (client) => client.query(text))

async function expectSame(path: string, url: string) {
  const [source, target] = [openSqlite({ path }), await openStorage({ kind: 'postgres', url })]
  const expected = await contentOf(source)
  expect(await contentOf(target)).toEqual(expected)
  await Promise.all([source.close(), target.close()])
  return expected
}

/** The definitions of all indexes and keys, and the names of all tables. */
const keysIn = (url: string) =>
  onClient(url, async (client) => {
    const { rows } = await client.query<object>(
      `select pg_get_indexdef(indexrelid) as definition from pg_index
       join pg_class on pg_class.oid = indrelid where relnamespace = 'public'::regnamespace
       union all select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
       where connamespace = 'public'::regnamespace
       union all select tablename from pg_tables where schemaname = 'public' order by definition`,
    )
    return rows
  })

/** Breaks a copy off after so many steps. Returns the progress that it had reported. */
async function copyUntil(steps: number, options: CopyOptions) {
  const told: Exclude<CopyProgress, { step: 'indexing' }>[] = []
  const onProgress = (progress: CopyProgress) => {
    if (progress.step === 'found' || progress.step === 'indexing') return
    if (told.push(progress) === steps) throw new Error('broken off')
  }
  await expect(copyToPostgres({ ...options, onProgress })).rejects.toThrow('broken off')
  return told
}

describe('copyToPostgres', { timeout }, () => {
  it('copies the demo, table for table and row for row, and the rules hold there', async () => {
    const [path, url] = [await demoFile(), await server.createDatabase()]
    const summary = await copyToPostgres({ path, url })
    const content = await expectSame(path, url)
    const rows = Object.values(content).reduce((sum, list) => sum + list.length, 0)
    expect(summary).toEqual({ tables: everyTableName.length, rows, findings: [] })
    expect(rows).toBeGreaterThan(1_000)
    const migrated = await server.createDatabase()
    await migrateDatabase({ kind: 'postgres', url: migrated })
    expect(await keysIn(url)).toEqual(await keysIn(migrated))
    expect(await checkIntegrity({ kind: 'postgres', url })).toEqual([])
  })

  it('copies every table with every kind of value as it is, and finds what was wrong with the audit log', async () => {
    const { path, remove } = await freshSqliteFile()
    onTestFinished(remove)
    const texts = [
      '',
      'plain',
      'Z',
      'é',
      '😀',
      '\\N',
      '\\.',
      'tab\tline\nreturn\rquote\'"\\',
      '\b\v\f\u0001\u007f',
      ' ',
    ]
    const storage = openSqlite({ path })
    for (const table of tablesInForeignKeyOrder()) {
      await storage.transaction('', () =>
        insertRows(
          table,
          texts.map((text) => rowOf(table, text)),
        ),
      )
    }
    await storage.close()
    const url = await server.createDatabase("locale_provider icu icu_locale 'de-DE' locale 'C'")
    const { findings } = await copyToPostgres({ path, url, rowsAtOnce: 6 })
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['R49']))
    const content = await expectSame(path, url)
    expect(Object.values(content).map((rows) => rows.length)).toEqual(everyTableName.map(() => texts.length))
  })

  it('goes on where it was broken off, whenever that was, and lets nobody in before it is done', async () => {
    const path = await smallFile(Array.from({ length: 7 }, (_, index) => `tenant-${index}`))
    const url = await server.createDatabase()
    const copy = { path, url, rowsAtOnce: 2 }
    const database = { kind: 'postgres', url } as const
    const told = []
    for (let run = 0; run < 6; run += 1) {
      told.push(...(await copyUntil(1, copy)))
      await expect(openStorage(database)).rejects.toThrow(/not finished.*migrate --to/)
      await expect(migrateDatabase(database)).rejects.toThrow(SchemaVersionError)
      await expect(seed({ database, scenario: 'empty', now, passwordHash: '' })).rejects.toThrow(
        SchemaVersionError,
      )
    }
    // Rows are committed once they have been reported, and no row is copied twice.
    expect(told.map(({ table, rows }) => [table, rows])).toEqual([
      ...[2, 4, 6, 7].map((rows) => ['tenants', rows]),
      ...[2, 4].map((rows) => ['domains', rows]),
    ])
    await copyUntil(2 + everyTableName.length, copy)
    await copyToPostgres(copy)
    await expectSame(path, url)
  })

  it('goes on after the server has gone and come back', async () => {
    const [path, url] = [await smallFile(), await server.createDatabase()]
    let restarting: Promise<void> | undefined
    const onProgress = () => {
      restarting ??= server.restart()
    }
    const broken = await copyToPostgres({ path, url, rowsAtOnce: 1, onProgress }).catch(
      (error: unknown) => error,
    )
    expect(broken).toBeInstanceOf(StorageBusyError)
    expect(String(broken)).not.toContain(new URL(url).password)
    await restarting
    await copyToPostgres({ path, url })
    await expectSame(path, url)
  })

  it('lets one copy at a time into a database', async () => {
    const [paths, url] = [[await smallFile(), await smallFile(['x'])], await server.createDatabase()]
    const both = await Promise.allSettled(paths.map((path) => copyToPostgres({ path, url })))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const failed = both.find(({ status }) => status === 'rejected')
    expect(failed).toMatchObject({ reason: expect.any(CopyError) })
  })
})

describe('the source of a copy', { timeout }, () => {
  it('must not be open anywhere, and cannot be opened meanwhile', async () => {
    const [path, url] = [await smallFile(), await server.createDatabase()]
    const storage = openSqlite({ path })
    await expect(copyToPostgres({ path, url })).rejects.toThrow(/in use: stop web, API and worker/)
    await storage.close()
    let refusals = 0
    const onProgress = () => {
      const other = new Database(path, { timeout: 0 })
      expect(() => other.prepare('select 1 from tenants').get()).toThrow(/locked/)
      other.close()
      refusals += 1
    }
    await copyToPostgres({ path, url, onProgress })
    expect(refusals).toBeGreaterThan(0)
    await openSqlite({ path }).close()
  })

  it('is not changed by a byte', async () => {
    const [path, url] = [await smallFile(), await server.createDatabase()]
    const before = readFileSync(path)
    await copyToPostgres({ path, url })
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('is refused with table and key where it breaks the schema, and goes on when mended', async () => {
    const [path, url] = [await smallFile(), await server.createDatabase()]
    const whole = readFileSync(path)
    for (const [damage, message] of [
      [`tenants set created_at = 1e15 where id = 'a'`, /tenants \(id=a\): created_at is not a date/],
      [`tenants set is_partner = 2 where id = 'a'`, /tenants \(id=a\): is_partner is not a boolean/],
      [`tenants set display_name = char(0) where id = 'b'`, /tenants \(id=b\): display_name has a NUL/],
      [`tenants set retention_days = 'x' where id = 'c'`, /tenants \(id=c\): retention_days is not a number/],
      [`domains set name = char(0) where name = 'c'`, /domains \(tenant_id=c, name=\\0\): name has a NUL/],
    ] as const) {
      edit(path, `pragma foreign_keys = off; update ${damage}`)
      const error = await copyToPostgres({ path, url, rowsAtOnce: 1 }).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(CopyError)
      expect(String(error)).toMatch(message)
      writeFileSync(path, whole)
    }
    await copyToPostgres({ path, url })
    await expectSame(path, url)
  })

  it('is refused if a row refers to one that is not there', async () => {
    const [path, url] = [await smallFile(), await server.createDatabase()]
    edit(path, `pragma foreign_keys = off; update domains set tenant_id = 'bb' where tenant_id = 'b'`)
    const error = await copyToPostgres({ path, url }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(CopyError)
    expect(String(error)).toMatch(/the data of domains.*Key \(tenant_id\)=\(bb\) is not present/)
    await expect(openStorage({ kind: 'postgres', url })).rejects.toThrow(SchemaVersionError)
  })

  it('must be of the schema of this program', async () => {
    const [path, url] = [await smallFile(), await server.createDatabase()]
    edit(path, `pragma user_version = ${schemaVersion - 1}`)
    await expect(copyToPostgres({ path, url })).rejects.toThrow(/reprieve migrate/)
    rmSync(path)
    await expect(copyToPostgres({ path, url })).rejects.toThrow(SchemaVersionError)
  })
})

describe('the target of a copy', { timeout }, () => {
  it('may be migrated already, but must have no rows', async () => {
    const [path, url] = [await smallFile(), await server.createDatabase()]
    await migrateDatabase({ kind: 'postgres', url })
    await copyToPostgres({ path, url })
    await expectSame(path, url)
    await expect(copyToPostgres({ path, url })).rejects.toThrow(/is not empty/)
    await expectSame(path, url)
  })

  it('is left alone if another source was begun there, or this one as it was before', async () => {
    const [path, url] = [await smallFile(), await server.createDatabase()]
    await copyUntil(2, { path, url, rowsAtOnce: 2 })
    const other = await smallFile(['a', 'x'])
    await expect(copyToPostgres({ path: other, url })).rejects.toThrow(/another database/)
    edit(path, `update tenants set display_name = 'changed' where id = 'b'`)
    await expect(copyToPostgres({ path, url })).rejects.toThrow(/tenants was written to since/)
    expect((await change(url, 'select * from tenants')).rowCount).toBe(3)
  })

  it('is not opened if it is not the same in the end', async () => {
    const [path, url] = [await smallFile(), await server.createDatabase()]
    await copyUntil(1, { path, url })
    await change(url, `update tenants set display_name = 'changed' where id = 'b'`)
    await expect(copyToPostgres({ path, url })).rejects.toThrow(/tenants is not the same: 3 rows/)
    await change(url, `delete from domains where tenant_id = 'c'; delete from tenants where id = 'c'`)
    await expect(copyToPostgres({ path, url })).rejects.toThrow(/tenants is not the same: 2 rows/)
    await expect(openStorage({ kind: 'postgres', url })).rejects.toThrow(SchemaVersionError)
  })

  it('must be of the schema of this program, or of none', async () => {
    const path = await smallFile()
    const url = await server.createDatabase()
    await migrateDatabase({ kind: 'postgres', url })
    for (const version of [schemaVersion - 1, schemaVersion + 1]) {
      await change(url, `update schema_version set version = ${version}`)
      await expect(copyToPostgres({ path, url })).rejects.toThrow(SchemaVersionError)
    }
    const half = await server.createDatabase()
    await copyUntil(1, { path, url: half })
    await change(half, `update schema_version set version = ${schemaVersion - 1}`)
    await expect(copyToPostgres({ path, url: half })).rejects.toThrow(/half a copy of schema version/)
    const foreign = await server.createDatabase()
    await change(foreign, 'create table notes (content text)')
    await expect(copyToPostgres({ path, url: foreign })).rejects.toThrow(/another program/)
  })

  it('must take the password and be written to', async () => {
    const path = await smallFile()
    const url = new URL(await server.createDatabase())
    const name = url.pathname.slice(1)
    await change(url.href, `alter database ${name} set default_transaction_read_only = on`)
    await expect(copyToPostgres({ path, url: url.href })).rejects.toThrow(/can only be read/)
    url.password = 'wrong-guess'
    const error = await copyToPostgres({ path, url: url.href }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(StorageRefusedError)
    expect(String(error)).toMatch(/refuses the user or the password/)
    expect(String(error)).not.toContain('wrong-guess')
  })
})
