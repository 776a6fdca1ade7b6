import { createHmac, generateKeyPairSync } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader, importJWK, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getWith, oauthFlow, type TestClient } from '../../src/testing/oauth-flow.ts'
import { type OAuthServer, openOAuthServer } from '../../src/testing/oauth-server.ts'

let server: OAuthServer
let client: TestClient
let good: string
beforeAll(async () => {
  server = await openOAuthServer()
  client = await server.addClient({ grants: ['client_credentials'] })
  good = await newToken()
})
afterAll(() => server.close())

async function newToken(): Promise<string> {
  const { body } = await oauthFlow(server, client).post('/token', { grant_type: 'client_credentials' })
  return body.access_token ?? ''
}

const statusOf = async (token: string) => (await getWith(server.url, '/v1/customers', token)).status
const jwks = async () =>
  (await (await fetch(`${server.url}/oauth2/jwks`)).json()) as { keys: Record<string, string>[] }
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/**
 * A copy of the good token with these changes, signed with the installation's own key unless another is
 * given.
 */
async function forge(changes: Readonly<Record<string, unknown>>, privateJwk?: object): Promise<string> {
  const [own] = await server.operations.tokenKeys.read()
  const { alg = 'ES256', kid = '' } = decodeProtectedHeader(good)
  const key = await importJWK({ ...(privateJwk ?? own?.privateJwk) }, 'ES256')
  const claims = Object.entries({ ...decodeJwt(good), ...changes }).filter(([, value]) => value !== undefined)
  return new SignJWT(Object.fromEntries(claims)).setProtectedHeader({ alg, kid, typ: 'at+jwt' }).sign(key)
}

const now = () => Math.floor(Date.now() / 1000)
const foreignKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })

describe("of the authorization server's tokens", () => {
  test('the one that it gave is good, and so is one forged with the real key: the attacks below fail for their own reason', async () => {
    expect(await statusOf(good)).toBe(200)
    expect(await statusOf(await forge({ jti: 'another' }))).toBe(200)
  })

  test.each<[string, () => Promise<string>]>([
    ['expired', () => forge({ exp: now() - 1 })],
    ['without an end', () => forge({ exp: undefined })],
    ['not yet valid', () => forge({ nbf: now() + 60 })],
    ['of another issuer', () => forge({ iss: 'https://evil.example/oauth2' })],
    ['of an issuer that looks alike', () => forge({ iss: `${server.url}/oauth2/` })],
    ['for another audience', () => forge({ aud: 'https://graph.windows.net' })],
    ['signed with another key', () => forge({}, foreignKey)],
    ['with a part cut off', async () => good.split('.').slice(0, 2).join('.')],
  ])('one that is %s is refused', async (_case, token) => {
    expect(await statusOf(await token())).toBe(401)
  })

  test.each(['none', 'None', 'NONE'])('one with the algorithm %s is refused', async (alg) => {
    const [, payload] = good.split('.')
    const header = encode({ ...decodeProtectedHeader(good), alg })
    for (const signature of ['', good.split('.')[2]]) {
      expect(await statusOf(`${header}.${payload}.${signature}`)).toBe(401)
    }
  })

  test('one signed by HS256 with what is published of the key is refused', async () => {
    const { keys } = await jwks()
    const header = encode({ ...decodeProtectedHeader(good), alg: 'HS256' })
    const signed = `${header}.${good.split('.')[1]}`
    const published = keys.flatMap((key) => [
      JSON.stringify(key),
      Buffer.from(key.x ?? '', 'base64url'),
      key.kid ?? '',
    ])
    for (const secret of published) {
      const signature = createHmac('sha256', secret).update(signed).digest('base64url')
      expect(await statusOf(`${signed}.${signature}`)).toBe(401)
    }
  })

  test('one that brings its own key, or says where to find it, is refused', async () => {
    const { d, ...publicJwk } = foreignKey
    const key = await importJWK(foreignKey, 'ES256')
    for (const header of [
      { jwk: publicJwk },
      { jku: 'https://evil.example/jwks' },
      { kid: '../../etc/passwd' },
    ]) {
      const token = await new SignJWT(decodeJwt(good))
        .setProtectedHeader({ alg: 'ES256', ...header })
        .sign(key)
      expect(await statusOf(token)).toBe(401)
    }
  })

  test('a key that is rotated away checks what it has signed, and signs no more', async () => {
    const { kid: before } = decodeProtectedHeader(good)
    const { kid } = await server.operations.tokenKeys.rotate()
    // Processes reread the keys every few seconds, but a token that is signed with an unknown key makes them
    // look at once.
    await expect
      .poll(async () => decodeProtectedHeader(await newToken()).kid, { timeout: 10_000, interval: 250 })
      .toBe(kid)
    expect(await statusOf(await newToken())).toBe(200)
    expect(await statusOf(good)).toBe(200)
    expect((await jwks()).keys.map((key) => key.kid)).toEqual([kid, before])
    for (const key of (await jwks()).keys) expect(key).not.toHaveProperty('d')
  })

  test('a key that is replaced now ends every token within seconds, also those that were just taken', async () => {
    const before = await newToken()
    expect(await statusOf(before)).toBe(200)
    const { kid } = await server.operations.tokenKeys.rotate({ now: true })
    await expect.poll(() => statusOf(before), { timeout: 10_000, interval: 250 }).toBe(401)
    await expect
      .poll(async () => decodeProtectedHeader(await newToken()).kid, { timeout: 10_000, interval: 250 })
      .toBe(kid)
    expect(await statusOf(await newToken())).toBe(200)
    expect((await jwks()).keys.map((key) => key.kid)).toEqual([kid])
  })
})
