import { unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contosoId, demoPassword } from '../../src/testing/demo-api.ts'
import { getWith, oauthFlow, redirectUri, type TestClient } from '../../src/testing/oauth-flow.ts'
import { type OAuthServer, openOAuthServer } from '../../src/testing/oauth-server.ts'

let server: OAuthServer
let client: TestClient
let flow: ReturnType<typeof oauthFlow>
let publicFlow: typeof flow
beforeAll(async () => {
  server = await openOAuthServer()
  const input = { grants: ['authorization_code', 'refresh_token'] as const, redirectUris: [redirectUri] }
  client = await server.addClient({ ...input, grants: [...input.grants] }, contosoId)
  const isPublic = true
  publicFlow = oauthFlow(
    server,
    await server.addClient({ ...input, grants: [...input.grants], isPublic }, contosoId),
  )
  flow = oauthFlow(server, client)
})
afterAll(() => server.close())

const asCli = { tenantId: contosoId, actor: { kind: 'system', name: 'cli' } } as const
const refused = { status: 400, body: { error: 'invalid_grant' } }

/** A person of Contoso with the demo's password. */
async function aPerson(local: string) {
  const userPrincipalName = `${local}@contoso.example`
  const user = { userPrincipalName, displayName: local, firstName: null, lastName: null, usageLocation: 'NL' }
  const password = { value: demoPassword, mustChange: false }
  const { id } = unwrap(await server.operations.createUser(asCli, { ...user, password })).user
  return { userId: id, userPrincipalName }
}

const tokensOf = (name: string) => flow.obtainTokens({}, name)

test('a public client’s refresh token is exchanged for a new pair, time after time', async () => {
  const { userPrincipalName } = await aPerson('often')
  let { refresh_token: token = '' } = await publicFlow.obtainTokens({}, userPrincipalName)
  for (let times = 0; times < 3; times += 1) {
    const { status, body } = await publicFlow.refresh(token)
    expect(status).toBe(200)
    expect(body.refresh_token).not.toBe(token)
    token = body.refresh_token ?? ''
    const answer = await getWith(server.url, `/v1/customers/${contosoId}/users`, body.access_token)
    expect(answer.status).not.toBe(401)
  }
})

test('a public client’s used refresh token that is used again ends its family', async () => {
  const { userPrincipalName } = await aPerson('twice')
  const { refresh_token: stolen = '' } = await publicFlow.obtainTokens({}, userPrincipalName)
  const { body } = await publicFlow.refresh(stolen)
  const other = await publicFlow.obtainTokens({}, userPrincipalName)
  expect(await publicFlow.refresh(stolen)).toMatchObject(refused)
  expect(await publicFlow.refresh(body.refresh_token ?? '')).toMatchObject(refused)
  expect((await publicFlow.refresh(other.refresh_token ?? '')).status).toBe(200)
})

test('of ten that come at one moment with one token, one wins', async () => {
  const { userPrincipalName } = await aPerson('race')
  const { refresh_token: token = '' } = await publicFlow.obtainTokens({}, userPrincipalName)
  const answers = await Promise.all(Array.from({ length: 10 }, () => publicFlow.refresh(token)))
  const won = answers.filter(({ status }) => status === 200)
  expect(won).toHaveLength(1)
  expect(answers.filter(({ body }) => body.error === 'invalid_grant')).toHaveLength(9)
  // The token was presented more than once, so whoever won may be a thief.
  expect(await publicFlow.refresh(won[0]?.body.refresh_token ?? '')).toMatchObject(refused)
})

test('R33 deletion ends refresh tokens, and restoring does not bring them back', async () => {
  const { userId, userPrincipalName } = await aPerson('deleted')
  const { refresh_token: token = '' } = await tokensOf(userPrincipalName)
  unwrap(await server.operations.deleteUser(asCli, { userId }))
  unwrap(await server.operations.restoreUser(asCli, { userId }))
  expect(await flow.refresh(token)).toMatchObject(refused)
  await tokensOf(userPrincipalName)
})

test('a new password and a block end refresh tokens', async () => {
  const one = await aPerson('new-password')
  const { refresh_token: first = '' } = await tokensOf(one.userPrincipalName)
  const password = { value: 'Tomkel-Dufzag-37', mustChange: false }
  unwrap(await server.operations.resetPassword(asCli, { userId: one.userId, password }))
  expect(await flow.refresh(first)).toMatchObject(refused)

  const other = await aPerson('blocked')
  const { refresh_token: second = '' } = await tokensOf(other.userPrincipalName)
  unwrap(await server.operations.updateUser(asCli, { userId: other.userId, signInBlocked: true }))
  expect(await flow.refresh(second)).toMatchObject(refused)
})

test('R33 a new password, a block and a deletion end access tokens at once, at every server and for good', async () => {
  const second = await server.openSecond()
  const { userId, userPrincipalName } = await aPerson('at-once')
  const password = { value: demoPassword, mustChange: false }
  const role = { role: 'globalReader' as const, userId }
  unwrap(await server.operations.addRoleMember(asCli, role))
  const statuses = async (token = '') => {
    const path = `/v1/customers/${contosoId}/users`
    return Promise.all([server.url, second.url].map(async (url) => (await getWith(url, path, token)).status))
  }
  const ends = {
    reset: () => server.operations.resetPassword(asCli, { userId, password }),
    block: () => server.operations.updateUser(asCli, { userId, signInBlocked: true }),
    deletion: () => server.operations.deleteUser(asCli, { userId }),
  }
  for (const end of Object.values(ends)) {
    const { access_token: token } = await tokensOf(userPrincipalName)
    expect(await statuses(token)).toEqual([200, 200])
    expect((await end()).ok).toBe(true)
    expect(await statuses(token)).toEqual([404, 404])
    await server.operations.restoreUser(asCli, { userId })
    await server.operations.updateUser(asCli, { userId, signInBlocked: false })
    expect(await statuses(token)).toEqual([404, 404])
  }
  await second.close()
})

test('a revoked refresh token is good no more, and introspection says so to its own client only', async () => {
  const { userPrincipalName } = await aPerson('revoked')
  const { refresh_token: token = '' } = await tokensOf(userPrincipalName)
  expect(await flow.post('/introspect', { token })).toMatchObject({ status: 200, body: { active: true } })
  const stranger = oauthFlow(server, await server.addClient({ grants: ['client_credentials'] }))
  expect(await stranger.post('/introspect', { token })).toMatchObject({ body: { active: false } })
  await stranger.post('/revoke', { token })
  expect(await stranger.refresh(token)).toMatchObject({ status: 400 })
  expect(await flow.post('/introspect', { token })).toMatchObject({ body: { active: true } })
  expect((await flow.post('/revoke', { token })).status).toBe(200)
  expect(await flow.post('/introspect', { token })).toMatchObject({ body: { active: false } })
  expect(await flow.refresh(token)).toMatchObject(refused)
})

test('a client that is removed gets nothing for what it holds', async () => {
  const gone = await server.addClient(
    { grants: ['authorization_code', 'refresh_token'], redirectUris: [redirectUri] },
    contosoId,
  )
  const { userPrincipalName } = await aPerson('left-behind')
  const { refresh_token: token = '' } = await oauthFlow(server, gone).obtainTokens({}, userPrincipalName)
  unwrap(await server.operations.removeClient(asCli, { clientId: gone.id }))
  expect(await oauthFlow(server, gone).refresh(token)).toMatchObject({
    status: 401,
    body: { error: 'invalid_client' },
  })
})
