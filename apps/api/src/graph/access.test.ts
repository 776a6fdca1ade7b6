import { randomUUID } from 'node:crypto'
import { graphPermissions } from '@reprieve/config'
import { aDeletedUser, anActiveUser, aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectGraph } from '../testing/graph-client.ts'
import { openApi } from '../testing/open-api.ts'
import { openTestApi, type TestApi } from '../testing/open-test-api.ts'
import { routes } from './routes.ts'
import { isGranted } from './scopes.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

describe('a caller', () => {
  test('needs a token for this contract', async () => {
    const tenant = await aTenant(api.directory)
    const { actor } = tenant.admin
    const { send } = connectGraph(api, actor)
    for (const token of [null, 'nonsense', await api.tokenOf(actor)]) {
      const { status, headers, body } = await send('GET', '/users', { token })
      expect([status, body.error.code]).toEqual([401, 'InvalidAuthenticationToken'])
      expect(headers.get('www-authenticate')).toMatch(/^Bearer /)
    }
    const elsewhere = await api.send('GET', `/v1/customers/${tenant.id}/users`, {
      headers: { authorization: `Bearer ${await api.graphTokenOf(actor)}` },
    })
    expect([elsewhere.status, elsewhere.body.code]).toEqual([401, 900420])
  })

  test.each(routes)('needs a permission of the token for $method $path', async (route) => {
    const tenant = await aTenant(api.directory)
    const { send } = connectGraph(api, tenant.admin.actor)
    const others = graphPermissions.filter((permission) => !isGranted([permission], route.scopes))
    expect(others.length).toBeGreaterThan(0)
    const path = route.path.replace(/\{\w+\}/g, randomUUID())
    const body = route.body && { body: {} }
    const without = await send(route.method, path, { permissions: others, ...body })
    expect([without.status, without.body.error.code]).toEqual([403, 'Authorization_RequestDenied'])
    for (const permission of route.scopes) {
      const got = await send(route.method, path, { permissions: [permission], ...body })
      expect([200, 400, 404]).toContain(got.status)
    }
  })

  test('needs a role as well, whatever the token permits', async () => {
    const tenant = await aTenant(api.directory)
    const { id } = await aDeletedUser(tenant)
    const active = await anActiveUser(tenant)
    const reader = connectGraph(api, (await tenant.as('directoryReader')).actor)
    expect((await reader.send('GET', `/directory/deletedItems/${id}`)).status).toBe(200)
    for (const [method, path] of [
      ['POST', `/directory/deletedItems/${id}/restore`],
      ['DELETE', `/directory/deletedItems/${id}`],
      ['DELETE', `/users/${active.id}`],
    ] as const) {
      const { status, body } = await reader.send(method, path)
      expect([path, status, body.error.code]).toEqual([path, 403, 'Authorization_RequestDenied'])
    }
    const nobody = connectGraph(api, (await tenant.as()).actor)
    expect((await nobody.send('GET', '/users')).status).toBe(403)
  })

  test('that is an application alone is refused', async () => {
    const { id: tenantId } = await aTenant(api.directory)
    const { send } = connectGraph(api, { kind: 'application', tenantId, clientId: randomUUID() })
    const { status, body } = await send('GET', '/users')
    expect([status, body.error.code]).toEqual([403, 'Authorization_RequestDenied'])
  })

  test('reaches its own tenant only', async () => {
    const other = await aTenant(api.directory)
    const theirs = await anActiveUser(other)
    const { send } = connectGraph(api, (await aTenant(api.directory)).admin.actor)
    for (const named of [theirs.id, theirs.userPrincipalName])
      expect((await send('GET', `/users/${named}`)).status).toBe(404)
  })

  test('is told to wait where it asks too often', async () => {
    const { storage, operations, clock } = api.directory
    const limited = await openApi({
      storage,
      operations,
      now: clock.now,
      rateLimits: { perPartner: 2, perCustomer: 2 },
    })
    const { send } = connectGraph(limited, (await aTenant(api.directory)).admin.actor)
    for (let round = 0; round < 2; round += 1) expect((await send('GET', '/users')).status).toBe(200)
    const { status, headers, body } = await send('GET', '/users')
    expect([status, body.error.code]).toEqual([429, 'TooManyRequests'])
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('an answer', () => {
  test('has the id by which the client traces', async () => {
    const { send } = connectGraph(api, (await aTenant(api.directory)).admin.actor)
    const id = randomUUID()
    const { headers } = await send('GET', '/users', { headers: { 'client-request-id': id } })
    expect(headers.get('client-request-id')).toBe(id)
    expect(headers.get('request-id')).not.toBe(id)
  })

  test.each([
    ['GET', '/nothing', 404, 'Request_ResourceNotFound'],
    ['GET', '/', 404, 'Request_ResourceNotFound'],
    ['GET', '/v1.0', 404, 'Request_ResourceNotFound'],
    ['GET', '/directory/deletedItems', 404, 'Request_ResourceNotFound'],
    ['GET', '/users/%ff', 404, 'Request_ResourceNotFound'],
    ['PUT', '/users', 405, 'Request_BadRequest'],
    ['DELETE', '/users', 405, 'Request_BadRequest'],
    ['POST', '/me', 405, 'Request_BadRequest'],
  ])('to %s %s is an error of Graph', async (method, path, status, code) => {
    const { send } = connectGraph(api, (await aTenant(api.directory)).admin.actor)
    const got = await send(method, path)
    expect([got.status, got.body.error.code]).toEqual([status, code])
    if (status === 405) expect(got.headers.get('allow')).toMatch(/GET/)
  })

  test('to a body that is no JSON says so', async () => {
    const { send } = connectGraph(api, (await aTenant(api.directory)).admin.actor)
    const headers = { 'content-type': 'text/plain' }
    expect((await send('POST', '/users', { body: '{}', headers })).status).toBe(415)
    expect((await send('POST', '/users', { body: `"${'x'.repeat(1_100_000)}"` })).status).toBe(413)
  })

  test('to what Partner Center’s clients ask below /v1.0 is Partner Center’s', async () => {
    const { status, body } = await api.send('GET', '/v1.0/customers')
    expect([status, body.code]).toEqual([401, 800001])
  })

  test('to the same request id is the first one, and nothing is done twice', async () => {
    const tenant = await aTenant(api.directory)
    const { send } = connectGraph(api, tenant.admin.actor)
    const { id } = await aDeletedUser(tenant)
    const headers = { 'MS-RequestId': randomUUID() }
    const restore = () => send('POST', `/directory/deletedItems/${id}/restore`, { headers })
    const first = await restore()
    expect(first.status).toBe(200)
    const second = await restore()
    expect([second.status, second.body]).toEqual([200, first.body])
    const other = await send('DELETE', `/users/${id}`, { headers })
    expect([other.status, other.body.error.code]).toEqual([409, 'Directory_ConcurrencyViolation'])
  })
})
