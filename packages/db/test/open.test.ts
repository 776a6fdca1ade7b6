import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkIntegrity } from '../src/check/index.ts'
import {
  type DatabaseAddress,
  lazyStorage,
  migrateDatabase,
  openStorage,
  placeOfDatabase,
} from '../src/open/index.ts'
import { DatabaseNotEmptyError, seed } from '../src/seed/index.ts'
import { row } from '../src/statement.ts'
import * as statements from '../src/statements/index.ts'
import { SchemaVersionError, StorageBusyError } from '../src/storage.ts'
import { everyRow, freshSqliteFile } from '../src/testing/index.ts'
import { onClient, type PostgresServer, startPostgres } from './postgres-server.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
}, 60_000)
afterAll(() => server.dispose())

const newPostgres = async () => ({ kind: 'postgres', url: await server.createDatabase() }) as const

const fill = (database: DatabaseAddress, scenario: 'empty' | 'demo') =>
  seed({ database, scenario, now: new Date('2026-03-01T12:00:00.000Z'), passwordHash: 'hash' })

const anyTenant = () => row(statements.tenantIdsAfter, { after: '', limit: 1 })

describe('lazyStorage', () => {
  it('opens on first use, tells what keeps it from opening, and tries again', async () => {
    const { path, remove } = await freshSqliteFile()
    rmSync(path)
    const storage = lazyStorage({ kind: 'sqlite', path })
    await expect(storage.read(anyTenant)).rejects.toThrow(SchemaVersionError)
    await migrateDatabase({ kind: 'sqlite', path })
    expect(await storage.read(anyTenant)).toBeUndefined()
    await storage.close()
    await expect(storage.read(anyTenant)).rejects.toThrow(/closed/)
    remove()
  })

  it('waits for a server that is not there yet', async () => {
    const storage = lazyStorage({ kind: 'postgres', url: 'postgres://reprieve:secret@localhost:1/reprieve' })
    await expect(storage.read(anyTenant)).rejects.toThrow(StorageBusyError)
    await storage.close()
  })
})

describe('placeOfDatabase', () => {
  it('R50 leaves the password out', () => {
    const url = 'postgres://me:hunter2@db.example:6432/directory?sslmode=require'
    expect(placeOfDatabase({ kind: 'postgres', url })).toBe('db.example:6432/directory')
    expect(placeOfDatabase({ kind: 'sqlite', path: '/srv/live.db' })).toBe('/srv/live.db')
  })
})

describe('seed on PostgreSQL', () => {
  it('gives the directory that SQLite has, table for table, and it satisfies the rules', async () => {
    const { database: sqlite, remove } = await freshSqliteFile()
    const postgres = await newPostgres()
    await migrateDatabase(postgres)
    expect(await fill(postgres, 'demo')).toEqual(await fill(sqlite, 'demo'))
    const [one, other] = await Promise.all([openStorage(sqlite), openStorage(postgres)])
    for (const table of [
      'tenants',
      'users',
      'deletedUsers',
      'names',
      'groups',
      'technicianAssignments',
    ] as const) {
      const sorted = (rows: readonly object[]) => rows.map((found) => JSON.stringify(found)).toSorted()
      const [expected, found] = [
        await one.read(() => everyRow(table)),
        await other.read(() => everyRow(table)),
      ]
      expect(sorted(found)).toEqual(sorted(expected))
      expect(found.length).toBeGreaterThan(0)
    }
    await Promise.all([one.close(), other.close()])
    remove()
    expect(await checkIntegrity(postgres)).toEqual([])
  })

  it('goes into an empty database only, also from two processes at once', async () => {
    const postgres = await newPostgres()
    await migrateDatabase(postgres)
    const both = await Promise.allSettled([fill(postgres, 'empty'), fill(postgres, 'empty')])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(fill(postgres, 'demo')).rejects.toThrow(DatabaseNotEmptyError)
  })

  it('needs the schema of this program', async () => {
    await expect(fill(await newPostgres(), 'empty')).rejects.toThrow(SchemaVersionError)
  })
})

describe('checkIntegrity on PostgreSQL', () => {
  it('finds what breaks a rule', async () => {
    const postgres = await newPostgres()
    await migrateDatabase(postgres)
    await fill(postgres, 'demo')
    await onClient(postgres.url, (client) =>
      client.query(`update tenants set default_domain = 'gone.example' where display_name = 'Contoso';
        delete from names where key = 'smtp:admin@contoso.example'`),
    )
    expect((await checkIntegrity(postgres)).map(({ rule }) => rule)).toEqual(['R17', 'R12'])
  })
})
