import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { technicianName } from '../../src/testing/oauth-flow.ts'
import { type OAuthServer, openOAuthServer } from '../../src/testing/oauth-server.ts'
import { expectToOpen, typeCode } from './connect-client.ts'
import { rawPost, sendRaw } from './send-raw.ts'

const resource = 'https://api.partnercenter.microsoft.com'
const encodedResource = 'https%3A%2F%2Fapi.partnercenter.microsoft.com'

let server: OAuthServer
let port: number
let host: string
let clientId: string
beforeAll(async () => {
  server = await openOAuthServer()
  host = new URL(server.url).host
  port = Number(new URL(server.url).port)
  clientId = (await server.addClient({ isPublic: true, grants: ['device_code', 'refresh_token'] })).id
})
afterAll(() => server.close())

/** How a library writes the requests of its device-code flow, in the order in which it sends them. */
interface Library {
  readonly start: { readonly path: string; readonly body: (id: string) => string }
  readonly poll: { readonly path: string; readonly body: (id: string, code: string) => string }
  readonly refresh: { readonly path: string; readonly body: (id: string, token: string) => string }
  readonly headers: () => readonly string[]
}

const requestId = 'be52007f-c27c-43b1-9294-0596ac0b2ca3'

/**
 * MSAL.NET in the PowerShell module. `FormUrlEncodedContent` writes blanks as plus signs, and the body is
 * sent only after "100 Continue".
 */
const net: Library = {
  headers: () => [
    'x-client-SKU: MSAL.Desktop',
    'x-client-Ver: 4.51.0.0',
    'x-client-CPU: x64',
    'x-client-OS: Windows Server 2019 Standard',
    'x-client-current-telemetry: 5|1005,0,,,|0,1,1',
    'x-client-last-telemetry: 5|0|||',
    'x-ms-lib-capability: retry-after, h429',
    `client-request-id: ${requestId}`,
    'return-client-request-id: true',
    'Accept: application/json',
    'Content-Type: application/x-www-form-urlencoded',
    `Host: ${host}`,
    'Content-Length: *',
    'Expect: 100-continue',
    'Connection: Keep-Alive',
  ],
  start: {
    path: '/organizations/oauth2/v2.0/devicecode',
    body: (id) => `client_id=${id}&scope=${encodedResource}%2F.default+offline_access+openid+profile`,
  },
  poll: {
    path: '/organizations/oauth2/v2.0/token',
    body: (id, code) =>
      `client_id=${id}&scope=${encodedResource}%2F.default+offline_access+openid+profile` +
      `&client_info=1&grant_type=device_code&device_code=${code}`,
  },
  refresh: {
    path: '/organizations/oauth2/v2.0/token',
    body: (id, token) =>
      `client_id=${id}&scope=${encodedResource}%2Fuser_impersonation+offline_access+openid+profile` +
      `&client_info=1&grant_type=refresh_token&refresh_token=${token}`,
  },
}

/**
 * MSAL for Python over `requests`. It uses the standard's name for the grant, and sends the code under both
 * of its names.
 */
const python: Library = {
  headers: () => [
    `Host: ${host}`,
    'User-Agent: python-requests/2.32.3',
    'Accept-Encoding: gzip, deflate',
    'Accept: application/json',
    'Connection: keep-alive',
    'x-client-sku: MSAL.Python',
    'x-client-ver: 1.31.0',
    'x-client-os: linux',
    'x-ms-lib-capability: retry-after, h429',
    'x-client-current-telemetry: 4|622,0|',
    'x-client-last-telemetry: 4|0|||',
    `client-request-id: ${requestId}`,
    'Content-Length: *',
    'Content-Type: application/x-www-form-urlencoded',
  ],
  start: {
    path: '/common/oauth2/v2.0/devicecode',
    body: (id) => `client_id=${id}&scope=openid+${encodedResource}%2F.default+profile+offline_access`,
  },
  poll: {
    path: '/common/oauth2/v2.0/token',
    body: (id, code) =>
      `client_id=${id}&grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&client_info=1` +
      `&device_code=${code}&code=${code}`,
  },
  refresh: {
    path: '/common/oauth2/v2.0/token',
    body: (id, token) =>
      `client_id=${id}&grant_type=refresh_token&client_info=1&refresh_token=${token}` +
      `&scope=openid+${encodedResource}%2F.default+profile+offline_access`,
  },
}

