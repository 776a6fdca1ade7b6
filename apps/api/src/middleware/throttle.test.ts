import type { Actor } from '@reprieve/domain'
import { aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTechnician, delegateTo } from '../testing/a-technician.ts'
import { openApi } from '../testing/open-api.ts'
import { openTestApi, type TestApi, usersOf } from '../testing/open-test-api.ts'
import type { RateLimits } from './throttle.ts'

let base: TestApi
beforeAll(async () => {
  base = await openTestApi()
})
afterAll(() => base.close())

/** The same facade, freshly started with these limits. */
const limited = (rateLimits: RateLimits) => {
  const { storage, operations, clock } = base.directory
  return openApi({ storage, operations, now: clock.now, rateLimits })
}

const applicationOf = (actor: Actor): Actor => {
  if (actor.kind !== 'user') throw new Error('a person acts')
  return { kind: 'application', tenantId: actor.tenantId, clientId: 'app' }
}

describe('throttling', () => {
  test('answers 429 in its own shape and says when to try again', async () => {
    const api = await limited({ perPartner: 2, perCustomer: 10 })
    const tenant = await aTenant(base.directory)
    const request = { as: tenant.admin.actor }
    for (let count = 0; count < 2; count += 1) {
      expect((await api.send('GET', usersOf(tenant), request)).status).toBe(200)
    }
    const got = await api.send('GET', usersOf(tenant), request)
    expect(got.status).toBe(429)
    const seconds = Number(got.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(got.body).toEqual({
      statusCode: 429,
      message: `Rate limit is exceeded. Try again in ${seconds} seconds.`,
    })
    const dutch = await api.send('GET', usersOf(tenant), { ...request, headers: { 'x-locale': 'nl-NL' } })
    expect(dutch.body.message).toMatch(/seconden/)
  })

  test('does nothing of what it refuses', async () => {
    const api = await limited({ perPartner: 1, perCustomer: 10 })
    const tenant = await aTenant(base.directory)
    const body = { userPrincipalName: `new@${tenant.domain}`, displayName: 'New' }
    const request = { as: tenant.admin.actor, body }
    await api.send('GET', usersOf(tenant), { as: tenant.admin.actor })
    expect((await api.send('POST', usersOf(tenant), request)).status).toBe(429)
    expect((await base.send('POST', usersOf(tenant), request)).status).toBe(200)
  })

  test('counts a partner’s people and programs together, and each partner for itself', async () => {
    const api = await limited({ perPartner: 2, perCustomer: 10 })
    const customer = await aTenant(base.directory)
    const [technician, other] = [await aTechnician(customer), await aTechnician(customer)]
    await api.send('GET', '/v1/customers', { as: technician })
    await api.send('GET', '/v1/customers', { as: applicationOf(technician) })
    expect((await api.send('GET', '/v1/customers', { as: technician })).status).toBe(429)
    expect((await api.send('GET', '/v1/customers', { as: other })).status).toBe(200)
  })

  test('counts what a partner asks about one customer, in whatever case its id is written', async () => {
    const api = await limited({ perPartner: 10, perCustomer: 1 })
    const [one, two] = [await aTenant(base.directory), await aTenant(base.directory)]
    const technician = await aTechnician(one)
    await delegateTo(technician, two)
    const ask = async (id: string, as = technician) =>
      (await api.send('GET', `/v1/customers/${id}`, { as })).status
    expect([await ask(one.id), await ask(one.id.toUpperCase())]).toEqual([200, 429])
    expect([await ask(two.id), await ask(one.id, one.admin.actor)]).toEqual([200, 200])
    expect((await api.send('GET', '/v1/customers', { as: technician })).status).toBe(200)
  })

  test('counts no request without a good token, and never /healthz', async () => {
    const api = await limited({ perPartner: 1, perCustomer: 1 })
    const tenant = await aTenant(base.directory)
    for (let count = 0; count < 3; count += 1) {
      expect((await api.send('GET', usersOf(tenant))).status).toBe(401)
      expect((await api.send('GET', '/healthz')).status).toBe(200)
    }
    expect((await api.send('GET', usersOf(tenant), { as: tenant.admin.actor })).status).toBe(200)
  })
})
