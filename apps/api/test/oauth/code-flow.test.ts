import { changeRows, everyRow } from '@reprieve/db/testing'
import { decodeJwt, decodeProtectedHeader } from 'jose'
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

const technicianId = '6b0f5d7c-1a43-4d52-9d38-71e7a3c4f802'

let server: OAuthServer
let client: TestClient
beforeAll(async () => {
  server = await openOAuthServer()
  client = await server.addClient({
    grants: ['authorization_code', 'refresh_token'],
    redirectUris: [redirectUri],
  })
})
afterAll(() => server.close())

describe('the code flow', () => {
  test('somebody signs in, allows, and the token opens the facade and says who it is', async () => {
    const tokens = await oauthFlow(server, client).obtainTokens()
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: 'user_impersonation' })
    const claims = decodeJwt(tokens.access_token ?? '')
    expect(claims).toMatchObject({
      iss: `${server.url}/oauth2`,
      aud: 'https://api.reprieve.example',
      tid: '0d7b9a5e-3c52-4a58-9a0d-6f0c6a7be201',
      oid: technicianId,
      sub: technicianId,
      upn: technicianName,
      appid: client.id,
      amr: ['pwd'],
      nbf: claims.iat,
    })
    expect(decodeProtectedHeader(tokens.access_token ?? '')).toMatchObject({ alg: 'ES256', typ: 'at+jwt' })
    const listed = await getWith(server.url, '/v1/customers', tokens.access_token)
    expect(listed.status).toBe(200)
    expect(await listed.json()).toMatchObject({ totalCount: 3 })
    expect((await getWith(server.url, `/v1/customers/${contosoId}/users`, tokens.access_token)).status).toBe(
      200,
    )
  })

  test.each([
    ['a resource and no scope', { resource: 'https://api.partnercenter.microsoft.com', scope: null }],
    ['whatever the client may', { scope: 'https://api.partnercenter.microsoft.com/.default' }],
    ['the one permission by its whole name', { scope: 'https://api.reprieve.example/user_impersonation' }],
    ['OpenID Connect', { scope: 'openid profile offline_access user_impersonation', nonce: 'n' }],
  ])('the API is asked for as %s', async (_case, parameters) => {
    const tokens = await oauthFlow(server, client).obtainTokens(parameters)
    expect((await getWith(server.url, '/v1/customers', tokens.access_token)).status).toBe(200)
    expect(tokens.refresh_token).toMatch(/^[\w-]{43}$/)
  })

  test('an id token names the person to the client, and does not open the facade', async () => {
    const { id_token: idToken = '' } = await oauthFlow(server, client).obtainTokens({
      scope: 'openid profile',
    })
    expect(decodeJwt(idToken)).toMatchObject({
      iss: `${server.url}/oauth2`,
      aud: client.id,
      sub: technicianId,
      preferred_username: technicianName,
    })
    expect((await getWith(server.url, '/v1/customers', idToken)).status).toBe(401)
  })

  test('a public client needs no secret, and asks for consent each time, as anybody could say its name', async () => {
    const callback = 'http://127.0.0.1/callback'
    const local = await server.addClient({
      isPublic: true,
      grants: ['authorization_code'],
      redirectUris: [callback],
    })
    const flow = oauthFlow(server, local)
    // RFC 8252: a program listens on whatever port it is given.
    const redirect = { redirect_uri: 'http://127.0.0.1:51234/callback' }
    const code = await flow.obtainCode(redirect)
    const answer = await flow.redeem(code, redirect)
    expect(answer).toMatchObject({ status: 200 })
    expect(answer.body).not.toHaveProperty('refresh_token')
    expect((await getWith(server.url, '/v1/customers', answer.body.access_token)).status).toBe(200)
  })

  test('whoever has signed in and allowed is asked neither again', async () => {
    const browser = openBrowser(server.url)
    const flow = oauthFlow(server, client)
    const asked = await browser.open(flow.authorizeUrl())
    const consent = await browser.submit(
      asked,
      { userName: technicianName, password: demoPassword },
      'Sign in',
    )
    codeOf(await browser.submit(consent, {}, 'Allow'))
    codeOf(await browser.open(flow.authorizeUrl()))
  })

  test('a code is good once, and used again it ends what came from it', async () => {
    const flow = oauthFlow(server, client)
    const code = await flow.obtainCode()
    const first = await flow.redeem(code)
    expect(first.status).toBe(200)
    expect(await flow.redeem(code)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
    expect(await flow.refresh(first.body.refresh_token ?? '')).toMatchObject({ status: 400 })
  })
})

const noProofKey = { code_challenge: null, code_challenge_method: null }

