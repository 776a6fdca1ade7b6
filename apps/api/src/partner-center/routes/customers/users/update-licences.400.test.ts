import { changeRows } from '@reprieve/db/testing'
import { anActiveUser, aProduct, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditOf, openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
})
afterAll(() => api.close())

const update = (userId: string, body: unknown, headers: Record<string, string> = {}) =>
  api.send('POST', `${usersOf(tenant)}/${userId}/licenseupdates`, { as: tenant.admin.actor, body, headers })

const contentOf = async (userId: string) => {
  const as = tenant.admin.actor
  const licences = await api.send('GET', `${usersOf(tenant)}/${userId}/licenses`, { as })
  const seats = await api.send('GET', `/v1/customers/${tenant.id}/subscribedskus`, { as })
  return [licences.text, seats.text]
}

/** Expects the update to be refused with nothing changed. */
async function refused(userId: string, body: unknown, headers: Record<string, string> = {}) {
  const before = await contentOf(userId)
  const got = await update(userId, body, headers)
  expect(await contentOf(userId)).toEqual(before)
  return [got.status, got.body.code, got.body.data]
}

const someId = 'b7f00000-0000-4000-8000-000000000000'

describe('POST …/licenseupdates is refused', () => {
  test('R18, R31 whole for want of a seat, naming every product that lacks one', async () => {
    const [full, fullToo, free] = [
      await aProduct(tenant, 0),
      await aProduct(tenant, 0),
      await aProduct(tenant, 9),
    ]
    const { id } = await anActiveUser(tenant)
    const licensesToAssign = [full, free, fullToo].map((skuId) => ({ skuId }))
    expect(await refused(id, { licensesToAssign })).toEqual([
      400,
      60012,
      [`LicenseQuotaExceededException : ${full}`, `LicenseQuotaExceededException : ${fullToo}`],
    ])
    expect(await auditOf(tenant, id)).toMatchObject([{ outcome: 'failed', error: 'NoSeatFree' }])
  })

  test('R18 for a retired product and one that the tenant does not have', async () => {
    const { id } = await anActiveUser(tenant)
    const retired = await aProduct(tenant, 5, true)
    const licensesToAssign = [{ skuId: retired }, { skuId: someId }]
    const data = [`licensesToAssign: ${retired}`, `licensesToAssign: ${someId}`]
    expect(await refused(id, { licensesToAssign })).toEqual([400, 3000, data])
  })

  test('R18 for a user without a usage location', async () => {
    const skuId = await aProduct(tenant, 5)
    const { id } = await anActiveUser(tenant, { usageLocation: null })
    expect(await refused(id, { licensesToAssign: [{ skuId }] })).toEqual([
      400,
      3000,
      ['usageLocation: required'],
    ])
  })

  test('for removing what the user has not', async () => {
    const [kept, skuId] = [await aProduct(tenant, 5), await aProduct(tenant, 5)]
    const { id } = await anActiveUser(tenant, { licences: [kept] })
    const body = { licensesToRemove: [kept, skuId] }
    expect(await refused(id, body)).toEqual([400, 3000, [`licensesToRemove: ${skuId}`]])
  })

  test('for a service plan that the product does not have', async () => {
    const skuId = await aProduct(tenant, 5)
    const { id } = await anActiveUser(tenant)
    const body = { licensesToAssign: [{ skuId, excludedPlans: [someId] }] }
    expect(await refused(id, body)).toEqual([400, 3000, [`excludedPlans: ${someId}`]])
  })

  test('for products of more than one licence group', async () => {
    const [first, second] = [await aProduct(tenant, 5), await aProduct(tenant, 5)]
    await api.directory.storage.transaction(tenant.id, () =>
      changeRows('products', { skuId: second }, { licenseGroupId: 'group2' }),
    )
    const { id } = await anActiveUser(tenant, { licences: [second] })
    const both = { licensesToAssign: [{ skuId: first }], licensesToRemove: [second] }
    expect(await refused(id, both)).toEqual([400, 3000, []])
    expect((await update(id, { licensesToRemove: [second] })).status).toBe(201)
  })

  test.each([
    ['a service plan that is none', { licensesToAssign: [{ skuId: someId, excludedPlans: ['mail'] }] }],
    ['an id that is none', { licensesToAssign: [{ skuId: 'SUITE' }] }],
    ['an assignment without an id', { licensesToAssign: [{ excludedPlans: [] }] }],
    ['an assignment that is a text', { licensesToAssign: [someId] }],
    ['no list', { licensesToAssign: { skuId: someId } }],
    ['a removal that is an object', { licensesToRemove: [{ skuId: someId }] }],
    [
      'a product to assign and to remove',
      { licensesToAssign: [{ skuId: someId }], licensesToRemove: [someId] },
    ],
    ['201 products', { licensesToRemove: Array.from({ length: 201 }, () => someId) }],
  ])('for %s', async (_name, body) => {
    const { id } = await anActiveUser(tenant)
    const [status, code, data] = await refused(id, body)
    expect([status, code]).toEqual([400, 3000])
    expect(data[0]).toMatch(/^licensesTo(Assign|Remove)/)
  })

  test.each([
    ['no body', '', {}],
    ['a body cut off', '{"licensesToAssign":[', {}],
    ['an array', '[]', {}],
    ['another content type', '{}', { 'content-type': 'text/plain' }],
  ])('for %s', async (_name, body, headers) => {
    const { id } = await anActiveUser(tenant)
    expect(await refused(id, body, headers)).toEqual([400, 800002, []])
  })

  test('for a body that is too large', async () => {
    const { id } = await anActiveUser(tenant)
    const [status, code] = await refused(id, `{"x":"${'x'.repeat(70_000)}"}`)
    expect([status, code]).toEqual([400, 340001])
  })
})
