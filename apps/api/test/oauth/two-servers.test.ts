import { unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../src/testing/browse.ts'
import { contosoId, demoPassword } from '../../src/testing/demo-api.ts'
import { codeOf, getWith, oauthFlow, redirectUri, technicianName } from '../../src/testing/oauth-flow.ts'
import { type OAuthServer, openOAuthServer } from '../../src/testing/oauth-server.ts'

let server: OAuthServer
let second: Awaited<ReturnType<OAuthServer['openSecond']>>
beforeAll(async () => {
  server = await openOAuthServer()
  second = await server.openSecond()
})
afterAll(async () => {
  await second.close()
  await server.close()
})

/** A browser whose requests go to the two servers in turn. */
function openBalancedBrowser() {
  let count = 0
  return openBrowser(server.url, () => {
    count += 1
    return count % 2 === 0 ? server.url : second.url
  })
}

const fields = { userName: technicianName, password: demoPassword }
const refused = { status: 400, body: { error: 'invalid_grant' } }

/** Signs in through both servers in turn. Returns the client's flow at each of them, and the tokens. */
async function signInEverywhere() {
  const client = await server.addClient({
    grants: ['authorization_code', 'rotating_refresh_token'],
    redirectUris: [redirectUri],
  })
  const [here, there] = [oauthFlow(server, client), oauthFlow(second, client)]
  const browser = openBalancedBrowser()
  const consent = await browser.submit(await browser.open(here.authorizeUrl()), fields, 'Sign in')
  const code = codeOf(await browser.submit(consent, {}, 'Allow'))
  const { status, body } = await here.redeem(code)
  expect(status, JSON.stringify(body)).toBe(200)
  return { here, there, accessToken: body.access_token ?? '', refreshToken: body.refresh_token ?? '' }
}

test('a sign-in begun with one goes on with the other, and its token is good with both', async () => {
  const { accessToken } = await signInEverywhere()
  for (const { url } of [server, second]) {
    expect((await getWith(url, `/v1/customers/${contosoId}/users`, accessToken)).status).toBe(200)
  }
})

test.each(['a\u0000b', 'a'.repeat(5_000), '%', 'ñandú.example'])(
  'a tenant and a client called %j are not found, and no fault',
  async (name) => {
    const place = encodeURIComponent(name)
    const form = { grant_type: 'client_credentials', client_id: name, client_secret: 'x'.repeat(43) }
    const post = (path: string) =>
      fetch(server.url + path, { method: 'POST', body: new URLSearchParams(form) })
    expect((await post('/oauth2/token')).status).toBe(401)
    expect((await post('/common/oauth2/v2.0/token')).status).toBe(401)
    expect([400, 404]).toContain((await post(`/${place}/oauth2/token`)).status)
    const discovery = await fetch(`${server.url}/${place}/v2.0/.well-known/openid-configuration`)
    expect([400, 404]).toContain(discovery.status)
    const basic = Buffer.from(`${encodeURIComponent(name)}:x`).toString('base64')
    const body = new URLSearchParams({ grant_type: 'client_credentials' })
    const headers = { authorization: `Basic ${basic}` }
    for (const path of ['/oauth2/token', `/${contosoId}/oauth2/token`]) {
      const { status } = await fetch(server.url + path, { method: 'POST', headers, body })
      expect([400, 401]).toContain(status)
    }
  },
)

test('of ten that come to both at one moment with one refresh token, one wins, and the family ends for both', async () => {
  const { here, there, refreshToken } = await signInEverywhere()
  const rotated = (await there.refresh(refreshToken)).body.refresh_token ?? ''
  const tries = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? here : there).refresh(rotated))
  const answers = await Promise.all(tries)
  const won = answers.filter(({ status }) => status === 200)
  expect(won).toHaveLength(1)
  expect(answers.filter(({ body }) => body.error === 'invalid_grant')).toHaveLength(9)
  for (const flow of [here, there]) {
    expect(await flow.refresh(won[0]?.body.refresh_token ?? '')).toMatchObject(refused)
  }
})

/**
 * A device that has requested its code from one server, and a person who has typed the code and allowed
 * access at both servers in turn.
 */
async function deviceAllowedAtBoth() {
  const client = await server.addClient({ isPublic: true, grants: ['device_code'] })
  const [here, there] = [oauthFlow(server, client), oauthFlow(second, client)]
  const { body } = await here.post('/devicecode', { scope: 'user_impersonation' })
  const grant = {
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    device_code: body.device_code ?? '',
  }
  expect((await there.post('/token', grant)).body.error).toBe('authorization_pending')
  const browser = openBalancedBrowser()
  const asked = await browser.open(body.verification_uri ?? '')
  const confirm = await browser.submit(asked, { user_code: body.user_code ?? '' }, 'Next')
  const signIn = await browser.submit(confirm, {}, 'Yes, go on')
  const done = await browser.submit(await browser.submit(signIn, fields, 'Sign in'), {}, 'Allow')
  expect(done.text).toContain('Connected')
  return { here, there, grant }
}

