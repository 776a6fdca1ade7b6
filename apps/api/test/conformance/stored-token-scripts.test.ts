import { unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { oauthFlow, redirectUri, type TestClient } from '../../src/testing/oauth-flow.ts'
import { type OAuthServer, openOAuthServer } from '../../src/testing/oauth-server.ts'
import { expectToOpen } from './connect-client.ts'
import { rawPost, sendRaw } from './send-raw.ts'

const fabrikamId = '0d7b9a5e-3c52-4a58-9a0d-6f0c6a7be201'
const technicianId = async (server: OAuthServer) => {
  const found = await server.operations.listUsers(asCli, { search: 'technician', page: { size: 1 } })
  return unwrap(found).items[0]?.id ?? ''
}
const asCli = { tenantId: fabrikamId, actor: { kind: 'system', name: 'cli' } } as const

let server: OAuthServer
let client: TestClient
let port: number
let host: string
beforeAll(async () => {
  server = await openOAuthServer()
  host = new URL(server.url).host
  port = Number(new URL(server.url).port)
  client = await server.addClient({
    grants: ['authorization_code', 'refresh_token'],
    redirectUris: [redirectUri],
  })
})
afterAll(async () => {
  vi.useRealTimers()
  await server.close()
})

/** Moves the clock of the server and of its tokens forward. It is not set back afterwards. */
function passDays(days: number): void {
  const at = Date.now() + days * 24 * 60 * 60 * 1000
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(at)
}

/** How a script writes its daily request. */
interface Script {
  readonly path: string
  readonly headers: () => readonly string[]
  readonly body: (client: TestClient, token: string) => string
  /** `expires_in` in the type that this version answers with. */
  readonly expiresIn: string | number
}

/**
 * `Invoke-RestMethod` of Windows PowerShell. It writes blanks as plus signs and escapes in lower case, and
 * the body is sent only after "100 Continue".
 */
const windowsPowerShell: Script = {
  path: `/${fabrikamId}/oauth2/token`,
  headers: () => [
    'User-Agent: Mozilla/5.0 (Windows NT; Windows NT 10.0; en-US) WindowsPowerShell/5.1.17763.1852',
    'Content-Type: application/x-www-form-urlencoded',
    `Host: ${host}`,
    'Content-Length: *',
    'Expect: 100-continue',
    'Connection: Keep-Alive',
  ],
  body: ({ id, secret }, token) =>
    `resource=https%3a%2f%2fapi.partnercenter.microsoft.com&client_id=${id}&refresh_token=${token}` +
    `&client_secret=${secret}&grant_type=refresh_token&scope=openid`,
  expiresIn: '3600',
}

/** PowerShell 7, in the way that multi-tenant management scripts call version 2 under a domain. */
const powerShell7: Script = {
  path: '/fabrikam.example/oauth2/v2.0/token',
  headers: () => [
    `Host: ${host}`,
    'User-Agent: Mozilla/5.0 (Windows NT 10.0; Microsoft Windows 10.0.20348; en-US) PowerShell/7.4.6',
    'Accept-Encoding: gzip, deflate, br',
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Length: *',
  ],
  body: ({ id, secret }, token) =>
    `client_id=${id}&client_secret=${secret}&scope=https%3A%2F%2Fapi.partnercenter.microsoft.com%2F.default` +
    `&refresh_token=${token}&grant_type=refresh_token`,
  expiresIn: 3600,
}

/** `curl -d`, which does not encode anything. */
const curl: Script = {
  path: '/common/oauth2/token',
  headers: () => [
    `Host: ${host}`,
    'User-Agent: curl/8.5.0',
    'Accept: */*',
    'Content-Length: *',
    'Content-Type: application/x-www-form-urlencoded',
  ],
  body: ({ id, secret }, token) =>
    'grant_type=refresh_token&resource=https://api.partnercenter.microsoft.com' +
    `&client_id=${id}&client_secret=${secret}&refresh_token=${token}`,
  expiresIn: '3600',
}

/** The same script for the installation in China. */
const china: Script = {
  ...curl,
  body: ({ id, secret }, token) =>
    'grant_type=refresh_token&resource=https://partner.partnercenterapi.microsoftonline.cn' +
    `&client_id=${id}&client_secret=${secret}&refresh_token=${token}`,
}

const scripts = { windowsPowerShell, powerShell7, curl, china }

const run = ({ path, headers, body }: Script, token: string) =>
  sendRaw(port, rawPost(path, headers(), body(client, token)))

describe('a script that stored its refresh token', () => {
  test.each(Object.entries(scripts))('%s runs day after day with the same one', async (_name, script) => {
    const { refresh_token: token = '' } = await oauthFlow(server, client).obtainTokens()
    for (let day = 0; day < 5; day += 1) {
      const { status, body, text } = await run(script, token)
      expect(status, text).toBe(200)
      expect(body).toMatchObject({ token_type: 'Bearer', expires_in: script.expiresIn, refresh_token: token })
      await expectToOpen(server, body.access_token)
      passDays(1)
    }
  })

  test('may be run twice in one moment, by any of the scripts', async () => {
    const { refresh_token: token = '' } = await oauthFlow(server, client).obtainTokens()
    const all = Object.values(scripts)
    const answers = await Promise.all([...all, ...all].map((script) => run(script, token)))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  })

  test('runs daily for a year, and not a day longer', async () => {
    const { refresh_token: token = '' } = await oauthFlow(server, client).obtainTokens()
    for (let day = 0; day < 365; day += 1) {
      const { status, text } = await run(curl, token)
      expect(status, `day ${day}: ${text}`).toBe(200)
      passDays(1)
    }
    const { status, body } = await run(curl, token)
    expect([status, body.error]).toEqual([400, 'invalid_grant'])
  })

  test('is refused without its secret, and its token is not harmed', async () => {
    const { refresh_token: token = '' } = await oauthFlow(server, client).obtainTokens()
    const wrong = {
      ...curl,
      body: (given: TestClient) => curl.body({ ...given, secret: 'x'.repeat(43) }, token),
    }
    const { status, body } = await run(wrong, token)
    expect([status, body.error]).toEqual([401, 'invalid_client'])
    expect((await run(curl, token)).status).toBe(200)
  })

  test('R33 loses its token when its person has a new password', async () => {
    const { refresh_token: token = '' } = await oauthFlow(server, client).obtainTokens()
    expect((await run(curl, token)).status).toBe(200)
    const password = { value: 'Tomkel-Dufzag-37', mustChange: false }
    unwrap(await server.operations.resetPassword(asCli, { userId: await technicianId(server), password }))
    const { status, body } = await run(curl, token)
    expect([status, body.error]).toEqual([400, 'invalid_grant'])
  })
})
