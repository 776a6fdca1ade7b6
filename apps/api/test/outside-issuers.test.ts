import { createHmac, generateKeyPairSync } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { OutsideIssuer } from '@reprieve/config'
import type { Actor, UserActor } from '@reprieve/domain'
import { SignJWT } from 'jose'
import Provider from 'oidc-provider'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { contosoId, openDemoApi, technician as technicianOfDemo } from '../src/testing/demo-api.ts'
import { type Api, openApi } from '../src/testing/open-api.ts'

const audience = 'https://directory.msp.example'
const technician = personOf(technicianOfDemo)
const partnerId = technician.tenantId

function personOf(actor: Actor): UserActor {
  if (actor.kind !== 'user') throw new Error('a technician is a person')
  return actor
}

const newKey = (kid: string) => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { ...privateKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' }
}
type Key = ReturnType<typeof newKey>

const claimsByClient: Readonly<Record<string, Record<string, string>>> = {
  person: {
    org: partnerId,
    sub_id: technician.userId,
    name: technician.userPrincipalName,
    app: 'portal',
  },
  program: { org: partnerId, app: 'nightly-report' },
  stranger: { org: contosoId, sub_id: technician.userId, name: 'anna@contoso.example', app: 'portal' },
}

/** An identity provider of somebody else, whose tokens have other names for the claims. */
function openProvider(issuer: string, keys: readonly Key[]): RequestListener {
  const provider = new Provider(issuer, {
    jwks: { keys: [...keys] },
    clients: Object.keys(claimsByClient).map((client_id) => ({
      client_id,
      client_secret: 'a secret of the test',
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      id_token_signed_response_alg: 'ES256',
    })),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context, indicator) => ({
          audience: indicator,
          scope: '',
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    extraTokenClaims: (_context, token) => claimsByClient[token.clientId ?? ''],
  })
  return provider.callback()
}

let server: Server
let issuer: string
let answer: RequestListener
let demo: Awaited<ReturnType<typeof openDemoApi>>
let api: Api
let asked: string[]
const first = newKey('first')

const settingsOf = (issuer: string): OutsideIssuer => ({
  issuer,
  audiences: [audience],
  keyHosts: [],
  tenantIds: [partnerId],
  claims: { tenantId: 'org', userId: 'sub_id', userPrincipalName: 'name', applicationId: 'app' },
  algorithms: ['ES256', 'RS256'],
})

beforeAll(async () => {
  demo = await openDemoApi()
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    return answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
  asked = []
  answer = openProvider(issuer, [first])
  api = await openApi({ ...demo, now: () => new Date(), outsideIssuers: [settingsOf(issuer)] })
})

afterEach(() => {
  vi.useRealTimers()
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await demo.close()
})

async function tokenFor(client: string, resource = audience): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${client}:${encodeURIComponent('a secret of the test')}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource }),
  })
  const granted = (await response.json()) as { readonly access_token: string }
  expect(granted).toMatchObject({ token_type: 'Bearer' })
  return granted.access_token
}

const ask = async (token: string, path = `/v1/customers/${contosoId}/users?size=1`) => {
  const { status, body } = await api.send('GET', path, { headers: { authorization: `Bearer ${token}` } })
  return [status, body.code]
}

describe('a token of an outside issuer', () => {
  test('that names a person is worth what that person may do', async () => {
    expect(await ask(await tokenFor('person'))).toEqual([200, undefined])
  })

  test('that names no person is an application’s', async () => {
    const token = await tokenFor('program')
    expect(await ask(token, '/v1/customers')).toEqual([200, undefined])
    expect(await ask(token)).toEqual([403, 900329])
  })

  test('for another audience is refused', async () => {
    expect(await ask(await tokenFor('person', 'https://elsewhere.example'))).toEqual([401, 900420])
  })

  test('about a tenant that the issuer does not speak for is refused', async () => {
    expect(await ask(await tokenFor('stranger'))).toEqual([401, 400])
  })

  test('has its issuer asked for keys once, and only when the first one comes', async () => {
    const tokens = [await tokenFor('person'), await tokenFor('program')]
    asked = []
    await Promise.all([...tokens, ...tokens].map((token) => ask(token)))
    expect(asked).toEqual(['/.well-known/openid-configuration', '/jwks'])
  })

  test('is taken after the issuer has changed its keys', async () => {
    const before = await tokenFor('person')
    expect(await ask(before)).toEqual([200, undefined])
    answer = openProvider(issuer, [newKey('second')])
    const after = await tokenFor('person')
    vi.advanceTimersByTime(5_000)
    expect(await ask(after)).toEqual([200, undefined])
    vi.advanceTimersByTime(30_000)
    expect(await ask(before)).toEqual([401, 400])
  })

  test('of an unknown key does not have the issuer asked again and again', async () => {
    await ask(await tokenFor('person'))
    asked = []
    for (const kid of ['a', 'b', 'c']) {
      const stranger = await signed({ alg: 'ES256', kid }, newKey(kid))
      expect(await ask(stranger)).toEqual([401, 400])
    }
    expect(asked).toEqual([])
  })

  test('without a signature, or with one by a shared secret, is refused', async () => {
    const [, payload = ''] = (await tokenFor('person')).split('.')
    const { d: _private, ...publicKey } = first
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    expect(await ask(`${encode({ alg: 'none' })}.${payload}.`)).toEqual([401, 400])
    const unsigned = `${encode({ alg: 'HS256', kid: 'first' })}.${payload}`
    const byHand = createHmac('sha256', JSON.stringify(publicKey)).update(unsigned).digest('base64url')
    expect(await ask(`${unsigned}.${byHand}`)).toEqual([401, 400])
  })

  test('signed by the key of another issuer is refused', async () => {
    const other = { ...newKey('first') }
    expect(await ask(await signed({ alg: 'ES256', kid: 'first' }, other))).toEqual([401, 400])
  })
})

const signed = (header: { readonly alg: string; readonly kid: string }, key: Key): Promise<string> =>
  new SignJWT({ ...claimsByClient.person })
    .setProtectedHeader(header)
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime('1h')
    .sign(key)

describe('an issuer that cannot be reached', () => {
  test('is a 503 with the time to wait, in every language, and is left alone for a while', async () => {
    const token = await tokenFor('person')
    const working = answer
    answer = (_request, response) => response.writeHead(502).end()
    asked = []
    expect(await ask(token)).toEqual([503, 350301])
    expect(await ask(token)).toEqual([503, 350301])
    expect(asked).toHaveLength(1)
    answer = working
    vi.advanceTimersByTime(5_000)
    expect(await ask(token)).toEqual([200, undefined])
  })

  test('does not keep known keys from working', async () => {
    const known = await tokenFor('person')
    const later = await tokenFor('program')
    expect(await ask(known)).toEqual([200, undefined])
    answer = (_request, response) => response.destroy()
    vi.advanceTimersByTime(60_000)
    expect(await ask(await signed({ alg: 'ES256', kid: 'new' }, newKey('new')))).toEqual([503, 350301])
    expect(await ask(later, '/v1/customers')).toEqual([200, undefined])
  })

  test('that answers with the metadata of another is not believed', async () => {
    const token = await tokenFor('person')
    answer = openProvider('http://127.0.0.1:1', [first])
    expect(await ask(token)).toEqual([503, 350301])
  })
})
