import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../src/testing/browse.ts'
import { demoPassword } from '../../src/testing/demo-api.ts'
import { getWith, oauthFlow, technicianName } from '../../src/testing/oauth-flow.ts'
import { type OAuthServer, openOAuthServer } from '../../src/testing/oauth-server.ts'

let server: OAuthServer
let flow: ReturnType<typeof oauthFlow>
beforeAll(async () => {
  server = await openOAuthServer()
  flow = oauthFlow(
    server,
    await server.addClient({ isPublic: true, grants: ['device_code', 'refresh_token'] }),
  )
})
afterAll(() => server.close())

const start = async () => {
  const { status, body } = await flow.post('/devicecode', {
    scope: 'https://api.partnercenter.microsoft.com/.default',
  })
  expect(status).toBe(200)
  return {
    deviceCode: body.device_code ?? '',
    userCode: body.user_code ?? '',
    page: body.verification_uri ?? '',
  }
}

const poll = (deviceCode: string) =>
  flow.post('/token', {
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    device_code: deviceCode,
  })

test('a program without a browser gets its token after somebody has typed its code elsewhere', async () => {
  const { deviceCode, userCode, page } = await start()
  expect(userCode).toMatch(/^[B-Z]{4}-[B-Z]{4}$/)
  expect(await poll(deviceCode)).toMatchObject({ status: 400, body: { error: 'authorization_pending' } })

  const browser = openBrowser(server.url)
  const asked = await browser.open(page)
  const wrong = await browser.submit(asked, { user_code: 'BBBB-BBBB' }, 'Next')
  expect(wrong.text).toContain('role="alert"')
  const confirm = await browser.submit(wrong, { user_code: userCode.toLowerCase() }, 'Next')
  expect(confirm.text).toContain('Bulk Restorer')
  expect(confirm.text).toContain(userCode)
  const signIn = await browser.submit(confirm, {}, 'Yes, go on')
  const consent = await browser.submit(
    signIn,
    { userName: technicianName, password: demoPassword },
    'Sign in',
  )
  const done = await browser.submit(consent, {}, 'Allow')
  expect(done.text).toContain('Connected')

  const { status, body } = await poll(deviceCode)
  expect(status).toBe(200)
  expect((await getWith(server.url, '/v1/customers', body.access_token)).status).toBe(200)
  expect((await flow.refresh(body.refresh_token ?? '')).status).toBe(200)
  expect(await poll(deviceCode)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  const used = await browser.submit(await browser.open(page), { user_code: userCode }, 'Next')
  expect(used.text).toContain('role="alert"')
})

test('whoever did not start it says no, and the program is told', async () => {
  const { deviceCode, userCode, page } = await start()
  const browser = openBrowser(server.url)
  const confirm = await browser.submit(await browser.open(page), { user_code: userCode }, 'Next')
  await browser.submit(confirm, {}, 'Cancel')
  expect(await poll(deviceCode)).toMatchObject({ status: 400, body: { error: 'access_denied' } })
})

test.each([
  ['POST', '/oauth2/device'],
  ['GET', '/oauth2/device/nothing'],
])('%s %s of a browser that is not known is refused, and told to begin again', async (method, path) => {
  for (const cookie of ['', '_session=nobody', '_session=nobody; _session.sig=nothing']) {
    const headers = { cookie, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
    const body = method === 'POST' ? 'xsrf=guess&user_code=BCDF-GHJK' : null
    const answer = await fetch(`${server.url}${path}`, { method, headers, body, redirect: 'manual' })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('expired')
  }
})

test('codes are not guessed: tries from one address are counted', async () => {
  const browser = openBrowser(server.url)
  let page = await browser.open(`${server.url}/oauth2/device`)
  for (let tries = 0; tries < 25 && page.status === 200; tries += 1) {
    page = await browser.submit(page, { user_code: 'BCDF-GHJK' }, 'Next')
  }
  expect(page.status).toBe(429)
  expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
})