const nodeTelemetry =
  'client_info=1&x-client-SKU=msal.js.node&x-client-VER=7.2.3&x-client-OS=linux&x-client-CPU=x64' +
  '&x-ms-lib-capability=retry-after%2C%20h429&x-client-current-telemetry=5%7C671%2C0%2C%2C%2C%7C%2C' +
  '&x-client-last-telemetry=5%7C0%7C%7C%7C0%2C0'
const nodeClaims =
  '%7B%22id_token%22%3A%7B%22signin_state%22%3A%7B%22essential%22%3Afalse%7D%2C%22login_hint%22%3A%7B%22essential%22' +
  '%3Afalse%7D%2C%22tenant_region_sub_scope%22%3A%7B%22essential%22%3Afalse%7D%7D%7D'

/**
 * MSAL for Node, recorded from version 7.2.3. It writes blanks as `%20`, and sends its telemetry in the form
 * and its request id in the address.
 */
const node: Library = {
  headers: () => [
    'Content-Type: application/x-www-form-urlencoded;charset=utf-8',
    'Content-Length: *',
    `Host: ${host}`,
    'Connection: close',
  ],
  start: {
    path: '/common/oauth2/v2.0/devicecode',
    body: (id) => `scope=${encodedResource}%2F.default%20openid%20profile%20offline_access&client_id=${id}`,
  },
  poll: {
    path: `/common/oauth2/v2.0/token?client-request-id=${requestId}`,
    body: (id, code) =>
      `scope=${encodedResource}%2F.default%20openid%20profile%20offline_access&client_id=${id}` +
      `&grant_type=device_code&device_code=${code}&client-request-id=${requestId}&${nodeTelemetry}`,
  },
  refresh: {
    path: `/common/oauth2/v2.0/token?client-request-id=${requestId}`,
    body: (id, token) =>
      `client_id=${id}&scope=${encodedResource}%2F.default%20openid%20profile%20offline_access` +
      `&grant_type=refresh_token&${nodeTelemetry}&refresh_token=${token}&claims=${nodeClaims}`,
  },
}

describe.each([
  ['MSAL.NET', net],
  ['MSAL for Python', python],
  ['MSAL for Node', node],
])('%s', (_name, library) => {
  const post = (path: string, body: string) => sendRaw(port, rawPost(path, library.headers(), body))

  test('finds its endpoints, fetches a code, waits, slows down, and is connected', async () => {
    const tenant = library.start.path.split('/')[1]
    const discovery = await sendRaw(port, {
      head: [`GET /${tenant}/v2.0/.well-known/openid-configuration HTTP/1.1`, `Host: ${host}`],
    })
    expect(discovery.body).toMatchObject({
      device_authorization_endpoint: server.url + library.start.path,
      token_endpoint: server.url + library.poll.path.replace(/\?.*/, ''),
      issuer: expect.stringContaining(server.url),
    })

    const started = await post(library.start.path, library.start.body(clientId))
    expect(started.status, started.text).toBe(200)
    expect(started.body).toMatchObject({
      user_code: expect.stringMatching(/^[B-Z]{4}-[B-Z]{4}$/),
      device_code: expect.any(String),
      verification_uri: `${server.url}/oauth2/device`,
      expires_in: 900,
      interval: 5,
      message: expect.stringContaining(String(started.body.user_code)),
    })
    const poll = () => post(library.poll.path, library.poll.body(clientId, String(started.body.device_code)))
    const pending = await poll()
    expect([pending.status, pending.body.error]).toEqual([400, 'authorization_pending'])
    const early = await poll()
    expect([early.status, early.body.error]).toEqual([400, 'slow_down'])

    await typeCode(server, started.body.verification_uri, started.body.user_code)
    const { status, body, continued } = await poll()
    expect([status, continued]).toEqual([200, library === net])
    expect(body).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3600,
      ext_expires_in: 3600,
      access_token: expect.any(String),
      refresh_token: expect.any(String),
      id_token: expect.any(String),
    })
    await expectToOpen(server, body.access_token)
    const { oid, tid } = decodeJwt(String(body.access_token))
    const info = JSON.parse(Buffer.from(String(body.client_info), 'base64url').toString())
    expect(info).toEqual({ uid: oid, utid: tid })
    // By these claims, the library recognises the account.
    expect(decodeJwt(String(body.id_token))).toMatchObject({ oid, tid, preferred_username: technicianName })

    // The library looks its tokens up by the scopes that it requested, and requests them again if they are
    // missing.
    const refreshed = await post(
      library.refresh.path,
      library.refresh.body(clientId, String(body.refresh_token)),
    )
    expect(refreshed.status, refreshed.text).toBe(200)
    const [, asked = ''] = /scope=([^&]*)/.exec(library.refresh.body('', '')) ?? []
    const [scope = ''] = decodeURIComponent(asked.replaceAll('+', ' '))
      .split(' ')
      .filter((word) => word.startsWith(resource))
    expect(String(refreshed.body.scope).split(' ')).toContain(scope)
    expect(refreshed.body.refresh_token).not.toBe(body.refresh_token)
    await expectToOpen(server, refreshed.body.access_token)

    // A public client's refresh token that is used a second time may have been stolen.
    const replayed = await post(
      library.refresh.path,
      library.refresh.body(clientId, String(body.refresh_token)),
    )
    expect([replayed.status, replayed.body.error]).toEqual([400, 'invalid_grant'])
    const after = String(refreshed.body.refresh_token)
    const voided = await post(library.refresh.path, library.refresh.body(clientId, after))
    expect([voided.status, voided.body.error]).toEqual([400, 'invalid_grant'])
  })
})

