import { expect, onTestFinished, test } from 'vitest'
import { openBrowser } from '../../src/testing/browse.ts'
import { contosoId, demoPassword } from '../../src/testing/demo-api.ts'
import { oauthFlow, redirectUri } from '../../src/testing/oauth-flow.ts'
import { openOAuthServer } from '../../src/testing/oauth-server.ts'

/**
 * Signs in at a server that is known at this address, by default its own. Returns the browser's cookies
 * afterwards.
 */
async function cookiesAfterSignIn(knownAs?: string) {
  const server = await openOAuthServer(knownAs)
  onTestFinished(() => server.close())
  const url = knownAs ?? server.url
  const client = { grants: ['authorization_code' as const], redirectUris: [redirectUri] }
  const flow = oauthFlow({ url }, await server.addClient(client, contosoId))
  const browser = openBrowser(url, () => server.url)
  const asked = await browser.open(flow.authorizeUrl())
  const consent = await browser.submit(
    asked,
    { userName: 'admin@contoso.example', password: demoPassword },
    'Sign in',
  )
  expect(consent.text).toContain('admin@contoso.example')
  const cookies = [...browser.cookies].map(([key, cookie]) => ({ ...cookie, name: key.split(' ')[0] ?? '' }))
  return { cookies, log: server.log }
}

test('behind https the session is bound to the host, and every other cookie to https', async () => {
  const { cookies } = await cookiesAfterSignIn('https://api.example')
  expect(cookies.find(({ name }) => name === '__Host-_session')).toMatchObject({ path: '/', isSecure: true })
  expect(cookies.length).toBeGreaterThan(4)
  for (const { name, isSecure } of cookies) {
    expect(name).toMatch(/^__(?:Host|Secure)-/)
    expect(isSecure).toBe(true)
  }
})

test('over http, where browsers refuse such names, cookies have none and stay below their path', async () => {
  const { cookies } = await cookiesAfterSignIn()
  expect(cookies.map(({ name }) => name)).toContain('_session')
  for (const { name, path } of cookies) {
    expect(name).not.toMatch(/^__/)
    expect(path).toMatch(/^\/oauth2/)
  }
})

test('the log says who has signed in, by ids', async () => {
  const { log } = await cookiesAfterSignIn()
  const [line, ...others] = log.map((text) => JSON.parse(text)).filter(({ msg }) => msg === 'sign-in')
  expect(others).toEqual([])
  expect(line).toMatchObject({ outcome: 'signed-in', method: 'password', tenantId: contosoId })
  expect(line.userId).toMatch(/^[0-9a-f-]{36}$/)
  expect(JSON.stringify(line)).not.toContain('admin@')
})
