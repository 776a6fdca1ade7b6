import { changeRows } from '@reprieve/db/testing'
import { anActiveUser, aProduct, aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const plan = { id: '7c1d0f52-0000-4000-8000-000000000001', displayName: 'Mail', serviceName: 'MAIL' }
const someId = 'b7f00000-0000-4000-8000-000000000000'

async function aTenantWithProducts() {
  const tenant = await aTenant(api.directory)
  const [first, second] = [await aProduct(tenant, 5), await aProduct(tenant, 2)]
  await api.directory.storage.transaction(tenant.id, function* () {
    yield* changeRows('products', { skuId: first }, { servicePlans: [plan] })
    yield* changeRows('products', { skuId: second }, { licenseGroupId: 'group2' })
    const units = { activeUnits: 4, warningUnits: 1, suspendedUnits: 3 }
    yield* changeRows('subscribedSkus', { tenantId: tenant.id, skuId: first }, units)
  })
  await anActiveUser(tenant, { licences: [first] })
  await anActiveUser(tenant, { licences: [first] })
  const list = (query = '') =>
    api.send('GET', `/v1/customers/${tenant.id}/subscribedskus${query}`, { as: tenant.admin.actor })
  return { tenant, first, second, list }
}

test('200 counts the units as the contract does, in an envelope without links', async () => {
  const { first, list } = await aTenantWithProducts()
  const productSku = {
    id: first,
    name: 'Suite',
    skuPartNumber: 'SUITE',
    targetType: 'User',
    licenseGroupId: 'group1',
  }
  expect((await list()).body).toEqual({
    totalCount: 1,
    items: [
      {
        availableUnits: 3,
        activeUnits: 4,
        consumedUnits: 2,
        suspendedUnits: 3,
        totalUnits: 5,
        warningUnits: 1,
        productSku,
        capabilityStatus: 'Enabled',
        servicePlans: [{ ...plan, capabilityStatus: 'Enabled', targetType: 'User' }],
        attributes: { objectType: 'SubscribedSku' },
      },
    ],
    attributes: { objectType: 'Collection' },
  })
})

test('200 is about Group1 unless the client names groups, repeated or separated by commas', async () => {
  const { first, second, list } = await aTenantWithProducts()
  const skus = async (query: string) =>
    (await list(query)).body.items.map(({ productSku }: { productSku: { id: string } }) => productSku.id)
  expect(await skus('?licenseGroupIds=')).toEqual([first])
  expect(await skus('?licenseGroupIds=Group2')).toEqual([second])
  expect(await skus('?LicenseGroupIds=group1&licenseGroupIds=GROUP2')).toEqual([first, second])
  expect(await skus('?licenseGroupIds=Group1,%20Group2')).toEqual([first, second])
})

test.each([
  [{ activeUnits: 0, warningUnits: 2 }, false, 'Warning'],
  [{ activeUnits: 0, warningUnits: 0, suspendedUnits: 2 }, false, 'Suspended'],
  [{ activeUnits: 0, warningUnits: 0, suspendedUnits: 0 }, false, 'Deleted'],
  [{ activeUnits: 2 }, true, 'Suspended'],
])('200 tells the state of %j, retired: %s', async (units, retired, capabilityStatus) => {
  const tenant = await aTenant(api.directory)
  const skuId = await aProduct(tenant, 0, retired)
  await api.directory.storage.transaction(tenant.id, () =>
    changeRows('subscribedSkus', { tenantId: tenant.id, skuId }, units),
  )
  const got = await api.send('GET', `/v1/customers/${tenant.id}/subscribedskus`, { as: tenant.admin.actor })
  expect(got.body.items[0].capabilityStatus).toBe(capabilityStatus)
})

test('200 tells in every figure that a product is retired: nothing of it can be given to anybody', async () => {
  const tenant = await aTenant(api.directory)
  const skuId = await aProduct(tenant, 5, true)
  await api.directory.storage.transaction(tenant.id, () =>
    changeRows('subscribedSkus', { tenantId: tenant.id, skuId }, { warningUnits: 2, suspendedUnits: 1 }),
  )
  const got = await api.send('GET', `/v1/customers/${tenant.id}/subscribedskus`, { as: tenant.admin.actor })
  expect(got.body.items[0]).toMatchObject({
    capabilityStatus: 'Suspended',
    activeUnits: 0,
    warningUnits: 0,
    totalUnits: 0,
    availableUnits: 0,
    suspendedUnits: 8,
    consumedUnits: 0,
  })
})

test('400 for a licence group that is none', async () => {
  const { list } = await aTenantWithProducts()
  for (const query of ['?licenseGroupIds=Group3', '?licenseGroupIds=Group1,x']) {
    const got = await list(query)
    expect([got.status, got.body.code]).toEqual([400, 3000])
  }
})

test('403 without a role, and for an application', async () => {
  const { tenant } = await aTenantWithProducts()
  const path = `/v1/customers/${tenant.id}/subscribedskus`
  const nobody = await api.send('GET', path, { as: (await tenant.as()).actor })
  expect([nobody.status, nobody.body.code]).toEqual([403, 900308])
  const application = { kind: 'application', tenantId: tenant.id, clientId: someId } as const
  const got = await api.send('GET', path, { as: application })
  expect([got.status, got.body.code]).toEqual([403, 900329])
})

test('R48 404 for a tenant that is unknown or none of the caller’s business', async () => {
  const { tenant } = await aTenantWithProducts()
  const other = await aTenant(api.directory)
  for (const id of [someId, other.id]) {
    const got = await api.send('GET', `/v1/customers/${id}/subscribedskus`, { as: tenant.admin.actor })
    expect([got.status, got.body.code]).toEqual([404, 60003])
  }
})
