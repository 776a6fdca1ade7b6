import { unwrap } from '@reprieve/operations/testing'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contosoId, ferdinandId } from '../../src/testing/demo-api.ts'
import { getWith, oauthFlow, type TestClient } from '../../src/testing/oauth-flow.ts'
import { type OAuthServer, openOAuthServer } from '../../src/testing/oauth-server.ts'

const fabrikamId = '0d7b9a5e-3c52-4a58-9a0d-6f0c6a7be201'

let server: OAuthServer
let client: TestClient
beforeAll(async () => {
  server = await openOAuthServer()
  client = await server.addClient({ grants: ['client_credentials'] })
})
afterAll(() => server.close())

const tokenOf = (of: TestClient, parameters: Readonly<Record<string, string>> = {}) =>
  oauthFlow(server, of).post('/token', { grant_type: 'client_credentials', ...parameters })

test.each([
  {},
  { resource: 'https://api.partnercenter.microsoft.com' },
  { scope: 'https://api.partnercenter.microsoft.com/.default' },
  { resource: 'https://api.reprieve.example/' },
])('an application acts for its own organisation: %j', async (parameters) => {
  const { status, body } = await tokenOf(client, parameters)
  expect(status, JSON.stringify(body)).toBe(200)
  expect(body).not.toHaveProperty('refresh_token')
  const claims = decodeJwt(body.access_token ?? '')
  expect(claims).toMatchObject({ tid: fabrikamId, appid: client.id, sub: client.id })
  expect(claims).not.toHaveProperty('oid')
  expect((await getWith(server.url, '/v1/customers', body.access_token)).status).toBe(200)
})

test('an application alone does nothing with users', async () => {
  const { body } = await tokenOf(client)
  const users = `/v1/customers/${contosoId}/users`
  for (const path of [users, `${users}/${ferdinandId}`, `${users}/${ferdinandId}/licenses`]) {
    const answer = await getWith(server.url, path, body.access_token)
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ code: 900329 })
  }
})

test('a secret in the body is as good as in the header; a wrong one is refused in either', async () => {
  const form = { grant_type: 'client_credentials', client_id: client.id }
  const post = (body: Record<string, string>) =>
    fetch(`${server.url}/oauth2/token`, { method: 'POST', body: new URLSearchParams(body) })
  expect((await post({ ...form, client_secret: client.secret })).status).toBe(200)
  expect((await post({ ...form, client_secret: 'x'.repeat(43) })).status).toBe(401)
  expect((await post(form)).status).toBe(401)
  expect((await tokenOf({ ...client, secret: 'x'.repeat(43) })).status).toBe(401)
  expect((await tokenOf({ ...client, id: fabrikamId })).status).toBe(401)
})

test('a new secret is good at once, and the one before no more', async () => {
  const rotated = await server.addClient({ grants: ['client_credentials'] })
  expect((await tokenOf(rotated)).status).toBe(200)
  const context = { tenantId: fabrikamId, actor: { kind: 'system', name: 'cli' } } as const
  const secret = 'n'.repeat(43)
  unwrap(await server.operations.rotateClientSecret(context, { clientId: rotated.id, secret }))
  expect((await tokenOf({ ...rotated, secret })).status).toBe(200)
  expect((await tokenOf(rotated)).status).toBe(401)
})

test('a grant that a client was not registered for is refused', async () => {
  const answer = await oauthFlow(server, client).post('/devicecode', {})
  expect(answer.status).toBe(400)
  expect(await oauthFlow(server, client).refresh('x')).toMatchObject({ status: 400 })
})

test('the tokens of an application end with its registration, at once', async () => {
  const removed = await server.addClient({ grants: ['client_credentials'] })
  const { body } = await tokenOf(removed)
  const ask = async () => (await getWith(server.url, '/v1/customers', body.access_token)).status
  expect(await ask()).toBe(200)
  const context = { tenantId: fabrikamId, actor: { kind: 'system', name: 'cli' } } as const
  unwrap(await server.operations.removeClient(context, { clientId: removed.id }))
  expect(await ask()).toBe(401)
  expect((await tokenOf(removed)).status).toBe(401)
})
