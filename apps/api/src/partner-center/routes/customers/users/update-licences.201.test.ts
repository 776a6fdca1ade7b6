import { anActiveUser, aProduct, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTechnician } from '../../../../testing/a-technician.ts'
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

const licencesOf = async (userId: string): Promise<readonly string[]> => {
  const path = `${usersOf(tenant)}/${userId}/licenses`
  const { body } = await api.send('GET', path, { as: tenant.admin.actor })
  return body.items.map(({ productSku }: { productSku: { id: string } }) => productSku.id)
}

const statusOfPlans = async (path: string): Promise<readonly string[]> => {
  const { body } = await api.send('GET', `${path}/licenses`, { as: tenant.admin.actor })
  return body.items[0].servicePlans.map(
    ({ capabilityStatus }: { readonly capabilityStatus: string }) => capabilityStatus,
  )
}

const usedSeats = async (skuId: string): Promise<number> => {
  const path = `/v1/customers/${tenant.id}/subscribedskus`
  const { body } = await api.send('GET', path, { as: tenant.admin.actor })
  const found = body.items.find(({ productSku }: { productSku: { id: string } }) => productSku.id === skuId)
  return found.consumedUnits
}

describe('POST …/licenseupdates is 201', () => {
  test('and tells what it did', async () => {
    const [old, wanted] = [await aProduct(tenant, 1), await aProduct(tenant, 1)]
    const { id } = await anActiveUser(tenant, { licences: [old] })
    const got = await update(id, { licensesToAssign: [{ skuId: wanted }], licensesToRemove: [old] })
    expect(got.status).toBe(201)
    expect(got.body).toEqual({
      licensesToAssign: [{ skuId: wanted }],
      licensesToRemove: [old],
      licenseWarnings: [],
      attributes: { objectType: 'LicenseUpdate' },
    })
    expect(await licencesOf(id)).toEqual([wanted])
    expect([await usedSeats(old), await usedSeats(wanted)]).toEqual([0, 1])
    expect(await auditOf(tenant, id)).toMatchObject([{ operation: 'assignLicences', outcome: 'succeeded' }])
  })

  test.each([
    [
      'the .NET SDK, in Pascal case with all nulls',
      (skuId: string) => ({
        LicensesToAssign: [{ SkuId: skuId, ExcludedPlans: null }],
        LicensesToRemove: null,
        LicenseWarnings: null,
        Attributes: { ObjectType: 'LicenseUpdate' },
      }),
    ],
    [
      'the Java SDK, with every name twice',
      (skuId: string) =>
        `{"LicensesToAssign":[{"SkuId":"${skuId}","skuId":"${skuId}","ExcludedPlans":null}],` +
        `"licensesToAssign":[{"skuId":"${skuId}","excludedPlans":null}],"LicensesToRemove":null,` +
        '"licensesToRemove":null,"LicenseWarnings":null,"attributes":{"objectType":"LicenseUpdate"}}',
    ],
    [
      'the AutoRest client',
      (skuId: string) => ({
        licensesToAssign: [{ excludedPlans: [], skuId: skuId.toUpperCase() }],
        licensesToRemove: [],
        licenseWarnings: [],
      }),
    ],
  ])('for %s', async (_client, bodyOf) => {
    const skuId = await aProduct(tenant, 1)
    const { id } = await anActiveUser(tenant)
    const got = await update(id, bodyOf(skuId))
    expect([got.status, got.body.licensesToAssign]).toMatchObject([201, [{ skuId }]])
    expect(await licencesOf(id)).toEqual([skuId])
  })

  test('with the plans that are left out, which listing the licences shows and a restore brings back', async () => {
    const plans = ['7c1d0f52-0000-4000-8000-000000000001', '7c1d0f52-0000-4000-8000-000000000002'] as const
    const servicePlans = plans.map((id) => ({ id, displayName: id, serviceName: 'exchange' }))
    const skuId = await aProduct(tenant, 1, false, servicePlans)
    const { id } = await anActiveUser(tenant)
    const path = `${usersOf(tenant)}/${id}`
    const exclude = async (excludedPlans?: readonly string[]) => {
      const got = await update(id, { licensesToAssign: [{ skuId, excludedPlans }] })
      expect([got.status, got.body.licenseWarnings]).toEqual([201, []])
      return statusOfPlans(path)
    }
    expect(await exclude([plans[1].toUpperCase()])).toEqual(['Enabled', 'Deleted'])
    expect(await exclude()).toEqual(['Enabled', 'Deleted'])
    await api.send('DELETE', path, { as: tenant.admin.actor })
    await api.send('PATCH', path, { as: tenant.admin.actor, body: { state: 'active' } })
    expect(await statusOfPlans(path)).toEqual(['Enabled', 'Deleted'])
    expect(await exclude([plans[0]])).toEqual(['Deleted', 'Enabled'])
    expect(await exclude([])).toEqual(['Enabled', 'Enabled'])
  })

  test('for what the user has already, and for nothing at all, with no record', async () => {
    const skuId = await aProduct(tenant, 1)
    const { id } = await anActiveUser(tenant, { licences: [skuId] })
    expect((await update(id, { licensesToAssign: [{ skuId }, { skuId }] })).status).toBe(201)
    expect((await update(id, {})).status).toBe(201)
    expect(await usedSeats(skuId)).toBe(1)
    expect(await auditOf(tenant, id)).toEqual([])
  })

  test('again for the same request id, with one change', async () => {
    const skuId = await aProduct(tenant, 5)
    const { id } = await anActiveUser(tenant)
    const headers = { 'ms-requestid': '6e668bc0-5bd7-44d6-b6fa-529d41ce9659' }
    const first = await update(id, { licensesToAssign: [{ skuId }] }, headers)
    const again = await update(id, { licensesToAssign: [{ skuId }] }, headers)
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text])
    expect((await auditOf(tenant, id)).length).toBe(1)
    const other = await update(id, { licensesToRemove: [skuId] }, headers)
    expect([other.status, other.body.code]).toEqual([409, 340904])
    expect(await licencesOf(id)).toEqual([skuId])
  })

  test('R48 for a technician whose partner relationship delegates it', async () => {
    const skuId = await aProduct(tenant, 1)
    const { id } = await anActiveUser(tenant)
    const as = await aTechnician(tenant, { roles: ['licenseAdministrator'] })
    const body = { licensesToAssign: [{ skuId }] }
    expect((await api.send('POST', `${usersOf(tenant)}/${id}/licenseupdates`, { as, body })).status).toBe(201)
  })

  test('R31 for one of fifty who want the last seat at once', async () => {
    const skuId = await aProduct(tenant, 1)
    const users = await Promise.all(Array.from({ length: 50 }, () => anActiveUser(tenant)))
    const answers = await Promise.all(users.map(({ id }) => update(id, { licensesToAssign: [{ skuId }] })))
    const statuses = answers.map(({ status, body }) => `${status} ${body.code ?? ''}`).toSorted()
    expect(statuses).toEqual(['201 ', ...Array(49).fill('400 60012')])
    expect(await usedSeats(skuId)).toBe(1)
  })
})
