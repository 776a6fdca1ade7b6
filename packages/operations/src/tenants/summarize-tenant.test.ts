import { insertRows } from '@reprieve/db/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  anActiveUser,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  unwrap,
  workUntilIdle,
} from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

it('R3 R42 counts who can be restored and whose window ends soon, and nobody on hold or expired', async () => {
  const { operations, clock } = directory
  const tenant = await aTenant(directory)
  const bin = async () => unwrap(await operations.summarizeTenant(tenant.admin, {})).bin
  expect(await bin()).toEqual({ total: 0, endingWithinDay: 0, endingWithinWeek: 0 })
  const deleteOne = async () => {
    const { id: userId } = await anActiveUser(tenant)
    unwrap(await operations.deleteUser(tenant.admin, { userId }))
    return userId
  }
  const userId = await deleteOne()
  unwrap(await operations.placeHold(tenant.admin, { userId, reason: 'inquiry' }))
  await deleteOne()
  clock.advance({ days: 5 })
  await deleteOne()
  clock.advance({ days: 20 })
  expect(await bin()).toEqual({ total: 3, endingWithinDay: 0, endingWithinWeek: 1 })
  clock.advance({ hours: 4.5 * 24 })
  expect(await bin()).toEqual({ total: 3, endingWithinDay: 1, endingWithinWeek: 2 })
  clock.advance({ hours: 12 })
  expect(await bin()).toEqual({ total: 2, endingWithinDay: 0, endingWithinWeek: 1 })
})

it('R38 counts open jobs, and jobs with failed rows for a week or until they are tried again', async () => {
  const { operations, clock } = directory
  const tenant = await aTenant(directory)
  const jobs = async () => unwrap(await operations.summarizeTenant(tenant.admin, {})).jobs
  const { id: userId } = await anActiveUser(tenant)
  const { id: jobId } = unwrap(await operations.startRestoreJob(tenant.admin, { rows: [{ userId }] }))
  expect(await jobs()).toEqual({ open: 1, failed: 0 })
  await workUntilIdle(directory)
  expect(await jobs()).toEqual({ open: 0, failed: 1 })
  unwrap(await operations.retryFailedRows(tenant.admin, { jobId }))
  expect(await jobs()).toEqual({ open: 1, failed: 0 })
  await workUntilIdle(directory)
  expect(await jobs()).toEqual({ open: 0, failed: 1 })
  clock.advance({ days: 8 })
  expect(await jobs()).toEqual({ open: 0, failed: 0 })
})

it('R43 counts stopped purges until they are confirmed, for who may confirm them', async () => {
  const { operations, storage, clock } = directory
  const tenant = await aTenant(directory)
  const stopId = directory.dependencies.newId()
  const stopped = { tenantId: tenant.id, id: stopId, state: 'open', stoppedAt: clock.now() } as const
  await storage.transaction(tenant.id, () =>
    insertRows('purgeStops', [
      { ...stopped, expired: 200, inBin: 300, confirmedAt: null, confirmedBy: null },
    ]),
  )
  const summary = async () => unwrap(await operations.summarizeTenant(tenant.admin, {}))
  expect((await summary()).purgeStops).toBe(1)
  const reader = await tenant.as('globalReader')
  expect(unwrap(await operations.summarizeTenant(reader, {})).purgeStops).toBeNull()
  unwrap(await operations.confirmPurgeStop(tenant.admin, { stopId }))
  expect((await summary()).purgeStops).toBe(0)
})

it('R48 tells nothing of a tenant that the caller does not see', async () => {
  const { operations } = directory
  const [tenant, other] = [await aTenant(directory), await aTenant(directory)]
  const outside = { ...other.admin, tenantId: tenant.id }
  expect(refusalOf(await operations.summarizeTenant(outside, {})).type).toBe('TenantNotFound')
})
