import { unwrap } from '@reprieve/operations/testing'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { contosoId, demoPassword } from '../../src/testing/demo-api.ts'
import { getWith, oauthFlow, redirectUri } from '../../src/testing/oauth-flow.ts'
import { type OAuthServer, openOAuthServer } from '../../src/testing/oauth-server.ts'

type Flow = ReturnType<typeof oauthFlow>

let server: OAuthServer
/** A confidential web application, whose refresh token does not rotate. */
let stored: Flow
let rotating: Flow
let inPublic: Flow
beforeAll(async () => {
  server = await openOAuthServer()
  const uris = { redirectUris: [redirectUri] }
  const open = async (grant: 'refresh_token' | 'rotating_refresh_token', isPublic = false) => {
    const grants = ['authorization_code' as const, grant]
    return oauthFlow(server, await server.addClient({ ...uris, grants, isPublic }, contosoId))
  }
  stored = await open('refresh_token')
  rotating = await open('rotating_refresh_token')
  inPublic = await open('refresh_token', true)
})
afterAll(async () => {
  vi.useRealTimers()
  await server.close()
})

const asCli = { tenantId: contosoId, actor: { kind: 'system', name: 'cli' } } as const
const refused = { status: 400, body: { error: 'invalid_grant' } }
const partnerCenter = 'https://api.partnercenter.microsoft.com'
const china = 'https://partner.partnercenterapi.microsoftonline.cn'
const own = 'https://api.reprieve.example'

async function aPerson(local: string) {
  const userPrincipalName = `${local}@contoso.example`
  const user = { userPrincipalName, displayName: local, firstName: null, lastName: null, usageLocation: 'NL' }
  const password = { value: demoPassword, mustChange: false }
  const { id } = unwrap(await server.operations.createUser(asCli, { ...user, password })).user
  return { userId: id, userPrincipalName }
}

let people = 0
async function tokenOf(flow: Flow, changes: Readonly<Record<string, string | null>> = {}) {
  people += 1
  const { userId, userPrincipalName } = await aPerson(`stored${people}`)
  const { refresh_token: token = '' } = await flow.obtainTokens(changes, userPrincipalName)
  return { userId, userPrincipalName, token }
}

/**
 * Moves the clock of the server, of its directory and of its tokens forward. It is not set back afterwards.
 */
function passDays(days: number): void {
  const at = Date.now() + days * 24 * 60 * 60 * 1000
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(at)
}

describe('a refresh token for another name of the API', () => {
  const asked = [partnerCenter, own, china].flatMap((resource) => [
    { resource },
    { resource: `${resource}/` },
    { resource, scope: 'openid' },
    { scope: `${resource}/.default` },
    { scope: `${resource}/user_impersonation` },
    { scope: `openid profile offline_access ${resource}/.default` },
  ])

  test.each([
    {},
    { scope: `${partnerCenter}/.default` },
    { scope: null, resource: partnerCenter },
    { scope: `${own}/user_impersonation offline_access` },
  ])('gives a token whatever was asked for at the consent: %j', async (consent) => {
    let { token } = await tokenOf(inPublic, consent)
    for (const form of [...asked, { scope: 'user_impersonation' }, {}]) {
      const { status, body } = await inPublic.refresh(token, form)
      expect(status, JSON.stringify({ form, body })).toBe(200)
      expect(decodeJwt(body.access_token ?? '')).toMatchObject({ aud: own, scope: 'user_impersonation' })
      token = body.refresh_token ?? ''
    }
  })

  test.each([
    [{ resource: 'https://graph.windows.net' }, 'invalid_target'],
    [{ resource: 'https://graph.microsoft.com' }, 'invalid_scope'],
    [{ scope: 'https://graph.microsoft.com/.default' }, 'invalid_scope'],
    [{ scope: `${partnerCenter}/everything` }, 'invalid_scope'],
    [{ scope: `${partnerCenter}/.default https://graph.microsoft.com/.default` }, 'invalid_target'],
  ])('is refused for %j, and is not used up', async (form, error) => {
    const { token } = await tokenOf(inPublic)
    expect(await inPublic.refresh(token, form)).toMatchObject({ status: 400, body: { error } })
    expect((await inPublic.refresh(token)).status).toBe(200)
  })

  test('is not wider than what the person allowed: who allowed the name alone gives no access by it', async () => {
    const { token } = await tokenOf(inPublic, { scope: 'openid profile' })
    for (const form of [
      { resource: partnerCenter },
      { scope: `${china}/.default` },
      { scope: 'user_impersonation' },
    ]) {
      expect(await inPublic.refresh(token, form)).toMatchObject({
        status: 400,
        body: { error: 'invalid_scope' },
      })
    }
    expect((await inPublic.refresh(token)).status).toBe(200)
  })

  test('is of the same person and client, with the person’s own rights', async () => {
    const { token, userId } = await tokenOf(inPublic)
    const { body } = await inPublic.refresh(token, { resource: china })
    expect(decodeJwt(body.access_token ?? '')).toMatchObject({ oid: userId, tid: contosoId })
    const { status } = await getWith(server.url, `/v1/customers/${contosoId}/users`, body.access_token)
    expect(status).toBe(403)
  })

  test('is taken although it was kept under the name that the client used', async () => {
    const { token } = await tokenOf(stored)
    const { oauthStates } = server.operations
    const scope = `${partnerCenter}/.default`
    const change = async (kind: string, id: string, changes: object) => {
      const payload = (await oauthStates.find(kind, id))?.payload as { readonly grantId?: string }
      const expiresAt = new Date(Date.now() + 60_000)
      await oauthStates.put({
        kind,
        id,
        grantId: payload.grantId,
        payload: { ...payload, ...changes },
        expiresAt,
      })
      return payload.grantId ?? ''
    }
    const grantId = await change('RefreshToken', token, { resource: partnerCenter, scope })
    await change('Grant', grantId, { resources: { [partnerCenter]: scope } })
    for (const form of [{}, { resource: china }, { scope: `${own}/user_impersonation` }]) {
      expect((await stored.refresh(token, form)).status, JSON.stringify(form)).toBe(200)
    }
  })

  test('is of its own client only', async () => {
    const { token } = await tokenOf(stored)
    expect(await rotating.refresh(token, { resource: china })).toMatchObject(refused)
    expect((await stored.refresh(token)).status).toBe(200)
  })

  test('an unknown resource does not use up a code either, and a known one is taken with it', async () => {
    people += 1
    const { userPrincipalName } = await aPerson(`code${people}`)
    const code = await stored.obtainCode({}, userPrincipalName)
    const resource = 'https://graph.windows.net'
    expect(await stored.redeem(code, { resource })).toMatchObject({ body: { error: 'invalid_target' } })
    expect((await stored.redeem(code, { resource: china })).status).toBe(200)
  })
})

