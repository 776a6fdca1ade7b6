import { afterAll, beforeAll, expect, it } from 'vitest'
import { isClientSecret } from '../steps/sign-in/oauth-client.ts'
import {
  anActiveUser,
  aTenant,
  contextOf,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  unwrap,
} from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const secret = 'a-secret-that-is-as-random-as-it-is-long-enough'
const aClient = {
  name: 'Nightly report',
  grants: ['authorization_code', 'refresh_token'] as ('authorization_code' | 'refresh_token')[],
  redirectUris: ['https://app.example/back'],
  secret,
}

it('a client is registered, found with the hash of its secret alone, and on record', async () => {
  const { operations } = directory
  const tenant = await aTenant(directory)
  const client = unwrap(await operations.registerClient(tenant.admin, aClient))
  expect(client).toMatchObject({ tenantId: tenant.id, name: 'Nightly report', isPublic: false })
  const found = await operations.findClient(client.id)
  expect(found).toMatchObject(client)
  expect(isClientSecret(found?.secretHash ?? '', secret)).toBe(true)
  expect(isClientSecret(found?.secretHash ?? '', `${secret}x`)).toBe(false)
  expect(isClientSecret('', secret)).toBe(false)
  expect(await operations.listClients()).toContainEqual(client)

  const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { targetId: client.id }))
  expect(items).toMatchObject([
    { operation: 'registerClient', outcome: 'succeeded', targetName: 'Nightly report' },
  ])
  expect(JSON.stringify([items, client])).not.toContain(found?.secretHash)
})

it('a tenant sees its own clients alone, without their secrets, and has a hundred at the most', async () => {
  const { operations } = directory
  const [tenant, other] = [await aTenant(directory), await aTenant(directory)]
  const first = unwrap(await operations.registerClient(tenant.admin, aClient))
  unwrap(await operations.registerClient(other.admin, aClient))
  const listed = unwrap(await operations.listClientsOfTenant(tenant.admin, {}))
  expect(listed).toEqual([first])
  const found = await operations.findClient(first.id)
  expect(JSON.stringify(listed)).not.toContain(found?.secretHash)
  for (let count = 1; count < 100; count += 1) unwrap(await operations.registerClient(tenant.admin, aClient))
  expect(refusalOf(await operations.registerClient(tenant.admin, aClient)).type).toBe('InvalidInput')
  const ids = unwrap(await operations.listClientsOfTenant(tenant.admin, {})).map(({ id }) => id)
  expect(ids).toHaveLength(100)
  expect(ids).toEqual(ids.toSorted())
})

it('a client rotates its refresh tokens if it keeps no secret or asked for it, and a refresh alone is no way in', async () => {
  const { operations } = directory
  const { admin } = await aTenant(directory)
  const register = async (changes: object) => {
    const client = unwrap(await operations.registerClient(admin, { ...aClient, ...changes }))
    expect(await operations.findClient(client.id)).toMatchObject(client)
    return client.rotatesRefreshTokens
  }
  expect(await register({})).toBe(false)
  expect(await register({ secret: null })).toBe(true)
  expect(await register({ grants: ['authorization_code', 'rotating_refresh_token'] })).toBe(true)
  for (const grants of [['refresh_token'], ['rotating_refresh_token', 'refresh_token']] as const) {
    const input = { ...aClient, redirectUris: [], grants: [...grants] }
    const answer = await operations.registerClient(admin, input)
    expect(refusalOf(answer)).toMatchObject({ type: 'InvalidInput', path: 'grants' })
  }
})

it('a tenant is found by its id and its domain in any case, and nobody by anything else', async () => {
  const { operations } = directory
  const { id, domain } = await aTenant(directory)
  for (const name of [id, id.toUpperCase(), domain, domain.toUpperCase()]) {
    expect(await operations.findTenant(name)).toBe(id)
  }
  for (const name of ['', 'common', `x${domain}`, `${id}\u0000`, '\ud83d', 'x'.repeat(10_000)]) {
    expect(await operations.findTenant(name)).toBeNull()
    expect(await operations.findClient(name)).toBeNull()
  }
})

