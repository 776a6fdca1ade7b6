import type { Actor } from '@reprieve/domain'
import { aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTechnician } from '../../../testing/a-technician.ts'
import { openTestApi, type TestApi } from '../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const get = (as: Actor, id: string) => api.send('GET', `/v1/customers/${id}`, { as })

/** The technician, and an application of the same partner. */
const bothOf = (actor: Actor): readonly Actor[] => {
  if (actor.kind !== 'user') throw new Error('a person acts')
  return [actor, { kind: 'application', tenantId: actor.tenantId, clientId: 'app' }]
}

describe('GET of a customer', () => {
  test('is 200 for its partner’s technician and application', async () => {
    const customer = await aTenant(api.directory)
    for (const as of bothOf(await aTechnician(customer))) {
      const { status, body } = await get(as, customer.id.toUpperCase())
      expect(status).toBe(200)
      expect(body).toEqual({
        id: customer.id,
        companyProfile: {
          tenantId: customer.id,
          domain: customer.domain,
          companyName: `Tenant ${customer.domain}`,
          attributes: { objectType: 'CustomerCompanyProfile' },
        },
        relationshipToPartner: 'reseller',
        allowDelegatedAccess: true,
        customDomains: [`initial.${customer.domain}`, customer.domain],
        links: { self: { uri: `/customers/${customer.id}`, method: 'GET', headers: [] } },
        attributes: { objectType: 'Customer' },
      })
    }
  })

  test('is 200 for its own people, without a partner', async () => {
    const tenant = await aTenant(api.directory)
    const { status, body } = await get(tenant.admin.actor, tenant.id)
    expect([status, body.relationshipToPartner, body.allowDelegatedAccess]).toEqual([200, 'none', false])
  })

  test('is 400 for an id that is no GUID', async () => {
    const { status, body } = await get((await aTenant(api.directory)).admin.actor, 'contoso')
    expect([status, body.code]).toEqual([400, 900118])
  })

  test('R48 is 403 once the relationship is over', async () => {
    const customer = await aTenant(api.directory)
    for (const ended of [{ state: 'terminated' }, { state: 'invited' }, { daysLeft: -1 }] as const) {
      for (const as of bothOf(await aTechnician(customer, ended))) {
        const { status, body } = await get(as, customer.id)
        expect([status, body.code]).toEqual([403, 20002])
      }
    }
  })

  test('R44 is 403 for a technician without a role there', async () => {
    const customer = await aTenant(api.directory)
    const { status, body } = await get(await aTechnician(customer, { technicianRoles: [] }), customer.id)
    expect([status, body.code]).toEqual([403, 900308])
  })

  test('R48 is 404 for a tenant of nobody’s and for one that does not exist, alike to the byte', async () => {
    const [mine, other] = [await aTenant(api.directory), await aTenant(api.directory)]
    const nowhere = 'b7f00000-0000-4000-8000-000000000000'
    for (const as of bothOf(await aTechnician(mine))) {
      const [there, none] = [await get(as, other.id), await get(as, nowhere)]
      expect([there.status, there.body.code]).toEqual([404, 60003])
      expect(there.text.replaceAll(other.id, 'ID')).toBe(none.text.replaceAll(nowhere, 'ID'))
    }
  })
})
