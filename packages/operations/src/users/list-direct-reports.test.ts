import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  anActiveUser,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  unwrap,
} from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

it('R32 lists who reports to a user directly, in pages, and no deleted user', async () => {
  const { operations } = directory
  const tenant = await aTenant(directory)
  const boss = await anActiveUser(tenant)
  const reports = []
  for (let count = 0; count < 4; count += 1) reports.push(await anActiveUser(tenant, { managerId: boss.id }))
  const [first] = reports
  if (first === undefined) throw new Error('there are four')
  await anActiveUser(tenant, { managerId: first.id })
  const list = async (page: object = {}) =>
    unwrap(await operations.listDirectReports(tenant.admin, { userId: boss.id, page }))
  const ids = reports.map(({ id }) => id).toSorted()
  expect((await list()).items.map(({ userId }) => userId)).toEqual(ids)
  const page = await list({ size: 3 })
  expect((await list({ size: 3, after: page.next })).items.map(({ userId }) => userId)).toEqual(ids.slice(3))
  expect((await list({ size: 1, fromEnd: true })).items.map(({ userId }) => userId)).toEqual(ids.slice(3))
  unwrap(await operations.deleteUser(tenant.admin, { userId: first.id }))
  expect((await list()).items.map(({ userId }) => userId)).toEqual(ids.filter((id) => id !== first.id))
  unwrap(await operations.restoreUser(tenant.admin, { userId: first.id }))
  expect((await list()).items).toHaveLength(4)
})

it('R7, R48 knows no deleted user and none of another tenant', async () => {
  const { operations } = directory
  const [tenant, other] = [await aTenant(directory), await aTenant(directory)]
  const { id: userId } = await anActiveUser(tenant)
  const foreign = await operations.listDirectReports(other.admin, { userId })
  expect(refusalOf(foreign)).toEqual({ type: 'UserNotFound', userId })
  unwrap(await operations.deleteUser(tenant.admin, { userId }))
  const deleted = await operations.listDirectReports(tenant.admin, { userId })
  expect(refusalOf(deleted)).toEqual({ type: 'UserNotFound', userId })
})
