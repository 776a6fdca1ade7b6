import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSecrets } from '@reprieve/config'
import type { Storage } from '@reprieve/db'
import { checkIntegrity } from '@reprieve/db/check'
import { seed } from '@reprieve/db/seed'
import { migrateSqlite, openSqlite } from '@reprieve/db/sqlite'
import { countPages, damageTable, freshSqlite, holdWriteLock, runPragma } from '@reprieve/db/testing'
import type { Actor } from '@reprieve/domain'
import { freePort } from '@reprieve/observe/testing'
import { createOperations, systemDependencies } from '@reprieve/operations'
import { aDeletedUser, aTenant, openTestDirectory } from '@reprieve/operations/testing'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openApi } from '../src/testing/open-api.ts'
import { auditOf, usersOf } from '../src/testing/open-test-api.ts'
import { startApi } from './start-api.ts'

interface Fault {
  readonly name: string
  /** The line of the log that names the fault. */
  readonly told: RegExp
  /** Causes the fault. Returns a function that mends it and returns the storage to go on with. */
  readonly bringAbout: (path: string, storage: Storage) => Promise<() => Promise<Storage>>
}

const faults: readonly Fault[] = [
  {
    name: 'a database that another program has locked',
    told: /the database is locked/,
    bringAbout: async (path, storage) => {
      const release = holdWriteLock(path)
      return async () => {
        release()
        return storage
      }
    },
  },
  {
    name: 'a full disk',
    told: /the disk is full/,
    bringAbout: async (path, storage) => {
      // The file may not grow by a page: SQLite then answers as it does on a full disk.
      await runPragma(storage, `max_page_count = ${countPages(path)}`)
      return async () => {
        await runPragma(storage, 'max_page_count = 1000000')
        return storage
      }
    },
  },
  {
    name: 'a database that can only be read',
    told: /the database can only be read/,
    bringAbout: async (path, storage) => {
      await runPragma(storage, 'query_only = on')
      return async () => {
        const reopened = openSqlite({ path })
        onTestFinished(() => reopened.close())
        return reopened
      }
    },
  },
]

const headers = { 'ms-requestid': '6e668bc0-5bd7-44d6-b6fa-529d41ce9659' }
const restore = { State: 'active', Attributes: { ObjectType: 'CustomerUser' } }

test.each(faults)(
  '$name: a clear refusal, nothing changed, reading goes on, and what was asked is done once it is mended',
  async ({ told, bringAbout }) => {
    const directory = await openTestDirectory({ open: () => freshSqlite({ busyTimeoutMs: 100 }) })
    onTestFinished(() => directory.dispose())
    const { storage, operations, clock, database, dependencies } = directory
    const { send, log } = await openApi({ storage, operations, now: clock.now })
    const tenant = await aTenant(directory)
    // The addresses need more room than is free in the existing pages.
    const alsoAt = Array.from({ length: 300 }, (_, index) => `address-number-${index}@${tenant.domain}`)
    const { id } = await aDeletedUser(tenant, { alsoAt })
    const address = `${usersOf(tenant)}/${id}`
    const asked = { as: tenant.admin.actor, headers, body: restore }

    const mend = await bringAbout(database.kind === 'sqlite' ? database.path : '', storage)
    const refused = await send('PATCH', address, asked)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1'])
    expect(refused.text).not.toMatch(told)
    expect(log.filter((line) => told.test(line)).length).toBe(1)
    const read = await send('GET', address, { as: tenant.admin.actor })
    expect([read.status, read.body.state]).toEqual([200, 'inactive'])

    const mended = await mend()
    expect((await auditOf(tenant, id)).map(({ operation }) => operation)).toEqual(['deleteUser'])
    const after = createOperations({ ...dependencies, storage: mended })
    const { send: sendAgain } = await openApi({ storage: mended, operations: after, now: clock.now })
    const done = await sendAgain('PATCH', address, asked)
    expect([done.status, done.body.state]).toEqual([200, 'active'])
    expect(await checkIntegrity(database)).toEqual([])
  },
)

const contoso = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
const admin: Actor = {
  kind: 'user',
  tenantId: contoso,
  userId: '2f1e8a60-58f4-4c0b-8f5e-0c9d2a5b7301',
  userPrincipalName: 'admin@contoso.example',
}
const healthy = { status: 'ready' }
const damaged = { status: 'unavailable', reason: 'the database is damaged' }

/** A data folder with a demo in which the pages of the users are damaged. */
async function damagedInstallation() {
  const dataDir = mkdtempSync(join(tmpdir(), 'reprieve-damaged-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const path = join(dataDir, 'reprieve.db')
  const secrets = createSecrets(dataDir)
  await migrateSqlite(path)
  const database = { kind: 'sqlite', path } as const
  await seed({ database, scenario: 'demo', now: new Date(), passwordHash: '' })
  return { dataDir, path, secrets, mend: damageTable(path, 'users') }
}

test('once a request meets a damaged page, health is 503 until the whole file is found mended', async () => {
  const { path, secrets, mend } = await damagedInstallation()
  const storage = openSqlite({ path })
  onTestFinished(() => storage.close())
  const operations = createOperations(systemDependencies({ storage, tombstoneKey: secrets.tombstoneKey }))
  const { send } = await openApi({ storage, operations, now: () => new Date() })
  expect((await send('GET', '/healthz')).body).toEqual(healthy)

  const users = `/v1/customers/${contoso}/users`
  expect((await send('GET', users, { as: admin })).status).toBe(503)
  expect(await send('GET', '/healthz')).toMatchObject({ status: 503, body: damaged })
  expect(await storage.lookOver()).toMatch(/^users: /)
  expect((await send('GET', '/healthz')).body).toEqual(damaged)

  mend()
  expect(await storage.lookOver()).toBeNull()
  expect((await send('GET', '/healthz')).body).toEqual(healthy)
})

test('a started facade finds by itself the damaged page that no request has read', async () => {
  const { dataDir } = await damagedInstallation()
  const port = await freePort()
  const settings = { REPRIEVE_DATA_DIR: dataDir, API_PORT: `${port}`, REPRIEVE_API_METRICS_PORT: '0' }
  const { output } = await startApi({ PATH: process.env.PATH ?? '', ...settings })
  await vi.waitFor(
    async () => {
      const health = await fetch(`http://127.0.0.1:${port}/healthz`)
      expect({ status: health.status, body: await health.json() }).toEqual({ status: 503, body: damaged })
    },
    { timeout: 30_000, interval: 200 },
  )
  expect(output()).toContain('the database file is damaged')
}, 90_000)
