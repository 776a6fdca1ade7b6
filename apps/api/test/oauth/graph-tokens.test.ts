import { graphAudience, graphPermissions } from '@reprieve/config'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contosoId } from '../../src/testing/demo-api.ts'
import { getWith, oauthFlow, redirectUri, type TestClient } from '../../src/testing/oauth-flow.ts'
import { type OAuthServer, openOAuthServer } from '../../src/testing/oauth-server.ts'

const graph = 'https://graph.microsoft.com'
const administratorName = 'admin@contoso.example'

let server: OAuthServer
let client: TestClient
beforeAll(async () => {
  server = await openOAuthServer()
  const grants = ['authorization_code', 'refresh_token', 'client_credentials'] as const
  client = await server.addClient({ redirectUris: [redirectUri], grants: [...grants] }, contosoId)
})
afterAll(() => server.close())

const scopesIn = (token: string | undefined): readonly string[] =>
  String(decodeJwt(token ?? '').scope)
    .split(' ')
    .toSorted()

test.each([
  ['User.Read.All', ['User.Read.All']],
  [
    `openid ${graph}/user.read.all ${graph}/User.DeleteRestore.All`,
    ['User.DeleteRestore.All', 'User.Read.All'],
  ],
  [`${graph}/.default`, graphPermissions],
])('a person’s token for Graph has what was asked for: %s', async (scope, expected) => {
  const flow = oauthFlow(server, client)
  const tokens = await flow.obtainTokens({ scope }, administratorName)
  expect(decodeJwt(tokens.access_token ?? '').aud).toBe(graphAudience)
  expect(scopesIn(tokens.access_token)).toEqual([...expected].toSorted())
  const answer = await getWith(server.url, '/v1.0/users?$select=id', tokens.access_token)
  expect(answer.status).toBe(200)
  expect((await getWith(server.url, '/v1/customers', tokens.access_token)).status).toBe(401)
})

test('a permission that nobody asked for is not in the token', async () => {
  const { access_token: token } = await oauthFlow(server, client).obtainTokens(
    { scope: 'User.Read' },
    administratorName,
  )
  expect((await getWith(server.url, '/v1.0/me', token)).status).toBe(200)
  expect((await getWith(server.url, '/v1.0/users', token)).status).toBe(403)
})

test('a token for Partner Center is none for Graph', async () => {
  const { access_token: token } = await oauthFlow(server, client).obtainTokens({}, administratorName)
  expect((await getWith(server.url, '/v1/customers', token)).status).toBe(200)
  expect((await getWith(server.url, '/v1.0/users', token)).status).toBe(401)
})

test('in the second version of the protocol, the answer names the scopes as they were asked for', async () => {
  const flow = oauthFlow(server, client)
  const asked = `${graph}/User.Read.All`
  const code = await flow.obtainCode({ scope: asked }, administratorName, '/common/oauth2/v2.0/authorize')
  const response = await fetch(`${server.url}/common/oauth2/v2.0/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      scope: asked,
      code_verifier: flow.codeVerifier,
    }),
  })
  const answer = (await response.json()) as Record<string, string>
  expect([response.status, answer.scope]).toEqual([200, asked])
})

test('a refresh token is for the API that the person allowed', async () => {
  const flow = oauthFlow(server, client)
  const tokens = await flow.obtainTokens(
    { scope: 'User.Read.All offline_access', prompt: 'consent' },
    administratorName,
  )
  const refreshToken = tokens.refresh_token ?? ''
  const other = await flow.refresh(refreshToken, {
    scope: 'https://api.partnercenter.microsoft.com/.default',
  })
  expect([other.status, other.body.error]).toEqual([400, 'invalid_scope'])
  const again = await flow.refresh(refreshToken, { scope: `${graph}/User.Read.All` })
  expect(again.status, JSON.stringify(again.body)).toBe(200)
  expect(decodeJwt(again.body.access_token ?? '').aud).toBe(graphAudience)
})

test('one token is for one API', async () => {
  const scope = `user_impersonation ${graph}/User.Read.All`
  const asked = await fetch(oauthFlow(server, client).authorizeUrl({ scope }), { redirect: 'manual' })
  expect(asked.headers.get('location') ?? (await asked.text())).toContain('invalid_target')
  const { status, body } = await oauthFlow(server, client).post('/token', {
    grant_type: 'client_credentials',
    scope,
  })
  expect([status, body.error]).toEqual([400, 'invalid_target'])
})

test('an application alone gets a token, and does nothing with users', async () => {
  const { body } = await oauthFlow(server, client).post('/token', {
    grant_type: 'client_credentials',
    scope: `${graph}/.default`,
  })
  expect(decodeJwt(body.access_token ?? '')).toMatchObject({ aud: graphAudience, appid: client.id })
  const answer = await getWith(server.url, '/v1.0/users', body.access_token)
  expect(answer.status).toBe(403)
  expect(await answer.json()).toMatchObject({ error: { code: 'Authorization_RequestDenied' } })
})
