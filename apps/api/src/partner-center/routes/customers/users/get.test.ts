import { aDeletedUser, anActiveUser, aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

test('200 shows an active user with what it has, and nothing that it has not', async () => {
  const tenant = await aTenant(api.directory)
  const user = await anActiveUser(tenant, {
    firstName: 'Anna',
    phoneNumber: '+31 20 000 0000',
    immutableId: 'AbC=',
    lastDirectorySyncAt: new Date('2026-01-20T00:33:34.567Z'),
    password: 'tulip-harbour-91-quiet',
  })
  const got = await api.send('GET', `${usersOf(tenant)}/${user.id.toUpperCase()}`, { as: tenant.admin.actor })
  expect(got.status).toBe(200)
  expect(got.body).toEqual({
    usageLocation: 'NL',
    id: user.id,
    userPrincipalName: user.userPrincipalName,
    firstName: 'Anna',
    displayName: user.displayName,
    phoneNumber: '+31 20 000 0000',
    immutableId: 'AbC=',
    lastDirectorySyncTime: '2026-01-20T00:33:34Z',
    userDomainType: 'none',
    state: 'active',
    links: { self: { uri: `/customers/${tenant.id}/users/${user.id}`, method: 'GET', headers: [] } },
    attributes: { objectType: 'CustomerUser' },
  })
})

test('R13 200 shows a deleted user under its own name, with the moment of deletion', async () => {
  const tenant = await aTenant(api.directory)
  const user = await aDeletedUser(tenant, { local: 'anna' })
  const reader = await tenant.as('directoryReader')
  const got = await api.send('GET', `${usersOf(tenant)}/${user.id}`, { as: reader.actor })
  expect(got.body).toMatchObject({
    userPrincipalName: `anna@${tenant.domain}`,
    state: 'inactive',
    softDeletionTime: '2026-03-02T09:00:00Z',
  })
})

test('R3, R48 404 for an unknown, an expired and a foreign user, alike to the byte', async () => {
  const tenant = await aTenant(api.directory)
  const other = await aTenant(api.directory)
  const expired = await aDeletedUser(tenant)
  const foreign = await anActiveUser(other)
  api.directory.clock.advance({ days: 30 })
  const answers = []
  for (const id of ['b7f00000-0000-4000-8000-000000000000', expired.id, foreign.id]) {
    const got = await api.send('GET', `${usersOf(tenant)}/${id}`, { as: tenant.admin.actor })
    expect([got.status, got.body.code]).toEqual([404, 60002])
    answers.push(got.text.replaceAll(id, 'ID'))
  }
  expect(new Set(answers).size).toBe(1)
})

test('403 for who has no role, and for an application', async () => {
  const tenant = await aTenant(api.directory)
  const user = await anActiveUser(tenant)
  const { actor } = await tenant.as()
  const nobody = await api.send('GET', `${usersOf(tenant)}/${user.id}`, { as: actor })
  expect([nobody.status, nobody.body.code]).toEqual([403, 900308])
  const application = { kind: 'application', tenantId: tenant.id, clientId: 'app' } as const
  for (const path of ['', `/${user.id}`, `/${user.id}/restoreresult`]) {
    const got = await api.send('GET', usersOf(tenant) + path, { as: application })
    expect([path, got.status, got.body.code]).toEqual([path, 403, 900329])
  }
})
