import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from '../../src/testing/browse.ts'
import { demoPassword } from '../../src/testing/demo-api.ts'
import { codeOf, redirectUri, type TestClient, technicianName } from '../../src/testing/oauth-flow.ts'
import { type OAuthServer, openOAuthServer } from '../../src/testing/oauth-server.ts'
import { expectToOpen } from './connect-client.ts'
import { rawPost, sendRaw } from './send-raw.ts'

const encodedResource = 'https%3A%2F%2Fapi.partnercenter.microsoft.com'
const encodedRedirect = encodeURIComponent(redirectUri)
const requestId = 'be52007f-c27c-43b1-9294-0596ac0b2ca3'

let server: OAuthServer
let port: number
let host: string
let client: TestClient
beforeAll(async () => {
  server = await openOAuthServer()
  host = new URL(server.url).host
  port = Number(new URL(server.url).port)
  client = await server.addClient({
    grants: ['authorization_code', 'refresh_token'],
    redirectUris: [redirectUri],
  })
})
afterAll(() => server.close())

/**
 * How a client with a secret asks for a person's first consent and redeems the code, both without a proof
 * key.
 */
interface ConfidentialClient {
  readonly authorize: (id: string) => string
  readonly path: string
  readonly headers: () => readonly string[]
  readonly body: (client: TestClient, code: string) => string
}

const formHeaders = () => [
  'Content-Type: application/x-www-form-urlencoded;charset=utf-8',
  'Content-Length: *',
  `Host: ${host}`,
  'Connection: close',
]

/** The requests of `getAuthCodeUrl` and `acquireTokenByCode` of a `ConfidentialClientApplication`. */
const node: ConfidentialClient = {
  authorize: (id) =>
    `/common/oauth2/v2.0/authorize?client_id=${id}&scope=${encodedResource}%2F.default%20openid%20profile%20offline_access` +
    `&redirect_uri=${encodedRedirect}&client-request-id=${requestId}&response_mode=query&client_info=1&response_type=code` +
    '&x-client-SKU=msal.js.node&x-client-VER=7.2.3&x-client-OS=linux&x-client-CPU=x64',
  path: `/common/oauth2/v2.0/token?client-request-id=${requestId}`,
  headers: formHeaders,
  body: ({ id, secret }, code) =>
    `client_id=${id}&redirect_uri=${encodedRedirect}&scope=${encodedResource}%2F.default%20openid%20profile%20offline_access` +
    `&code=${code}&x-client-SKU=msal.js.node&x-client-VER=7.2.3&x-client-OS=linux&x-client-CPU=x64` +
    `&client_secret=${secret}&grant_type=authorization_code&client_info=1&client-request-id=${requestId}`,
}

/**
 * The requests of `get_authorization_request_url`, which scripts call and which sends no proof key, unlike
 * `initiate_auth_code_flow`.
 */
const python: ConfidentialClient = {
  authorize: (id) =>
    `/common/oauth2/v2.0/authorize?client_id=${id}&response_type=code&redirect_uri=${encodedRedirect}` +
    `&scope=offline_access+openid+profile+${encodedResource}%2F.default&prompt=select_account`,
  path: '/common/oauth2/v2.0/token',
  headers: () => [
    `Host: ${host}`,
    'User-Agent: python-requests/2.32.3',
    'Accept-Encoding: gzip, deflate',
    'Accept: application/json',
    'Connection: keep-alive',
    'x-client-sku: MSAL.Python',
    'x-client-ver: 1.31.0',
    'Content-Length: *',
    'Content-Type: application/x-www-form-urlencoded',
  ],
  body: ({ id, secret }, code) =>
    `client_id=${id}&grant_type=authorization_code&client_info=1&client_secret=${secret}&code=${code}` +
    `&redirect_uri=${encodedRedirect}&scope=openid+${encodedResource}%2F.default+profile+offline_access`,
}

/** Partners' scripts that store a refresh token. They use version 1 with a resource. */
const script: ConfidentialClient = {
  authorize: (id) =>
    `/common/oauth2/authorize?response_type=code&client_id=${id}&redirect_uri=${encodedRedirect}` +
    `&resource=${encodedResource}&prompt=consent`,
  path: '/common/oauth2/token',
  headers: formHeaders,
  body: ({ id, secret }, code) =>
    `resource=${encodedResource}&client_id=${id}&client_secret=${secret}&grant_type=authorization_code` +
    `&code=${code}&redirect_uri=${encodedRedirect}`,
}

describe.each([
  ['MSAL for Node', node],
  ['MSAL for Python', python],
  ['a script of a partner', script],
])('%s with a secret', (_name, library) => {
  const redeem = (code: string, as: TestClient = client) =>
    sendRaw(port, rawPost(library.path, library.headers(), library.body(as, code)))

  async function consent(): Promise<string> {
    const browser = openBrowser(server.url)
    const asked = await browser.open(server.url + library.authorize(client.id))
    const allowed = await browser.submit(
      asked,
      { userName: technicianName, password: demoPassword },
      'Sign in',
    )
    return codeOf(await browser.submit(allowed, {}, 'Allow'))
  }

  test('comes from the first consent to tokens without a proof key, and needs its secret for that', async () => {
    const code = await consent()
    const stolen = await redeem(code, { ...client, secret: 'guessed-by-somebody-who-saw-the-code' })
    expect([stolen.status, stolen.body.error]).toEqual([401, 'invalid_client'])
    const { status, body, text } = await redeem(code)
    expect(status, text).toBe(200)
    expect(body.refresh_token).toEqual(expect.any(String))
    await expectToOpen(server, body.access_token)
  })
})
