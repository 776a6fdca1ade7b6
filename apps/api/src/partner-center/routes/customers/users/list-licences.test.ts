import { changeRows } from '@reprieve/db/testing'
import { aDeletedUser, anActiveUser, aProduct, aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const someId = 'b7f00000-0000-4000-8000-000000000000'

test('200 lists the licences of the groups asked for, in the order of assignment', async () => {
  const tenant = await aTenant(api.directory)
  const [other, first, second] = [
    await aProduct(tenant, 1),
    await aProduct(tenant, 1),
    await aProduct(tenant, 1),
  ]
  const plan = { id: '7c1d0f52-0000-4000-8000-000000000001', displayName: 'Mail', serviceName: 'MAIL' }
  await api.directory.storage.transaction(tenant.id, function* () {
    yield* changeRows('products', { skuId: other }, { licenseGroupId: 'group2' })
    yield* changeRows('products', { skuId: first }, { servicePlans: [plan] })
  })
  const { id } = await anActiveUser(tenant, { licences: [other, second, first] })
  const list = (query = '') =>
    api.send('GET', `${usersOf(tenant)}/${id}/licenses${query}`, { as: tenant.admin.actor })
  const skus = async (query: string) =>
    (await list(query)).body.items.map(({ productSku }: { productSku: { id: string } }) => productSku.id)

  const { body } = await list()
  expect(body).toMatchObject({ totalCount: 2, attributes: { objectType: 'Collection' } })
  expect(body.items[1]).toEqual({
    servicePlans: [{ ...plan, capabilityStatus: 'Enabled', targetType: 'User' }],
    productSku: {
      id: first,
      name: 'Suite',
      skuPartNumber: 'SUITE',
      targetType: 'User',
      licenseGroupId: 'group1',
    },
    attributes: { objectType: 'License' },
  })
  expect(await skus('?licenseGroupIds=Group2')).toEqual([other])
  expect(await skus('?licenseGroupIds=Group1&licenseGroupIds=Group2')).toEqual([other, second, first])
})

test('200 with nothing for a user without licences', async () => {
  const tenant = await aTenant(api.directory)
  const { id } = await anActiveUser(tenant)
  const got = await api.send('GET', `${usersOf(tenant)}/${id}/licenses`, { as: tenant.admin.actor })
  expect(got.body).toMatchObject({ totalCount: 0, items: [] })
})

test('400 for a licence group that is none', async () => {
  const tenant = await aTenant(api.directory)
  const { id } = await anActiveUser(tenant)
  const path = `${usersOf(tenant)}/${id}/licenses?licenseGroupIds=all`
  const got = await api.send('GET', path, { as: tenant.admin.actor })
  expect([got.status, got.body.code]).toEqual([400, 3000])
})

test('R44 403 without a role', async () => {
  const tenant = await aTenant(api.directory)
  const { id } = await anActiveUser(tenant)
  const { actor } = await tenant.as()
  const got = await api.send('GET', `${usersOf(tenant)}/${id}/licenses`, { as: actor })
  expect([got.status, got.body.code]).toEqual([403, 900308])
})

test('R7, R48 404 for unknown, deleted and foreign users, alike to the byte', async () => {
  const tenant = await aTenant(api.directory)
  const deleted = await aDeletedUser(tenant)
  const foreign = await anActiveUser(await aTenant(api.directory))
  const answers = []
  for (const id of [someId, deleted.id, foreign.id]) {
    const got = await api.send('GET', `${usersOf(tenant)}/${id}/licenses`, { as: tenant.admin.actor })
    expect([got.status, got.body.code]).toEqual([404, 60002])
    answers.push(got.text.replaceAll(id, 'ID'))
  }
  expect(new Set(answers).size).toBe(1)
})