describe('a client with a secret', () => {
  test('uses the same refresh token again day after day, and is answered the same one', async () => {
    const { token } = await tokenOf(stored)
    for (let times = 0; times < 3; times += 1) {
      const { status, body } = await stored.refresh(token)
      expect([status, body.refresh_token]).toEqual([200, token])
      expect(
        (await getWith(server.url, `/v1/customers/${contosoId}/users`, body.access_token)).status,
      ).not.toBe(401)
      passDays(1)
    }
    const answers = await Promise.all(Array.from({ length: 5 }, () => stored.refresh(token)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  })

  test('goes on by using it, beyond the 90 days that an unused one lives', async () => {
    const { token } = await tokenOf(stored)
    const { token: unused } = await tokenOf(stored)
    for (let times = 0; times < 3; times += 1) {
      passDays(60)
      expect((await stored.refresh(token)).status).toBe(200)
    }
    expect(await stored.refresh(unused)).toMatchObject(refused)
    passDays(91)
    expect(await stored.refresh(token)).toMatchObject(refused)
  })

  test('signs in anew a year after the consent, however often the token was used', async () => {
    const { token } = await tokenOf(stored)
    for (let days = 40; days < 365; days += 40) {
      passDays(40)
      expect((await stored.refresh(token)).status, `day ${days}`).toBe(200)
    }
    passDays(6)
    expect(await stored.refresh(token)).toMatchObject(refused)
  })

  test('a year ends an old token although the person has allowed the client again meanwhile', async () => {
    const { token, userPrincipalName } = await tokenOf(stored)
    for (let days = 0; days < 320; days += 80) {
      passDays(80)
      expect((await stored.refresh(token)).status).toBe(200)
    }
    const { refresh_token: later = '' } = await stored.obtainTokens({}, userPrincipalName)
    passDays(46)
    expect(await stored.refresh(token)).toMatchObject(refused)
    expect((await stored.refresh(later)).status).toBe(200)
  })

  test('R33 loses the token by a new password, a block and a deletion, and a restore does not bring it back', async () => {
    const password = { value: 'Tomkel-Dufzag-37', mustChange: false }
    const ends = [
      (userId: string) => server.operations.resetPassword(asCli, { userId, password }),
      (userId: string) => server.operations.updateUser(asCli, { userId, signInBlocked: true }),
      (userId: string) => server.operations.deleteUser(asCli, { userId }),
    ]
    for (const end of ends) {
      const { userId, token } = await tokenOf(stored)
      expect((await stored.refresh(token)).status).toBe(200)
      expect((await end(userId)).ok).toBe(true)
      expect(await stored.refresh(token)).toMatchObject(refused)
      await server.operations.restoreUser(asCli, { userId })
      await server.operations.updateUser(asCli, { userId, signInBlocked: false })
      expect(await stored.refresh(token)).toMatchObject(refused)
    }
  })

  test('a use at the moment of the revocation does not bring the token back', async () => {
    const { token } = await tokenOf(stored)
    passDays(30)
    await Promise.all([stored.post('/revoke', { token }), stored.refresh(token), stored.refresh(token)])
    expect(await stored.refresh(token)).toMatchObject(refused)
  })

  test('gets a new one at each use if it was registered to, and a replay ends the family', async () => {
    const { token } = await tokenOf(rotating)
    const { body } = await rotating.refresh(token)
    expect(body.refresh_token).not.toBe(token)
    expect(await rotating.refresh(token)).toMatchObject(refused)
    expect(await rotating.refresh(body.refresh_token ?? '')).toMatchObject(refused)
  })
})