it.each([
  'http://app.example/back',
  'javascript:alert(1)',
  'data:text/html,x',
  'myapp:/back',
  'https://app.example/back#part',
  'https://me:secret@app.example/back',
  '/back',
  '',
])('nobody can be sent back to %j', async (uri) => {
  const tenant = await aTenant(directory)
  const answer = await directory.operations.registerClient(tenant.admin, { ...aClient, redirectUris: [uri] })
  expect(refusalOf(answer)).toMatchObject({ type: 'InvalidInput', path: 'redirectUris.0' })
})

it.each([
  'https://app.example/back?x=1',
  'http://127.0.0.1/back',
  'http://localhost:8080/',
  'com.example.app:/back',
])('people can be sent back to %j', async (uri) => {
  const tenant = await aTenant(directory)
  unwrap(await directory.operations.registerClient(tenant.admin, { ...aClient, redirectUris: [uri] }))
})

it.each([
  ['a code grant with nowhere to go back to', { redirectUris: [] }, 'redirectUris'],
  ['somewhere to go back to without a code grant', { grants: ['device_code' as const] }, 'redirectUris'],
  [
    'a public client that acts alone',
    { secret: null, grants: ['client_credentials' as const], redirectUris: [] },
    'secret',
  ],
  ['refreshing what it never gets', { grants: ['refresh_token' as const], redirectUris: [] }, 'grants'],
  ['a secret that can be guessed', { secret: 'secret' }, 'secret'],
])('%s is refused', async (_case, changes, path) => {
  const tenant = await aTenant(directory)
  const answer = await directory.operations.registerClient(tenant.admin, { ...aClient, ...changes })
  expect(refusalOf(answer)).toMatchObject({ type: 'InvalidInput', path })
})

it('a client is for its tenant to change, and there for a Global Administrator', async () => {
  const { operations } = directory
  const [tenant, other] = [await aTenant(directory), await aTenant(directory)]
  const { id: clientId } = unwrap(await operations.registerClient(tenant.admin, aClient))
  const userAdmin = contextOf(await anActiveUser(tenant, { roles: ['userAdministrator'] }))
  const change = { clientId, secret: `${secret}-new` }
  expect(refusalOf(await operations.registerClient(userAdmin, aClient)).type).toBe('NotPermitted')
  expect(refusalOf(await operations.rotateClientSecret(userAdmin, change)).type).toBe('NotPermitted')
  expect(refusalOf(await operations.rotateClientSecret(other.admin, change))).toEqual({
    type: 'ClientNotFound',
    clientId,
  })
  expect(refusalOf(await operations.removeClient(other.admin, { clientId })).type).toBe('ClientNotFound')

  unwrap(await operations.rotateClientSecret(tenant.admin, change))
  const { secretHash } = (await operations.findClient(clientId)) ?? {}
  expect(isClientSecret(secretHash ?? '', change.secret)).toBe(true)
  expect(isClientSecret(secretHash ?? '', secret)).toBe(false)
  unwrap(await operations.removeClient(tenant.admin, { clientId }))
  expect(await operations.findClient(clientId)).toBeNull()
  expect(refusalOf(await operations.removeClient(tenant.admin, { clientId })).type).toBe('ClientNotFound')
})

it('a public client gets no secret later', async () => {
  const { operations } = directory
  const tenant = await aTenant(directory)
  const { id: clientId, isPublic } = unwrap(
    await operations.registerClient(tenant.admin, { ...aClient, secret: null }),
  )
  expect(isPublic).toBe(true)
  expect(refusalOf(await operations.rotateClientSecret(tenant.admin, { clientId, secret })).type).toBe(
    'InvalidInput',
  )
})
