import { aDeletedUser, anActiveUser, aProduct, aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

test('R7, R48 404 for unknown, deleted and foreign users, alike to the byte, with no seat taken', async () => {
  const tenant = await aTenant(api.directory)
  const skuId = await aProduct(tenant, 9)
  const deleted = await aDeletedUser(tenant)
  const foreign = await anActiveUser(await aTenant(api.directory))
  const as = tenant.admin.actor
  const answers = []
  for (const id of ['b7f00000-0000-4000-8000-000000000000', deleted.id, foreign.id]) {
    const body = { licensesToAssign: [{ skuId }] }
    const got = await api.send('POST', `${usersOf(tenant)}/${id}/licenseupdates`, { as, body })
    expect([got.status, got.body.code]).toEqual([404, 60002])
    answers.push(got.text.replaceAll(id, 'ID'))
  }
  expect(new Set(answers).size).toBe(1)
  const seats = await api.send('GET', `/v1/customers/${tenant.id}/subscribedskus`, { as })
  expect(seats.body.items[0].consumedUnits).toBe(0)
})

test('R48 404 for a tenant that is none of the caller’s business', async () => {
  const [tenant, other] = [await aTenant(api.directory), await aTenant(api.directory)]
  const { id } = await anActiveUser(other)
  const path = `${usersOf(other)}/${id}/licenseupdates`
  const got = await api.send('POST', path, { as: tenant.admin.actor, body: {} })
  expect([got.status, got.body.code]).toEqual([404, 60003])
})
