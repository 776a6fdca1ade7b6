import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../../src/testing/browse.ts'
import { contosoId, demoPassword } from '../../src/testing/demo-api.ts'
import {
  codeOf,
  getWith,
  oauthFlow,
  redirectUri,
  type TestClient,
  technicianName,
} from '../../src/testing/oauth-flow.ts'
import { type OAuthServer, openOAuthServer } from '../../src/testing/oauth-server.ts'

const fabrikamId = '0d7b9a5e-3c52-4a58-9a0d-6f0c6a7be201'
const partnerCenter = 'https://api.partnercenter.microsoft.com'
const china = 'https://partner.partnercenterapi.microsoftonline.cn'

let server: OAuthServer
let daemon: TestClient
let device: TestClient
let app: TestClient
beforeAll(async () => {
  server = await openOAuthServer()
  daemon = await server.addClient({ grants: ['client_credentials'] })
  device = await server.addClient({ isPublic: true, grants: ['device_code', 'refresh_token'] })
  app = await server.addClient({
    grants: ['authorization_code', 'refresh_token'],
    redirectUris: [redirectUri],
  })
})
afterAll(() => server.close())

async function post(path: string, form: Readonly<Record<string, string>>, headers = {}) {
  const body = new URLSearchParams(form)
  const answer = await fetch(`${server.url}${path}`, { method: 'POST', headers, body })
  return {
    status: answer.status,
    headers: answer.headers,
    body: (await answer.json()) as Readonly<Record<string, string>>,
  }
}

const asDaemon = (further: Readonly<Record<string, string>> = {}) => ({
  grant_type: 'client_credentials',
  client_id: daemon.id,
  client_secret: daemon.secret,
  ...further,
})

const nowSeconds = () => Math.floor(Date.now() / 1000)

describe('token answers', () => {
  test('version 1 answers its members as text, as Azure AD v1 does', async () => {
    const before = nowSeconds()
    const { status, body } = await post(`/${fabrikamId}/oauth2/token`, asDaemon({ resource: partnerCenter }))
    expect(status).toBe(200)
    expect(body).toMatchObject({
      token_type: 'Bearer',
      expires_in: '3600',
      ext_expires_in: '3600',
      resource: partnerCenter,
      expires_on: expect.stringMatching(/^\d{10}$/),
      not_before: expect.stringMatching(/^\d{10}$/),
    })
    const { exp, nbf } = decodeJwt(body.access_token ?? '')
    expect([body.expires_on, body.not_before]).toEqual([String(exp), String(nbf)])
    expect(Number(body.not_before)).toBeGreaterThanOrEqual(before)
  })

  test('version 2 answers numbers, the scope as it was asked for, and no members of version 1', async () => {
    const scope = `${partnerCenter}/.default`
    const { status, body } = await post(`/${fabrikamId}/oauth2/v2.0/token`, asDaemon({ scope }))
    expect(status).toBe(200)
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, ext_expires_in: 3600 })
    expect(body.scope).toBe(`${partnerCenter}/user_impersonation ${scope}`)
    for (const member of ['expires_on', 'not_before', 'resource']) expect(body).not.toHaveProperty(member)
  })

  test('our own address keeps the number of RFC 6749 and tells the rest as version 1', async () => {
    const { body } = await post('/oauth2/token', asDaemon({ resource: partnerCenter }))
    expect(body).toMatchObject({ expires_in: 3600, ext_expires_in: '3600', resource: partnerCenter })
    expect(body.expires_on).toBe(String(decodeJwt(body.access_token ?? '').exp))
  })

  test.each([china, `${china}/`, partnerCenter, 'https://api.reprieve.example'])(
    'the resource %s is this API, by resource and by scope, and is answered as it was asked for',
    async (resource) => {
      const byResource = await post('/common/oauth2/token', asDaemon({ resource }))
      expect([byResource.status, byResource.body.resource]).toEqual([200, resource])
      expect((await getWith(server.url, '/v1/customers', byResource.body.access_token)).status).toBe(200)
      const scope = `${resource}/.default`
      const byScope = await post('/organizations/oauth2/v2.0/token', asDaemon({ scope }))
      expect(byScope.status).toBe(200)
      for (const { body } of [byResource, byScope]) {
        expect(decodeJwt(body.access_token ?? '')).toMatchObject({
          aud: 'https://api.reprieve.example',
          scope: 'user_impersonation',
        })
      }
    },
  )

  test('an unknown resource or scope is refused, and never answered with an empty token', async () => {
    const unknown = 'https://graph.windows.net'
    expect(await post('/common/oauth2/token', asDaemon({ resource: unknown }))).toMatchObject({
      status: 400,
      body: { error: 'invalid_target' },
    })
    for (const scope of [
      `${unknown}/.default`,
      `${partnerCenter}/everything`,
      `${partnerCenter}.evil.example/.default`,
    ]) {
      const refused = { status: 400, body: { error: 'invalid_scope' } }
      expect(await post('/common/oauth2/v2.0/token', asDaemon({ scope }))).toMatchObject(refused)
      const started = await post('/common/oauth2/v2.0/devicecode', { client_id: device.id, scope })
      expect(started).toMatchObject(refused)
    }
  })
})