describe('what is refused', () => {
  test.each([
    ['a plain proof key', { code_challenge_method: 'plain' }],
    ['another response type', { response_type: 'token' }],
    ['another resource', { resource: 'https://graph.windows.net' }],
  ])('%s: the client is told', async (_case, parameters) => {
    const { url } = await openBrowser(server.url).open(oauthFlow(server, client).authorizeUrl(parameters))
    expect(url).toMatch(/^https:\/\/app\.example\/back[?#]error=/)
  })

  test.each([
    'https://evil.example/back',
    'https://app.example/back/../evil',
    'https://app.example/back?next=https://evil.example',
    'https://app.example:8443/back',
    'https://app.example.evil.example/back',
    'http://app.example/back',
    'javascript:alert(1)',
    '//evil.example',
  ])('nobody is sent to %s', async (target) => {
    const flow = oauthFlow(server, client)
    const page = await openBrowser(server.url).open(flow.authorizeUrl({ redirect_uri: target }))
    expect(page.status).toBe(400)
    expect(page.headers.get('location')).toBeNull()
    expect(page.text).toContain('invalid_redirect_uri')
  })

  test('a public client without a proof key is told', async () => {
    const local = await server.addClient({
      isPublic: true,
      grants: ['authorization_code'],
      redirectUris: [redirectUri],
    })
    const { url } = await openBrowser(server.url).open(oauthFlow(server, local).authorizeUrl(noProofKey))
    expect(url).toMatch(/^https:\/\/app\.example\/back[?#]error=invalid_request/)
  })

  test('a proof key that a client with a secret sends is held against it, and cannot be taken out on the way', async () => {
    const flow = oauthFlow(server, client)
    const withoutVerifier = {
      grant_type: 'authorization_code',
      code: await flow.obtainCode(),
      redirect_uri: redirectUri,
    }
    const refused = { status: 400, body: { error: 'invalid_grant' } }
    expect(await flow.post('/token', withoutVerifier)).toMatchObject(refused)
    // Somebody has removed the challenge from the address, but the client still sends its verifier.
    expect(await flow.redeem(await flow.obtainCode(noProofKey))).toMatchObject(refused)
  })

  test('another proof than the one announced, another client, and a wrong secret', async () => {
    const flow = oauthFlow(server, client)
    const wrongProof = { code_verifier: 'x'.repeat(43) }
    expect(await flow.redeem(await flow.obtainCode(), wrongProof)).toMatchObject({ status: 400 })
    const other = await server.addClient({ grants: ['authorization_code'], redirectUris: [redirectUri] })
    const code = await flow.obtainCode()
    expect(await oauthFlow(server, other).redeem(code)).toMatchObject({ body: { error: 'invalid_grant' } })
    const withWrongSecret = oauthFlow(server, { ...client, secret: `${client.secret}x` })
    const refused = await withWrongSecret.redeem(await flow.obtainCode())
    expect(refused).toMatchObject({ status: 401, body: { error: 'invalid_client' } })
    // The stored hash is not accepted in place of the secret.
    const found = await server.operations.findClient(client.id)
    const withHash = oauthFlow(server, { ...client, secret: found?.secretHash ?? '' })
    expect(await withHash.redeem('x')).toMatchObject({ status: 401 })
    expect(await oauthFlow(server, { ...client, secret: '' }).redeem('x')).toMatchObject({ status: 401 })
  })

  test('a wrong password and an unknown name, in the same words; too many are slowed down', async () => {
    const browser = openBrowser(server.url)
    const asked = await browser.open(oauthFlow(server, client).authorizeUrl())
    const answers = []
    for (const userName of ['reader@contoso.example', 'nobody@contoso.example']) {
      const answer = await browser.submit(asked, { userName, password: 'wrong' }, 'Sign in')
      expect(answer.status).toBe(400)
      expect(answer.text).toContain('role="alert"')
      answers.push(answer.text.replace(userName, ''))
    }
    expect(answers[0]).toBe(answers[1])
    const again = () =>
      browser.submit(asked, { userName: 'guess@contoso.example', password: 'wrong' }, 'Sign in')
    for (let tries = 0; tries < 5; tries += 1) expect((await again()).status).toBe(400)
    const slowed = await again()
    expect(slowed.status).toBe(429)
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('somebody of another organisation, and somebody who has to change the password first', async () => {
    const browser = openBrowser(server.url)
    const asked = await browser.open(oauthFlow(server, client).authorizeUrl())
    const reader = { userName: 'reader@contoso.example', password: demoPassword }
    const other = await browser.submit(asked, reader, 'Sign in')
    expect(other).toMatchObject({ status: 403, text: expect.stringContaining('another organisation') })

    const here = await server.addClient(
      { grants: ['authorization_code'], redirectUris: [redirectUri] },
      contosoId,
    )
    const context = { tenantId: contosoId, actor: { kind: 'system', name: 'cli' } } as const
    const page = { size: 500 }
    const users = await server.operations.listUsers(context, { page })
    const userId = users.ok
      ? users.value.items.find((user) => user.userPrincipalName === reader.userName)?.id
      : ''
    await server.storage.transaction(contosoId, () =>
      changeRows('credentials', { tenantId: contosoId, userId: userId ?? '' }, { mustChangePassword: true }),
    )
    const second = await browser.open(oauthFlow(server, here).authorizeUrl())
    const mustChange = await browser.submit(second, reader, 'Sign in')
    expect(mustChange).toMatchObject({
      status: 403,
      text: expect.stringContaining('http://localhost:3000/signin'),
    })
  })

  test('whoever says no, or cancels, is sent back without a code', async () => {
    const flow = oauthFlow(server, client)
    const browser = openBrowser(server.url)
    const asked = await browser.open(flow.authorizeUrl())
    expect((await browser.submit(asked, {}, 'Cancel')).url).toContain('error=access_denied')
    const again = await browser.open(flow.authorizeUrl())
    const consent = await browser.submit(
      again,
      { userName: technicianName, password: demoPassword },
      'Sign in',
    )
    const denied = new URL((await browser.submit(consent, {}, 'Do not allow')).url)
    expect(denied.searchParams.get('error')).toBe('access_denied')
    expect(denied.searchParams.get('state')).toBe('a state')
  })

  test('a form that another site sends, and a page opened in another browser', async () => {
    const flow = oauthFlow(server, client)
    const browser = openBrowser(server.url)
    const asked = await browser.open(flow.authorizeUrl())
    const attacker = openBrowser('https://evil.example')
    for (const [name, cookie] of browser.cookies) attacker.cookies.set(name, cookie)
    const fields = { userName: technicianName, password: demoPassword }
    const forged = await attacker.submit(asked, fields, 'Sign in')
    expect(forged).toMatchObject({ status: 400, text: expect.stringContaining('another browser') })
    const elsewhere = await openBrowser(server.url).submit(asked, fields, 'Sign in')
    expect(elsewhere).toMatchObject({ status: 400, text: expect.stringContaining('another browser') })
  })

  test('R50 no password, secret, code or token is in the log or readable in the database', async () => {
    const flow = oauthFlow(server, client)
    const code = await flow.obtainCode()
    const { body } = await flow.redeem(code)
    const log = server.log.join('\n')
    for (const secret of [demoPassword, client.secret, code, body.access_token, body.refresh_token]) {
      expect(secret).toBeTruthy()
      expect(log).not.toContain(secret)
    }
    expect(log).toContain('/oauth2/token')
    const kept = await server.storage.read(function* () {
      return [
        yield* everyRow('oauthStates'),
        yield* everyRow('oauthClients'),
        yield* everyRow('auditRecords'),
      ]
    })
    const stored = JSON.stringify(kept)
    expect(stored).toContain(client.id)
    for (const secret of [client.secret, code, body.refresh_token ?? '', technicianId]) {
      expect(stored).not.toContain(secret)
    }
  })
})

test('pages are in the language of the browser, need no script, and cannot be framed', async () => {
  const answer = await fetch(`${server.url}/oauth2/device`, {
    headers: { 'accept-language': 'nl', accept: 'text/html' },
  })
  expect(await answer.text()).toContain('Voer de code in')
  const page = await openBrowser(server.url).open(oauthFlow(server, client).authorizeUrl())
  expect(page.text).not.toContain('<script')
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(page.headers.get('content-security-policy')).toContain("form-action 'self' https://app.example;")
  const css = await fetch(`${server.url}/oauth2/style.css`)
  expect(css.headers.get('content-type')).toContain('text/css')
})

test('discovery names the installation, whatever host the request names', async () => {
  const answer = await fetch(`${server.url}/oauth2/.well-known/openid-configuration`, {
    headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
  })
  expect(await answer.json()).toMatchObject({
    issuer: `${server.url}/oauth2`,
    token_endpoint: `${server.url}/oauth2/token`,
    code_challenge_methods_supported: ['S256'],
  })
})

test('Enter in the field of the password signs in: the first button of a form is the one that it presses', async () => {
  const page = await openBrowser(server.url).open(oauthFlow(server, client).authorizeUrl())
  expect(/<form.*?<button[^>]*>([^<]*)</s.exec(page.text)?.[1]).toBe('Sign in')
})
