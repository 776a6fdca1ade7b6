import { unwrap } from '@reprieve/operations/testing'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { type Browser, openBrowser } from '../../src/testing/browse.ts'
import { contosoId, demoPassword } from '../../src/testing/demo-api.ts'
import { codeOf, oauthFlow, redirectUri } from '../../src/testing/oauth-flow.ts'
import { type OAuthServer, openOAuthServer } from '../../src/testing/oauth-server.ts'

const admin = 'admin@contoso.example'
const reader = 'reader@contoso.example'

let server: OAuthServer
let flow: ReturnType<typeof oauthFlow>
beforeAll(async () => {
  server = await openOAuthServer()
  const client = { grants: ['authorization_code' as const], redirectUris: [redirectUri] }
  flow = oauthFlow(server, await server.addClient(client, contosoId))
})
afterAll(() => server.close())

async function signInAs(
  browser: Browser,
  userName: string,
  password = demoPassword,
  prompt: string | null = null,
) {
  const asked = await browser.open(flow.authorizeUrl({ prompt }))
  const consent = await browser.submit(asked, { userName, password }, 'Sign in')
  expect(consent.text).toContain(`You are signed in as ${userName}`)
  const { body } = await flow.redeem(codeOf(await browser.submit(consent, {}, 'Allow')))
  return decodeJwt(body.access_token ?? '').upn
}

test('somebody else can sign in in the same browser, and is who the client gets from then on', async () => {
  const browser = openBrowser(server.url)
  expect(await signInAs(browser, admin)).toBe(admin)
  expect(await signInAs(browser, reader, demoPassword, 'login')).toBe(reader)
  const { body } = await flow.redeem(codeOf(await browser.open(flow.authorizeUrl())))
  expect(decodeJwt(body.access_token ?? '').upn).toBe(reader)
})

test('R33 a browser whose person has a new password, or is deleted, is asked to sign in again', async () => {
  const context = { tenantId: contosoId, actor: { kind: 'system', name: 'cli' } } as const
  const userPrincipalName = 'session@contoso.example'
  const value = 'Tomkel-Dufzag-37'
  const user = { userPrincipalName, displayName: 'Session', usageLocation: 'NL' }
  const created = await server.operations.createUser(context, {
    ...user,
    password: { value, mustChange: false },
  })
  const userId = unwrap(created).user.id
  const browser = openBrowser(server.url)
  expect(await signInAs(browser, userPrincipalName, value)).toBe(userPrincipalName)

  const password = { value: 'Rivpan-Hoksul-52', mustChange: false }
  unwrap(await server.operations.resetPassword(context, { userId, password }))
  expect((await browser.open(flow.authorizeUrl())).text).toContain('<h1>Sign in</h1>')
  expect(await signInAs(browser, userPrincipalName, password.value)).toBe(userPrincipalName)

  const code = codeOf(await browser.open(flow.authorizeUrl()))
  unwrap(await server.operations.deleteUser(context, { userId }))
  expect((await browser.open(flow.authorizeUrl())).text).toContain('<h1>Sign in</h1>')
  expect(await flow.redeem(code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
})

test('a session of one organisation is none for the client of another', async () => {
  const browser = openBrowser(server.url)
  await signInAs(browser, admin)
  const client = { grants: ['authorization_code' as const], redirectUris: [redirectUri] }
  const elsewhere = oauthFlow(server, await server.addClient(client))
  expect((await browser.open(elsewhere.authorizeUrl())).text).toContain('<h1>Sign in</h1>')
})

test('whoever must not be asked gets an error instead of a page', async () => {
  const { url } = await openBrowser(server.url).open(flow.authorizeUrl({ prompt: 'none' }))
  expect(new URL(url).searchParams.get('error')).toBe('login_required')
})

test('R33 a browser is asked to sign in again half a day after it did, however often it is used', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const browser = openBrowser(server.url)
  const start = Date.now()
  await signInAs(browser, admin)
  for (const hours of [5, 10, 11.9]) {
    vi.setSystemTime(start + hours * 3_600_000)
    expect((await browser.open(flow.authorizeUrl())).text).not.toContain('<h1>Sign in</h1>')
  }
  vi.setSystemTime(start + 12 * 3_600_000 + 1000)
  expect((await browser.open(flow.authorizeUrl())).text).toContain('<h1>Sign in</h1>')
})
