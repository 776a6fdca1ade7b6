import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Look, leave, look, openBrowser } from './browser.ts'
import { openDirectory } from './directory.ts'

let browser: Awaited<ReturnType<typeof openBrowser>>
let directory: ReturnType<typeof openDirectory>
let clientId: string
const redirectUri = 'http://127.0.0.1:1/back'
const secret = randomBytes(32).toString('base64url')

beforeAll(async () => {
  browser = await openBrowser()
  directory = openDirectory()
  clientId = await directory.registerClient({
    name: 'Bulk Restorer',
    secret,
    redirectUris: [redirectUri],
    grants: ['authorization_code', 'device_code', 'refresh_token'],
  })
})

afterAll(async () => {
  await browser.close()
  await directory.close()
})

test.each<[string, Look, Readonly<Record<'signIn' | 'allow' | 'wrong', string>>]>([
  ['light', {}, { signIn: 'Sign in', allow: 'Allow', wrong: 'is wrong' }],
  [
    '360-dark-nl',
    { width: 360, theme: 'dark', locale: 'nl' },
    { signIn: 'Aanmelden', allow: 'Toestaan', wrong: 'klopt niet' },
  ],
])('an application is allowed to act, in the look %s', async (name, given, words) => {
  const { apiUrl, password } = inject('installation')
  const page = await browser.visit(given)
  const verifier = randomBytes(32).toString('base64url')
  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: 'openid user_impersonation',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  await page.goto(`${apiUrl}/oauth2/authorize?${parameters}`)
  await look(page, `oauth-${name}-1-sign-in`)
  await page.locator('input[name=userName]').fill('admin@contoso.example')
  await page.locator('input[name=password]').fill('not the password')
  await page.getByRole('button', { name: words.signIn }).click()
  await page.getByRole('alert').getByText(words.wrong).waitFor()
  await look(page, `oauth-${name}-2-refused`)
  await page.locator('input[name=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('listitem').first().waitFor()
  await look(page, `oauth-${name}-3-consent`)
  // Nobody listens at this address: the test checks only that the browser was sent there.
  const back = page.waitForRequest((request) => request.url().startsWith(`${redirectUri}?code=`))
  await page.getByRole('button', { name: words.allow, exact: true }).click()
  const code = new URL((await back).url()).searchParams.get('code') ?? ''
  const answer = await fetch(`${apiUrl}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      client_id: clientId,
      client_secret: secret,
      code_verifier: verifier,
    }),
  })
  expect(answer.status).toBe(200)
  await leave(page)
})

test('a link with a code asks before it connects a device', async () => {
  const { apiUrl } = inject('installation')
  const started = await fetch(`${apiUrl}/oauth2/devicecode`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: clientId, client_secret: secret, scope: 'user_impersonation' }),
  })
  const { user_code: code, verification_uri: plain, verification_uri_complete: link } = await started.json()
  const page = await browser.visit({ width: 360 })
  await page.goto(plain)
  await look(page, 'oauth-device-1-code')
  await page.goto(link)
  await page.getByText(code).waitFor()
  await look(page, 'oauth-device-2-confirm')
  await leave(page)
})
