import { checkIntegrity } from '@reprieve/db/check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aWholeLife, textsOfALife } from '../testing/a-whole-life.ts'
import { findAnywhere } from '../testing/find-anywhere.ts'
import {
  aTenant,
  fillBin,
  openTestDirectory,
  type TestDirectory,
  unwrap,
  workUntilIdle,
} from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

it.each([
  ['at the end of its window', 'sweep'],
  ['early, by an administrator', 'by hand'],
])('R40 a user purged %s leaves no personal data anywhere, and the audit log whole', async (_, way) => {
  const { operations, clock } = directory
  const tenant = await aTenant(directory, { isPartner: true })
  const userId = await aWholeLife(tenant)
  await fillBin(tenant, 200, new Date(clock.now().getTime() + 90 * 86_400_000))
  const found = await findAnywhere(directory, textsOfALife)
  for (const text of textsOfALife) expect(found.some((place) => place.startsWith(`${text} in `))).toBe(true)

  const deleted = unwrap(await operations.getDeletedUser(tenant.admin, { userId }))
  if (way === 'sweep') clock.set(deleted.purgeAt)
  else unwrap(await operations.purgeUser(tenant.admin, { userId, confirmation: deleted.displayName }))
  unwrap(await operations.purgeExpired({}))
  await operations.settleDueMailboxes()
  await workUntilIdle(directory)
  unwrap(await operations.purgeExpired({}))

  expect(await findAnywhere(directory, textsOfALife)).toEqual([])
  const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { targetId: userId }))
  expect(items.length).toBeGreaterThan(8)
  expect(unwrap(await operations.verifyAuditRecords(tenant.admin, {}))).toEqual({ findings: [], next: null })
  expect(await checkIntegrity(directory.database)).toEqual([])
})