test('a device asks one for its code, a person types it at both in turn, and the other gives the token, once', async () => {
  const { here, there, grant } = await deviceAllowedAtBoth()
  expect((await there.post('/token', grant)).status).toBe(200)
  for (const flow of [here, there]) expect(await flow.post('/token', grant)).toMatchObject(refused)
})

test('of two that come to both at one moment with one device code, no more than one gets a token', async () => {
  const { here, there, grant } = await deviceAllowedAtBoth()
  const polled = await Promise.all([here, there].map((flow) => flow.post('/token', grant)))
  // Using a code twice ends its grant, possibly before the faster of the two requests has its token.
  expect(polled.filter(({ status }) => status === 200).length).toBeLessThan(2)
  for (const answer of polled.filter(({ status }) => status !== 200)) expect(answer).toMatchObject(refused)
})

test("an application's token is good with both, and a secret that is replaced with neither", async () => {
  const client = await server.addClient({ grants: ['client_credentials'] })
  const [here, there] = [oauthFlow(server, client), oauthFlow(second, client)]
  const form = { grant_type: 'client_credentials' }
  const { body } = await here.post('/token', form)
  expect((await getWith(second.url, '/v1/customers', body.access_token)).status).toBe(200)
  const context = {
    tenantId: '0d7b9a5e-3c52-4a58-9a0d-6f0c6a7be201',
    actor: { kind: 'system', name: 'cli' } as const,
  }
  unwrap(await second.operations.rotateClientSecret(context, { clientId: client.id, secret: 'n'.repeat(43) }))
  expect((await here.post('/token', form)).status).toBe(401)
  expect((await there.post('/token', form)).status).toBe(401)
})

test('failed sign-ins are counted together, and so is whoever tries from one address', async () => {
  const client = await server.addClient({ grants: ['authorization_code'], redirectUris: [redirectUri] })
  const browser = openBalancedBrowser()
  const asked = await browser.open(oauthFlow(server, client).authorizeUrl())
  const guess = { userName: 'guessed@contoso.example', password: 'wrong' }
  for (let tries = 0; tries < 5; tries += 1) {
    expect((await browser.submit(asked, guess, 'Sign in')).status).toBe(400)
  }
  for (let tries = 0; tries < 2; tries += 1) {
    expect((await browser.submit(asked, guess, 'Sign in')).status).toBe(429)
  }
})

test('a stranger who guesses does not keep out a person from a browser in which they have signed in before', async () => {
  const { operations } = server
  const context = { tenantId: contosoId, actor: { kind: 'system', name: 'cli' } } as const
  const userPrincipalName = 'known.device@contoso.example'
  const input = { userPrincipalName, displayName: 'Known Device', usageLocation: 'NL' }
  const { user } = unwrap(await operations.createUser(context, input))
  const password = { value: demoPassword, mustChange: false }
  unwrap(await operations.resetPassword(context, { userId: user.id, password }))
  const client = await server.addClient(
    { grants: ['authorization_code'], redirectUris: [redirectUri] },
    contosoId,
  )
  const flow = oauthFlow(server, client)
  const right = { userName: userPrincipalName, password: demoPassword }
  const [own, strangers] = [openBalancedBrowser(), openBalancedBrowser()]
  expect((await own.submit(await own.open(flow.authorizeUrl()), right, 'Sign in')).text).toContain('Allow')
  const asked = await strangers.open(flow.authorizeUrl())
  for (let guess = 0; guess < 5; guess += 1) {
    const wrong = { userName: userPrincipalName, password: `guess ${guess}` }
    expect((await strangers.submit(asked, wrong, 'Sign in')).status).toBe(400)
  }
  expect((await strangers.submit(asked, right, 'Sign in')).status).toBe(429)
  const again = await own.open(flow.authorizeUrl({ prompt: 'login' }))
  expect((await own.submit(again, right, 'Sign in')).status).toBe(200)
})

const post = (url: string, path: string, address: string) =>
  fetch(`${url}/oauth2${path}`, { method: 'POST', headers: { 'x-forwarded-for': address } })

test('tries of device codes are counted together, to the last', async () => {
  const statuses = []
  for (let tries = 0; tries < 22; tries += 1) {
    const { status } = await post(tries % 2 === 0 ? server.url : second.url, '/device', '192.0.2.7')
    statuses.push(status)
  }
  expect(statuses.map((status) => status === 429)).toEqual([...Array(20).fill(false), true, true])
  expect((await post(server.url, '/device', '192.0.2.8')).status).not.toBe(429)
})

test('requests from one address are counted together, within a second', async () => {
  const counted = 'requests of the authorization server from 192.0.2.9'
  await server.operations.rateCounters.add(counted, 998, 60_000)
  for (const { url } of [server, second]) {
    const ask = async () => (await post(url, '/style.css', '192.0.2.9')).status
    expect(await ask()).not.toBe(429)
    await expect.poll(ask, { timeout: 10_000, interval: 200 }).toBe(429)
  }
  const { headers } = await post(second.url, '/style.css', '192.0.2.9')
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
})
