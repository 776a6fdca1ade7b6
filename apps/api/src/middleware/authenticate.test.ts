import { createHmac, generateKeyPairSync } from 'node:crypto'
import { accessToken } from '@reprieve/config'
import { type CryptoKey, importJWK, SignJWT } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'
import { ownIssuer } from '../issuers/own-issuer.ts'
import { type Authenticate, createAuthenticate } from './authenticate.ts'

const issuedAt = new Date('2026-03-01T12:00:00Z')
const seconds = (instant: Date): number => instant.getTime() / 1000
const claims = {
  tid: '11111111-1111-4111-8111-111111111111',
  oid: '22222222-2222-4222-8222-222222222222',
  upn: 'anna@contoso.example',
  appid: '33333333-3333-4333-8333-333333333333',
}

const newKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { privateJwk: privateKey.export({ format: 'jwk' }), publicJwk: publicKey.export({ format: 'jwk' }) }
}
const key = newKey()

interface Changes {
  readonly claims?: object
  readonly issuer?: string
  readonly audience?: string
  readonly notBefore?: number
  readonly expires?: number | null
  readonly privateJwk?: object
  readonly kid?: string | null
}

async function sign(changes: Changes = {}): Promise<string> {
  const token = new SignJWT({ ...claims, ...changes.claims })
    .setProtectedHeader({
      alg: 'ES256',
      typ: 'JWT',
      ...(changes.kid !== null && { kid: changes.kid ?? 'ours' }),
    })
    .setIssuer(changes.issuer ?? accessToken.issuer)
    .setAudience(changes.audience ?? accessToken.audience)
    .setIssuedAt(seconds(issuedAt))
    .setNotBefore(changes.notBefore ?? seconds(issuedAt))
  if (changes.expires !== null) token.setExpirationTime(changes.expires ?? seconds(issuedAt) + 3600)
  return token.sign(await importJWK(changes.privateJwk ?? key.privateJwk, 'ES256'))
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('a bearer token', () => {
  let now: Date
  let authenticate: Authenticate

  beforeEach(async () => {
    now = issuedAt
    const publicKey = (await importJWK(key.publicJwk, 'ES256')) as CryptoKey
    const issuer = ownIssuer(
      accessToken.issuer,
      accessToken.audience,
      async (kid) => (kid === 'ours' ? publicKey : undefined),
      async () => true,
      async () => false,
    )
    authenticate = createAuthenticate({ issuers: [issuer], now: () => now })
  })
  const verdict = async (token: string) => authenticate(`Bearer ${token}`)

  test('names the person, by ids in lower case', async () => {
    const token = await sign({ claims: { oid: claims.oid.toUpperCase() } })
    const actor = {
      kind: 'user',
      tenantId: claims.tid,
      userId: claims.oid,
      userPrincipalName: claims.upn,
    }
    const value = { actor, session: { issuedAt }, scopes: [] }
    expect(await verdict(token)).toEqual({ ok: true, value })
    expect(await authenticate(`bearer  ${token} `)).toEqual({ ok: true, value })
  })

  test('R33 says in which epoch of its person and when it was made', async () => {
    const token = await sign({ claims: { epoch: 3 } })
    expect(await verdict(token)).toMatchObject({ value: { session: { sessionEpoch: 3, issuedAt } } })
  })

  test('without a person names the application', async () => {
    const token = await sign({ claims: { oid: undefined, upn: undefined } })
    expect(await verdict(token)).toEqual({
      ok: true,
      value: {
        actor: { kind: 'application', tenantId: claims.tid, clientId: claims.appid },
        session: { issuedAt },
        scopes: [],
      },
    })
  })

  test.each([undefined, '', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b'])(
    'is missing from %j',
    async (header) => {
      expect(await authenticate(header)).toEqual({ ok: false, error: { type: 'TokenMissing' } })
    },
  )

  test.each<[string, Changes]>([
    ['of another issuer', { issuer: 'https://sts.example.org' }],
    ['signed with another key', { privateJwk: newKey().privateJwk }],
    ['signed with a key that is unknown', { kid: 'theirs' }],
    ['that does not say which key', { kid: null }],
    ['not valid yet', { notBefore: seconds(issuedAt) + 1 }],
    ['expired at this very second', { expires: seconds(issuedAt) }],
    ['that never expires', { expires: null }],
    ['without a tenant', { claims: { tid: undefined } }],
    ['whose tenant is no GUID', { claims: { tid: 'contoso' } }],
    ['whose person is no GUID', { claims: { oid: '1' } }],
    ['whose person has no name', { claims: { upn: undefined } }],
    ['without an application', { claims: { appid: 7 } }],
  ])('%s is refused', async (_name, changes) => {
    expect(await verdict(await sign(changes))).toEqual({ ok: false, error: { type: 'TokenInvalid' } })
  })

  test('for another service is refused as that', async () => {
    const token = await sign({ audience: 'https://graph.windows.net' })
    expect(await verdict(token)).toEqual({ ok: false, error: { type: 'TokenAudience' } })
  })

  test('without a signature is refused', async () => {
    const [, payload = ''] = (await sign()).split('.')
    for (const alg of ['none', 'None', 'NONE']) {
      const token = `${encode({ alg, typ: 'JWT', kid: 'ours' })}.${payload}.`
      expect(await verdict(token)).toEqual({ ok: false, error: { type: 'TokenInvalid' } })
    }
  })

  test('signed by HS256 with the public key as secret is refused', async () => {
    const [, payload = ''] = (await sign()).split('.')
    const signed = `${encode({ alg: 'HS256', typ: 'JWT', kid: 'ours' })}.${payload}`
    for (const secret of [JSON.stringify(key.publicJwk), Buffer.from(key.publicJwk.x ?? '', 'base64url')]) {
      const token = `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
      expect(await verdict(token)).toEqual({ ok: false, error: { type: 'TokenInvalid' } })
    }
  })

  test.each(['a', 'a.b.c', '..', '\u0000', 'e30.e30.e30'])('%j is refused', async (token) => {
    expect(await verdict(token)).toMatchObject({ ok: false })
  })

  test('with one letter changed is refused, also after the right one was accepted', async () => {
    const token = await sign()
    expect(await verdict(token)).toMatchObject({ ok: true })
    const middle = Math.floor(token.length / 2)
    const changed = token[middle] === 'A' ? 'B' : 'A'
    expect(await verdict(token.slice(0, middle) + changed + token.slice(middle + 1))).toMatchObject({
      ok: false,
    })
  })

  test('that was accepted is not remembered beyond its end', async () => {
    const token = await sign({ expires: seconds(issuedAt) + 5 })
    expect(await verdict(token)).toMatchObject({ ok: true })
    now = new Date(issuedAt.getTime() + 4_999)
    expect(await verdict(token)).toMatchObject({ ok: true })
    now = new Date(issuedAt.getTime() + 5_000)
    expect(await verdict(token)).toEqual({ ok: false, error: { type: 'TokenInvalid' } })
  })
})
