import { getTableColumns, getTableName } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { migratePostgres, openPostgres } from '../src/postgres/index.ts'
import { sqliteKit } from '../src/schema/kit.ts'
import { defineTables } from '../src/schema/tables.ts'
import { schemaVersion } from '../src/schema/version.ts'
import { rows } from '../src/statement.ts'
import * as statements from '../src/statements/index.ts'
import { SchemaVersionError, StorageBusyError } from '../src/storage.ts'
import { add, addTenant, newUser } from './directory.ts'
import { onClient, type PostgresServer, startPostgres } from './postgres-server.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
}, 60_000)
afterAll(() => server.dispose())

const change = (url: string, text: string) => onClient(url, (client) => client.query(text))

interface Column {
  readonly table: string
  readonly name: string
  readonly notNull: boolean
  readonly collation: string | null
}

/** The columns that the database really has, without those of the table that holds the version. */
const columnsIn = (url: string) =>
  onClient(url, async (client) => {
    const { rows } = await client.query<Column>(
      `select table_name as table, column_name as name, is_nullable = 'NO' as "notNull", collation_name as collation
       from information_schema.columns
       where table_schema = 'public' and table_name <> 'schema_version'
       order by table_name collate "C", ordinal_position`,
    )
    return rows
  })

describe('migratePostgres', () => {
  it('makes the tables that SQLite has, column for column', async () => {
    const url = await server.createDatabase()
    await migratePostgres(url)
    const said = Object.values(defineTables(sqliteKit))
      .toSorted((a, b) => (getTableName(a) < getTableName(b) ? -1 : 1))
      .flatMap((table) =>
        Object.values(getTableColumns(table)).map(({ name, notNull }) => [
          getTableName(table),
          name,
          notNull,
        ]),
      )
    const made = await columnsIn(url)
    expect(made.map(({ table, name, notNull }) => [table, name, notNull])).toEqual(said)
  })

  it('makes every text one that is in the order of its bytes, also where the database is in German', async () => {
    const url = await server.createDatabase("locale_provider icu icu_locale 'de-DE' locale 'C'")
    await migratePostgres(url)
    const texts = await onClient(url, (client) =>
      client.query<{ name: string; collation: string }>(
        `select attrelid::regclass || '.' || attname as name, collname as collation
         from pg_attribute join pg_collation on pg_collation.oid = attcollation
         join pg_class on pg_class.oid = attrelid
         where relnamespace = 'public'::regnamespace and attnum > 0`,
      ),
    )
    expect(texts.rows.length).toBeGreaterThan(100)
    expect(texts.rows.filter(({ collation }) => collation !== 'C')).toEqual([])
  })

  it('does nothing to a database that is up to date', async () => {
    const url = await server.createDatabase()
    await migratePostgres(url)
    const before = await columnsIn(url)
    await migratePostgres(url)
    expect(await columnsIn(url)).toEqual(before)
    await (await openPostgres({ url })).close()
  })

  it('is safe in several processes at once', async () => {
    const url = await server.createDatabase()
    await Promise.all(Array.from({ length: 8 }, () => migratePostgres(url)))
    await (await openPostgres({ url })).close()
  })

  it('leaves nothing behind if it fails', async () => {
    const url = await server.createDatabase()
    await change(url, 'create domain users as text')
    await expect(migratePostgres(url)).rejects.toThrow(/users/)
    expect(await columnsIn(url)).toEqual([])
  })

  it('refuses a database in which a name could not be written', async () => {
    const url = await server.createDatabase("encoding 'LATIN1' locale 'C'")
    await expect(migratePostgres(url)).rejects.toThrow(/UTF-8/)
    expect(await columnsIn(url)).toEqual([])
  })

  it("refuses another program's database and leaves it as it is", async () => {
    const url = await server.createDatabase()
    await change(url, 'create table notes (content text)')
    await expect(migratePostgres(url)).rejects.toThrow(SchemaVersionError)
    await expect(openPostgres({ url })).rejects.toThrow(SchemaVersionError)
    expect((await columnsIn(url)).map(({ table }) => table)).toEqual(['notes'])
  })
})

describe('an upgrade without a pause', () => {
  it('lets a process that is at work go on after a newer release has added to the schema', async () => {
    const url = await server.createDatabase()
    await migratePostgres(url)
    const storage = await openPostgres({ url })
    const tenantId = await addTenant(storage)
    await storage.transaction(tenantId, () => add(newUser(tenantId, 'anna')))
    await expandAsNextRelease(url)
    const page = { tenantId, key: '', id: '', search: '', signIn: 'any', onHold: 'any', limit: 10 } as const

    await storage.transaction(tenantId, () => add(newUser(tenantId, 'ben')))
    // Connections that are opened from now on find the newer schema.
    await change(
      url,
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    const found = await vi.waitFor(() => storage.read(() => rows(statements.userPages.ascending, page)))
    expect(found.map(({ displayName }) => displayName)).toEqual(['anna', 'ben'])
    await storage.transaction(tenantId, () => add(newUser(tenantId, 'cleo')))
    await storage.close()
  })

  it('tells an old process that is started then which versions there are, and what to do', async () => {
    const url = await server.createDatabase()
    await migratePostgres(url)
    await expandAsNextRelease(url)
    const told = `has schema version ${schemaVersion + 1}, this program knows ${schemaVersion}: run a newer one`
    await expect(openPostgres({ url })).rejects.toThrow(told)
    await expect(migratePostgres(url)).rejects.toThrow(told)
  })
})

/** Changes the schema in ways that are allowed for the next release. */
const expandAsNextRelease = (url: string) =>
  change(
    url,
    `alter table users add column nickname text;
     create table nicknames (tenant_id text not null, nickname text not null, primary key (tenant_id, nickname));
     create index users_by_nickname on users (tenant_id, nickname);
     update schema_version set version = ${schemaVersion + 1}`,
  )

describe('openPostgres', () => {
  it('refuses a database that was not migrated, and says what to do', async () => {
    const url = await server.createDatabase()
    await expect(openPostgres({ url })).rejects.toThrow(SchemaVersionError)
    await expect(openPostgres({ url })).rejects.toThrow(/reprieve migrate/)
  })

  it.each([
    ['a wrong password', (url: URL) => (url.password = 'wrong-guess'), /refuses the user or the password/],
    ['no such database', (url: URL) => (url.pathname = '/nothing'), /nothing does not exist/],
    ['no server', (url: URL) => url.searchParams.set('host', '/nowhere'), /\/nowhere.* cannot be reached/],
  ])('says so if there is %s, without the password', async (_, spoil, message) => {
    const url = new URL(await server.createDatabase())
    spoil(url)
    for (const open of [() => openPostgres({ url: url.href }), () => migratePostgres(url.href)]) {
      const error = await open().catch((thrown: unknown) => thrown)
      expect(String(error)).toMatch(message)
      expect(String(error)).not.toContain(url.password)
    }
  })

  it('can be asked again where the server may come back', async () => {
    const url = 'postgres://reprieve:secret@localhost:1/reprieve'
    await expect(openPostgres({ url })).rejects.toThrow(StorageBusyError)
  })

  it('refuses a server that cannot be written to', async () => {
    const url = await server.createDatabase()
    await migratePostgres(url)
    const name = new URL(url).pathname.slice(1)
    await change(url, `alter database ${name} set default_transaction_read_only = on`)
    await expect(openPostgres({ url })).rejects.toThrow(/can only be read/)
  })
})