/** ADAL uses version 1 of the protocol: it requests the code by GET and sends it as `code`. */
describe('ADAL.NET', () => {
  const telemetry = [
    'x-client-SKU: PCL.Desktop',
    'x-client-Ver: 5.2.3.0',
    'x-client-CPU: x64',
    'x-client-OS: Microsoft Windows NT 10.0.17763.0',
    `client-request-id: ${requestId}`,
    'return-client-request-id: true',
    'Accept: application/json',
  ]
  const post = (body: string) =>
    sendRaw(
      port,
      rawPost(
        '/common/oauth2/token',
        [
          ...telemetry,
          'Content-Type: application/x-www-form-urlencoded',
          `Host: ${host}`,
          'Content-Length: *',
          'Expect: 100-continue',
        ],
        body,
      ),
    )

  test('fetches a code, is connected, and refreshes, with the numbers of version 1 as text', async () => {
    const started = await sendRaw(port, {
      head: [
        `GET /common/oauth2/devicecode?resource=${encodedResource}&client_id=${clientId} HTTP/1.1`,
        ...telemetry,
        `Host: ${host}`,
      ],
    })
    expect(started.status, started.text).toBe(200)
    expect(started.body).toMatchObject({
      expires_in: '900',
      interval: '5',
      message: expect.any(String),
      verification_url: `${server.url}/oauth2/device`,
    })
    const { device_code: code, user_code: userCode, verification_url: page } = started.body
    const poll = () =>
      post(`resource=${encodedResource}&client_id=${clientId}&grant_type=device_code&code=${code}`)
    expect((await poll()).body.error).toBe('authorization_pending')
    await typeCode(server, page, userCode)
    const { status, body } = await poll()
    expect(status).toBe(200)
    await expectToOpen(server, body.access_token)

    const refreshed = await post(
      `resource=${encodedResource}&client_id=${clientId}&grant_type=refresh_token` +
        `&refresh_token=${body.refresh_token}&scope=openid`,
    )
    expect(refreshed.status, refreshed.text).toBe(200)
    for (const answer of [body, refreshed.body]) {
      const { exp, nbf } = decodeJwt(String(answer.access_token))
      expect(answer).toMatchObject({
        token_type: 'Bearer',
        expires_in: '3600',
        ext_expires_in: '3600',
        expires_on: String(exp),
        not_before: String(nbf),
        resource,
      })
    }
    expect(refreshed.body.refresh_token).not.toBe(body.refresh_token)
    await expectToOpen(server, refreshed.body.access_token)
  })
})
