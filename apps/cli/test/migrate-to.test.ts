import { join } from 'node:path'
import { loadSecrets } from '@reprieve/config'
import type { Storage } from '@reprieve/db'
import { checkIntegrity } from '@reprieve/db/check'
import { openStorage } from '@reprieve/db/open'
import { openSqlite } from '@reprieve/db/sqlite'
import { contentOf } from '@reprieve/db/testing'
import {
  createOperations,
  type OperationContext,
  type Operations,
  systemDependencies,
} from '@reprieve/operations'
import { unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type PostgresServer, startPostgres } from '../../../packages/db/test/postgres-server.ts'
import { newInstallation } from './run-reprieve.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
}, 60_000)
afterAll(() => server.dispose())

const contoso = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
const admin: OperationContext = {
  tenantId: contoso,
  actor: {
    kind: 'user',
    tenantId: contoso,
    userId: '2f1e8a60-58f4-4c0b-8f5e-0c9d2a5b7301',
    userPrincipalName: 'admin@contoso.example',
  },
}

function operationsOn(storage: Storage, dataDir: string) {
  const { tombstoneKey } = loadSecrets(dataDir)
  return createOperations(systemDependencies({ storage, tombstoneKey }))
}

/**
 * Deletes, restores, holds and purges users, and starts a job that nobody carries out. Returns the users who
 * wait for it.
 */
async function live(operations: Operations): Promise<readonly string[]> {
  const { items } = unwrap(await operations.listUsers(admin, { page: { size: 12 }, search: 'a' }))
  const users = items.filter(({ userPrincipalName }) => !/^(admin|reader)@/.test(userPrincipalName))
  for (const [index, { id: userId }] of users.entries()) {
    unwrap(await operations.deleteUser({ ...admin, requestId: `request-${index}` }, { userId }))
  }
  const [held, purged, restored, ...waiting] = users
  if (held === undefined || purged === undefined || restored === undefined) throw new Error('too few users')
  unwrap(await operations.placeHold(admin, { userId: held.id, reason: 'inquiry' }))
  unwrap(await operations.purgeUser(admin, { userId: purged.id, confirmation: purged.displayName }))
  unwrap(await operations.restoreUser(admin, { userId: restored.id }))
  const rows = waiting.map(({ id: userId }) => ({ userId }))
  unwrap(await operations.startRestoreJob(admin, { rows }))
  unwrap(await operations.registerClient(admin, { name: 'Screen', grants: ['device_code'], secret: null }))
  return waiting.map(({ id }) => id)
}

test('an installation moves to PostgreSQL with all that it has, and goes on there', async () => {
  const password = 'violet kettle 42'
  const address = new URL(await server.createDatabase())
  const { href: url } = address
  const PGPASSWORD = decodeURIComponent(address.password)
  address.password = ''
  const { dataDir, run } = newInstallation({ REPRIEVE_DEMO_PASSWORD: password, PGPASSWORD })
  await run('prepare')
  const storage = openSqlite({ path: join(dataDir, 'reprieve.db') })
  const waiting = await live(operationsOn(storage, dataDir))
  const early = await run('migrate', '--to', address.href)
  expect(early).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('stop web, API and worker'),
  })
  await storage.close()

  const moved = await run('migrate', '--to', address.href)
  expect(moved.code).toBe(0)
  expect(moved.stdout).toMatch(/all read back and the same\.\nThe audit log of every tenant is whole\.\n/)
  expect(moved.stdout).toContain('set DATABASE_URL')
  expect(moved.stderr).toMatch(/^verified audit_texts: \d+ rows, SHA-256 [0-9a-f]{64}$/m)
  expect(moved.stdout + moved.stderr).not.toContain(PGPASSWORD)

  const [source, target] = [
    openSqlite({ path: join(dataDir, 'reprieve.db') }),
    await openStorage({ kind: 'postgres', url }),
  ]
  onTestFinished(async () => void (await Promise.all([source.close(), target.close()])))
  const expected = await contentOf(source)
  expect(await contentOf(target)).toEqual(expected)
  for (const table of ['tombstones', 'jobs', 'jobInputs', 'requestIds', 'auditTexts', 'oauthClients']) {
    expect(expected[table], table).not.toEqual([])
  }

  const onPostgres = newInstallation({ DATABASE_URL: url, REPRIEVE_DATA_DIR: dataDir })
  expect(await checkIntegrity({ kind: 'postgres', url })).toEqual([])
  expect(await onPostgres.run('audit', 'verify')).toMatchObject({
    code: 0,
    stdout: 'The audit log is whole.\n',
  })
  const again = await onPostgres.run('migrate', '--to', url)
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('on PostgreSQL already') })
  const operations = operationsOn(target, dataDir)
  unwrap(await operations.checkSignIn({ userPrincipalName: 'admin@contoso.example', password }))
  for (const userId of waiting) unwrap(await operations.restoreUser(admin, { userId }))
}, 120_000)