describe('the tenant in the address', () => {
  test.each([fabrikamId.toUpperCase(), 'fabrikam.example', 'Fabrikam.Example', 'common', 'Organizations'])(
    '/%s/oauth2/token is the client’s own',
    async (tenant) => {
      expect((await post(`/${tenant}/oauth2/token`, asDaemon())).status).toBe(200)
      expect((await post(`/${tenant}/oauth2/v2.0/token`, asDaemon())).status).toBe(200)
    },
  )

  test('a client of another organisation is refused, by its form and by its header', async () => {
    const form = { grant_type: 'client_credentials' }
    const authorization = `Basic ${btoa(`${daemon.id}:${daemon.secret}`)}`
    const refused = { status: 400, body: { error: 'unauthorized_client' } }
    expect(await post(`/${contosoId}/oauth2/token`, asDaemon())).toMatchObject(refused)
    expect(await post(`/${contosoId}/oauth2/token`, form, { authorization })).toMatchObject(refused)
    const start = { client_id: device.id, scope: 'user_impersonation' }
    expect(await post(`/${contosoId}/oauth2/v2.0/devicecode`, start)).toMatchObject(refused)
  })

  test('an organisation that is not known is an error at every endpoint', async () => {
    const refused = { status: 400, body: { error: 'invalid_request' } }
    expect(await post('/nobody.example/oauth2/token', asDaemon())).toMatchObject(refused)
    expect(await post('/v1/oauth2/token', asDaemon())).toMatchObject(refused)
    for (const path of ['/nobody.example/.well-known', '/nobody.example/v2.0/.well-known']) {
      expect((await fetch(`${server.url}${path}/openid-configuration`)).status).toBe(400)
    }
    expect((await fetch(`${server.url}/common/oauth2/nothing`)).status).toBe(404)
  })
})

