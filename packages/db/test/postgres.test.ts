import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { migratePostgres, openPostgres } from '../src/postgres/index.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'
import { storageContract } from './storage-contract.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
}, 60_000)
afterAll(() => server.dispose())

const migrated = async (options?: string, on: PostgresServer = server) => {
  const url = await on.createDatabase(options)
  await migratePostgres(url)
  return url
}

const contractOn = (name: string, newDatabase: () => Promise<string>) =>
  storageContract({
    name,
    open: async () => {
      const url = await newDatabase()
      const storage = await openPostgres({ url })
      return {
        storage,
        dispose: () => storage.close(),
        openAnother: (options) => openPostgres({ url, ...options }),
        holdLock: async (tenantId) => {
          const client = new pg.Client(url)
          await client.connect()
          await client.query('begin')
          await client.query('select from tenants where id = $1 for update', [tenantId])
          return { release: () => client.end() }
        },
      }
    },
  })

contractOn('postgres', () => migrated())
contractOn('postgres, in German', () => migrated("locale_provider icu icu_locale 'de-DE' locale 'C'"))
