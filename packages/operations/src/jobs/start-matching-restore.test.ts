import { afterAll, beforeAll, expect, it } from 'vitest'

import {
  aDeletedUser,
  aTenant,
  fillBin,
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

it('R36 restores all who match and nobody else, whatever page of the list they are on', async () => {
  const { operations } = directory
  const tenant = await aTenant(directory)
  const wanted: string[] = []
  for (let count = 0; count < 12; count += 1)
    wanted.push((await aDeletedUser(tenant, { local: `sought${count}` })).id)
  const other = await aDeletedUser(tenant, { local: 'another' })
  const held = await aDeletedUser(tenant, { local: 'sought.held' })
  unwrap(await operations.placeHold(tenant.admin, { userId: held.id, reason: 'inquiry' }))
  const filters = { search: 'sought', onHold: false }
  expect(unwrap(await operations.countMatchingUsers(tenant.admin, filters))).toEqual({ count: 12 })
  const job = unwrap(await operations.startMatchingRestore(tenant.admin, { filters, count: 12 }))
  expect(job.counts.total).toBe(12)
  await workUntilIdle(directory)
  const rows = unwrap(await operations.listJobRows(tenant.admin, { jobId: job.id })).items
  expect(rows.map(({ userId, outcome }) => [userId, outcome])).toEqual(wanted.map((id) => [id, 'restored']))
  for (const { id: userId } of [other, held])
    expect((await operations.getDeletedUser(tenant.admin, { userId })).ok).toBe(true)
})

it('goes through more users than it reads at once, and starts one job for one request id (R39)', async () => {
  const { operations, clock } = directory
  const tenant = await aTenant(directory)
  await fillBin(tenant, 5_200, new Date(clock.now().getTime() + 20 * 86_400_000))
  expect(unwrap(await operations.countMatchingUsers(tenant.admin, {}))).toEqual({ count: 5_200 })
  const asked = { ...tenant.admin, requestId: '0199a1b2-0000-7000-8000-00000000000b' }
  const input = { filters: {}, count: 5_200 }
  const [first, second] = [
    unwrap(await operations.startMatchingRestore(asked, input)),
    unwrap(await operations.startMatchingRestore(asked, input)),
  ]
  expect(first.counts.total).toBe(5_200)
  expect(second.id).toBe(first.id)
})

it('R3 starts nothing where another number match by now, or nobody', async () => {
  const { operations } = directory
  const tenant = await aTenant(directory)
  const none = await operations.startMatchingRestore(tenant.admin, { filters: {}, count: 1 })
  expect(refusalOf(none).type).toBe('NothingToRestore')
  await aDeletedUser(tenant)
  await aDeletedUser(tenant)
  for (const count of [1, 3]) {
    const refused = await operations.startMatchingRestore(tenant.admin, { filters: {}, count })
    expect(refusalOf(refused)).toMatchObject({ type: 'InvalidInput', path: 'count' })
  }
  expect(unwrap(await operations.listJobs(tenant.admin, {})).items).toEqual([])
  const reader = await tenant.as('globalReader')
  const refused = await operations.startMatchingRestore(reader, { filters: {}, count: 2 })
  expect(refusalOf(refused).type).toBe('NotPermitted')
})