describe('discovery documents', () => {
  test.each([
    ['/common', '/common/oauth2'],
    ['/organizations', '/organizations/oauth2'],
    [`/${fabrikamId}`, `/${fabrikamId}/oauth2`],
    ['/common/v2.0', '/common/oauth2/v2.0'],
    ['/fabrikam.example/v2.0', '/fabrikam.example/oauth2/v2.0'],
  ])('%s names the endpoints of its version, and the issuer of the tokens', async (at, root) => {
    const answer = await fetch(`${server.url}${at}/.well-known/openid-configuration`)
    const found = (await answer.json()) as Readonly<Record<string, string>>
    expect(found).toMatchObject({
      issuer: `${server.url}/oauth2`,
      authorization_endpoint: `${server.url}${root}/authorize`,
      token_endpoint: `${server.url}${root}/token`,
      device_authorization_endpoint: `${server.url}${root}/devicecode`,
      jwks_uri: `${server.url}/oauth2/jwks`,
    })
    const path = new URL(found.token_endpoint ?? '').pathname
    const { body } = await post(path, asDaemon())
    expect(decodeJwt(body.access_token ?? '').iss).toBe(found.issuer)
  })

  test('people sign in by the address of version 2 too', async () => {
    const flow = oauthFlow(server, app)
    const code = await flow.obtainCode(
      { scope: `${china}/.default openid profile offline_access` },
      undefined,
      '/common/oauth2/v2.0/authorize',
    )
    const { status, body } = await flow.redeem(code, { scope: `${china}/.default`, client_info: '1' })
    expect(status, JSON.stringify(body)).toBe(200)
    const { oid, tid } = decodeJwt(body.access_token ?? '')
    const clientInfo = JSON.parse(Buffer.from(body.client_info ?? '', 'base64url').toString())
    expect(clientInfo).toEqual({ uid: oid, utid: tid })
    expect(body.id_token).toEqual(expect.any(String))
  })

  test('MSAL’s choice of accounts asks a person who is signed in to sign in anew', async () => {
    const { authorizeUrl } = oauthFlow(server, app)
    const further = {
      client_info: '1',
      'x-client-SKU': 'MSAL.CoreCLR',
      haschrome: '1',
      nonce: 'a nonce',
    }
    const url = (changes: Readonly<Record<string, string>>) =>
      authorizeUrl({
        scope: `${partnerCenter}/.default openid profile offline_access`,
        ...further,
        ...changes,
      }).replace('/oauth2/authorize', '/organizations/oauth2/v2.0/authorize')
    const browser = openBrowser(server.url)
    const fields = { userName: technicianName, password: demoPassword }
    const consent = await browser.submit(await browser.open(url({})), fields, 'Sign in')
    codeOf(await browser.submit(consent, {}, 'Allow'))
    codeOf(await browser.open(url({})))
    const asked = await browser.open(url({ prompt: 'select_account' }))
    expect(asked.text).toContain('Sign in')
    codeOf(await browser.submit(asked, fields, 'Sign in'))
  })

  test('a browser is told on a page that the organisation in the address is not the client’s', async () => {
    const url = oauthFlow(server, app).authorizeUrl().replace('/oauth2/', `/${contosoId}/oauth2/v2.0/`)
    const answer = await fetch(url, { headers: { accept: 'text/html' }, redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
    expect(await answer.text()).toContain('unauthorized_client')
  })

  test('a client that asks a browser for a scope that is not known is told so at its own address', async () => {
    const url = oauthFlow(server, app).authorizeUrl({ scope: 'https://graph.windows.net/.default' })
    const answer = await fetch(url, { redirect: 'manual' })
    const location = new URL(answer.headers.get('location') ?? '')
    expect(location.origin + location.pathname).toBe(redirectUri)
    expect(location.searchParams.get('error')).toBe('invalid_scope')
  })
})

describe('device codes', () => {
  const start = async (path: string, form: Readonly<Record<string, string>>) =>
    (await post(path, { client_id: device.id, ...form })).body

  test('the interval is told, as text to version 1', async () => {
    const v1 = await start('/common/oauth2/devicecode', { resource: partnerCenter })
    expect(v1).toMatchObject({
      interval: '5',
      expires_in: '900',
      verification_url: `${server.url}/oauth2/device`,
    })
    expect(v1.message).toContain(v1.user_code)
    const v2 = await start('/common/oauth2/v2.0/devicecode', { scope: `${partnerCenter}/.default` })
    expect(v2).toMatchObject({
      interval: 5,
      expires_in: 900,
      verification_uri: `${server.url}/oauth2/device`,
    })
    const own = await start('/oauth2/devicecode', { scope: 'user_impersonation' })
    expect(own).toMatchObject({ interval: 5, expires_in: 900 })
  })

  test.each([
    ['device_code', 'device_code'],
    ['device_code', 'code'],
    ['urn:ietf:params:oauth:grant-type:device_code', 'device_code'],
  ])(
    'grant_type=%s with %s is taken, and who asks too soon is told to slow down',
    async (grantType, name) => {
      const { device_code: code = '' } = await start('/common/oauth2/devicecode', { resource: partnerCenter })
      const form = { client_id: device.id, grant_type: grantType, [name]: code }
      const first = await post('/common/oauth2/token', form)
      expect(first).toMatchObject({ status: 400, body: { error: 'authorization_pending' } })
      const second = await post('/common/oauth2/token', form)
      expect(second).toMatchObject({ status: 400, body: { error: 'slow_down' } })
      const { device_code: another = '' } = await start('/oauth2/devicecode', {})
      const other = await post('/oauth2/token', { ...form, [name]: another })
      expect(other.body.error).toBe('authorization_pending')
    },
  )
})
