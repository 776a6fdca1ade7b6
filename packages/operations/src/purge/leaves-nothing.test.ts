import { existsSync, readFileSync } from 'node:fs'
import { checkIntegrity } from '@reprieve/db/check'
import { everyRow, everyTableName, insertRows } from '@reprieve/db/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aProduct,
  aRecipient,
  aTenant,
  fillBin,
  granted,
  openTestDirectory,
  type TestDirectory,
  type TestTenant,
} from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

/** What is to be found of these texts, whatever the case: in the files of SQLite, or in every table of PostgreSQL. */
async function findAnywhere(texts: readonly string[]): Promise<readonly string[]> {
  const { database, storage } = directory
  const places: (readonly [string, string])[] = []
  if (database.kind === 'sqlite') {
    for (const path of [database.path, `${database.path}-wal`]) {
      if (existsSync(path)) places.push([path, readFileSync(path, 'latin1')])
    }
  } else {
    for (const table of everyTableName) {
      places.push([table, JSON.stringify(await storage.read(() => everyRow(table)))])
    }
  }
  return places.flatMap(([place, content]) =>
    texts
      .filter((text) => content.toLowerCase().includes(text.toLowerCase()))
      .map((text) => `${text} in ${place}`),
  )
}

const texts = [
  'zebulonq',
  'Quixotic',
  'Wolfgangx',
  '555-0199',
  'elsewherex',
  'anchorz',
  'inquiryz',
  'renamedq',
]

/** Lives a life that leaves traces wherever a user can, and ends deleted. */
async function aWholeLife(tenant: TestTenant): Promise<string> {
  const { operations, clock, storage, dependencies } = directory
  const [group, skuId] = [await aRecipient(tenant, 'group', 'Team'), await aProduct(tenant, 5)]
  const other = await anActiveUser(tenant)
  const user = await anActiveUser(tenant, {
    ...{ local: 'zebulonq', displayName: 'Quixotic Zebulonq', firstName: 'Quixotic', lastName: 'Wolfgangx' },
    ...{ phoneNumber: '+31 555-0199', alsoAt: [`elsewherex@${tenant.domain}`], immutableId: 'anchorz' },
    ...{ groups: [group.id], managerId: other.id, password: 'Wovmek-Zilrat-84' },
    roles: ['globalAdministrator'],
  })
  const { id: userId } = user
  const asked = () => ({ ...tenant.admin, requestId: dependencies.newId() })
  const asUser = { tenantId: tenant.id, actor: { ...user, kind: 'user', userId } as const }

  // Acts on others, and is in the way of one.
  const victim = await anActiveUser(tenant)
  granted(await operations.deleteUser(asUser, { userId: victim.id }))
  const rival = await aDeletedUser(tenant, { alsoAt: [] })
  const clash = await anActiveUser(tenant, { local: 'rival' })
  granted(await operations.deleteUser(tenant.admin, { userId: clash.id }))
  granted(await operations.updateUser(asked(), { userId, displayName: 'Quixotic Wolfgangx Zebulonq' }))
  granted(await operations.restoreUser(tenant.admin, { userId: rival.id }))

  granted(await operations.assignLicences(asked(), { userId, assign: [skuId], remove: [] }))
  const letter = { to: ['zebulonq@mail.example'], linkBaseUrl: 'https://r.example/', password: 'Quixotic-1' }
  granted(await operations.sendRestoreMail(asked(), { userId, ...letter }))
  granted(await operations.deleteUser(asked(), { userId }))
  const holder = await anActiveUser(tenant, { local: 'zebulonq' })
  expect((await operations.restoreUser(asked(), { userId })).ok).toBe(false)
  const profile = { userPrincipalName: `renamedq@${tenant.domain}` }
  granted(await operations.restoreUser(asked(), { userId, profile }))
  granted(await operations.deleteUser(tenant.admin, { userId: holder.id }))
  granted(await operations.purgeUser(tenant.admin, { userId: holder.id, confirmation: 'zebulonq' }))
  granted(await operations.deleteUser(asked(), { userId }))
  granted(await operations.placeHold(asked(), { userId, reason: 'inquiryz' }))
  granted(await operations.releaseHold(asked(), { userId }))
  await storage.transaction(tenant.id, () => insertJob(tenant.id, userId, clock.now()))
  return userId
}

function* insertJob(tenantId: string, userId: string, at: Date) {
  const lease = { leasedBy: null, leasedUntil: null }
  const counts = { total: 1, succeeded: 1, failed: 0 }
  yield* insertRows('jobs', [
    {
      ...{ tenantId, id: `job-${userId}`, kind: 'restore', state: 'succeeded', request: {}, createdBy: {} },
      ...{ createdAt: at, finishedAt: at, ...counts, ...lease },
    },
  ])
  yield* insertRows('jobRows', [
    {
      ...{ tenantId, jobId: `job-${userId}`, row: 1, userId, outcome: 'restored' },
      input: [{ resolve: 'newUserPrincipalName', userPrincipalName: 'renamedq@x.example' }],
      result: { userPrincipalName: 'renamedq@x.example' },
    },
  ])
}

it.each([
  ['at the end of its window', 'sweep'],
  ['early, by an administrator', 'by hand'],
])('R40 a user purged %s leaves no personal data anywhere, and the audit log whole', async (_, way) => {
  const { operations, clock } = directory
  const tenant = await aTenant(directory)
  const userId = await aWholeLife(tenant)
  await fillBin(tenant, 200, new Date(clock.now().getTime() + 90 * 86_400_000))
  expect((await findAnywhere(texts)).length).toBeGreaterThanOrEqual(texts.length)

  const deleted = granted(await operations.getDeletedUser(tenant.admin, { userId }))
  if (way === 'sweep') clock.set(deleted.purgeAt)
  else granted(await operations.purgeUser(tenant.admin, { userId, confirmation: deleted.displayName }))
  granted(await operations.purgeExpired({}))

  expect(await findAnywhere(texts)).toEqual([])
  const { items } = granted(await operations.listAuditRecords(tenant.admin, { targetId: userId }))
  expect(items.length).toBeGreaterThan(8)
  expect(granted(await operations.verifyAuditRecords(tenant.admin, {}))).toEqual({ findings: [], next: null })
  expect(await checkIntegrity(directory.database)).toEqual([])
})
