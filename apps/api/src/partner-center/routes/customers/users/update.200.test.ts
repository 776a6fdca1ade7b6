import { aDeletedUser, anActiveUser, aRecipient, aTenant, unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTechnician } from '../../../../testing/a-technician.ts'
import { auditOf, contentOf, openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

// The body that the .NET SDK sends for the document's example: every property, most of them null.
const netBody =
  '{"Id":null,"UserPrincipalName":null,"UsageLocation":null,"FirstName":null,"LastName":null,"DisplayName":null,' +
  '"ImmutableId":null,"PasswordProfile":null,"LastDirectorySyncTime":null,"UserDomainType":"none","State":"active",' +
  '"SoftDeletionTime":null,"Links":null,"Attributes":{"ObjectType":"CustomerUser"}}'

describe('PATCH with state "active" on a deleted user', () => {
  test.each([
    [
      'the document and the PowerShell module',
      { State: 'active', Attributes: { ObjectType: 'CustomerUser' } },
    ],
    ['the Java SDK', { attributes: { objectType: 'CustomerUser' }, state: 'active' }],
    ['the .NET SDK', netBody],
    ['no one in particular', '{"STATE":"Active"}'],
  ])('restores it for the body of %s', async (_client, body) => {
    const tenant = await aTenant(api.directory)
    const user = await aDeletedUser(tenant)
    const got = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, { as: tenant.admin.actor, body })
    expect(got.status).toBe(200)
    expect(got.body).toMatchObject({
      id: user.id,
      userPrincipalName: user.userPrincipalName,
      state: 'active',
    })
    expect(got.body).not.toHaveProperty('softDeletionTime')
    expect((await contentOf(tenant)).deleted).toEqual([])
  })

  test('is allowed to a technician of a partner, in whose name it is on record', async () => {
    const tenant = await aTenant(api.directory)
    const user = await aDeletedUser(tenant)
    const technician = await aTechnician(tenant)
    const headers = { 'ms-correlationid': '32BE760F-8282-4E01-A37B-829C8A700E8A' }
    const body = { state: 'active' }
    const got = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, { as: technician, headers, body })
    expect([got.status, got.headers.get('ms-correlationid')]).toEqual([
      200,
      '32be760f-8282-4e01-a37b-829c8a700e8a',
    ])
    expect((await auditOf(tenant, user.id)).at(-1)).toMatchObject({
      actor: technician,
      operation: 'restoreUser',
      outcome: 'succeeded',
      correlationId: '32be760f-8282-4e01-a37b-829c8a700e8a',
    })
  })

  test('R34 leaves the old password', async () => {
    const tenant = await aTenant(api.directory)
    const password = 'tulip-harbour-91-quiet'
    const user = await aDeletedUser(tenant, { password })
    await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, {
      as: tenant.admin.actor,
      body: { state: 'active' },
    })
    const { userPrincipalName } = user
    const signedIn = await api.directory.operations.checkSignIn({ userPrincipalName, password })
    expect(unwrap(signedIn)).toMatchObject({ mustChangePassword: false })
  })

  test('R34 sets a password that the request has, and never shows it', async () => {
    const tenant = await aTenant(api.directory)
    const user = await aDeletedUser(tenant)
    const password = 'tulip-harbour-91-quiet'
    const body = { state: 'active', passwordProfile: { password, forceChangePassword: true } }
    const got = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, { as: tenant.admin.actor, body })
    expect(got.status).toBe(200)
    const { userPrincipalName } = user
    const signedIn = await api.directory.operations.checkSignIn({ userPrincipalName, password })
    expect(unwrap(signedIn)).toMatchObject({ mustChangePassword: true })
    expect(got.text + api.log.join() + JSON.stringify(await auditOf(tenant))).not.toContain(password)
  })

  test('changes the other properties in the same step', async () => {
    const tenant = await aTenant(api.directory)
    const user = await aDeletedUser(tenant, { firstName: 'Old', phoneNumber: '1' })
    const body = {
      state: 'active',
      displayName: 'New Name',
      firstName: 'New',
      phoneNumber: '',
      usageLocation: 'de',
    }
    const got = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, { as: tenant.admin.actor, body })
    expect(got.body).toMatchObject({ displayName: 'New Name', firstName: 'New', usageLocation: 'DE' })
    expect(got.body).not.toHaveProperty('phoneNumber')
    const operations = (await auditOf(tenant, user.id)).map(({ operation }) => operation)
    expect(operations).toEqual(['deleteUser', 'restoreUser'])
  })

  test('R23 restores under a new name where the old one is taken', async () => {
    const tenant = await aTenant(api.directory)
    const user = await aDeletedUser(tenant, { local: 'anna' })
    const holder = await anActiveUser(tenant, { local: 'anna' })
    const userPrincipalName = `anna.jansen@${tenant.domain}`
    const body = { state: 'active', userPrincipalName }
    const got = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, { as: tenant.admin.actor, body })
    expect([got.status, got.body.userPrincipalName]).toEqual([200, userPrincipalName])
    expect((await contentOf(tenant)).active).toContainEqual(holder)
  })

  test('R16 leaves out addresses that others have, and lists them in the result', async () => {
    const tenant = await aTenant(api.directory)
    const contested = `sales@${tenant.domain}`
    const user = await aDeletedUser(tenant, { local: 'anna', alsoAt: [contested] })
    const group = await aRecipient(tenant, 'group', 'Sales', [contested])
    const path = `${usersOf(tenant)}/${user.id}`
    const got = await api.send('PATCH', path, { as: tenant.admin.actor, body: { state: 'active' } })
    expect(got.status).toBe(200)
    const result = await api.send('GET', `${path}/restoreresult`, { as: tenant.admin.actor })
    expect(result.body.droppedAddresses).toMatchObject([
      { address: `smtp:${contested}`, holder: { kind: 'group', id: group.id, displayName: 'Sales' } },
    ])
  })

  test('by fifty callers at once is one restore and one record, and 200 for all', async () => {
    const tenant = await aTenant(api.directory)
    const user = await aDeletedUser(tenant)
    const request = { as: tenant.admin.actor, body: { state: 'active' } }
    const all = await Promise.all(
      Array.from({ length: 50 }, () => api.send('PATCH', `${usersOf(tenant)}/${user.id}`, request)),
    )
    expect(all.map(({ status }) => status)).toEqual(Array(50).fill(200))
    expect(new Set(all.map(({ text }) => text)).size).toBe(1)
    const records = (await auditOf(tenant, user.id)).filter(({ operation }) => operation !== 'deleteUser')
    expect(records).toMatchObject([{ operation: 'restoreUser', outcome: 'succeeded' }])
  })
})

describe('PATCH of an active user', () => {
  test('R5 with state "active" alone changes nothing and leaves no record', async () => {
    const tenant = await aTenant(api.directory)
    const user = await anActiveUser(tenant)
    const before = await contentOf(tenant)
    for (const body of [netBody, '{}', { displayName: user.displayName, state: 'active' }]) {
      const got = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, { as: tenant.admin.actor, body })
      expect([got.status, got.body.id]).toEqual([200, user.id])
    }
    expect(await contentOf(tenant)).toEqual(before)
    expect(await auditOf(tenant, user.id)).toEqual([])
  })

  test('changes what it has, and clears what is an empty text', async () => {
    const tenant = await aTenant(api.directory)
    const user = await anActiveUser(tenant, { firstName: 'Ann', lastName: 'Lee', phoneNumber: '1' })
    const body = {
      State: 'active',
      DisplayName: 'Ann Müller',
      LastName: 'Müller',
      PhoneNumber: '',
      FirstName: null,
    }
    const got = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, { as: tenant.admin.actor, body })
    expect(got.body).toMatchObject({ displayName: 'Ann Müller', firstName: 'Ann', lastName: 'Müller' })
    expect(got.body).not.toHaveProperty('phoneNumber')
    const again = await api.send('GET', `${usersOf(tenant)}/${user.id}`, { as: tenant.admin.actor })
    expect(again.body).toEqual(got.body)
  })

  test('R46 sets a password also for whoever may change nothing else', async () => {
    const tenant = await aTenant(api.directory)
    const user = await anActiveUser(tenant)
    const { actor } = await tenant.as('helpdeskAdministrator', 'directoryReader')
    const password = 'tulip-harbour-91-quiet'
    const body = { State: 'active', PasswordProfile: { Password: password, ForceChangePassword: false } }
    const got = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, { as: actor, body })
    expect([got.status, got.body.id]).toEqual([200, user.id])
    expect(got.text).not.toContain(password)
    const { userPrincipalName } = user
    unwrap(await api.directory.operations.checkSignIn({ userPrincipalName, password }))
  })
})

describe('MS-RequestId', () => {
  const headers = { 'MS-RequestId': '6E668BC0-5BD7-44D6-B6FA-529D41CE9659' }

  test('gets the first answer again, also after the user was changed and deleted', async () => {
    const tenant = await aTenant(api.directory)
    const user = await aDeletedUser(tenant)
    const path = `${usersOf(tenant)}/${user.id}`
    const request = { as: tenant.admin.actor, headers, body: { state: 'active' } }
    const first = await api.send('PATCH', path, request)
    expect(first.headers.get('ms-requestid')).toBe('6e668bc0-5bd7-44d6-b6fa-529d41ce9659')
    await api.send('DELETE', path, { as: tenant.admin.actor })
    const before = await contentOf(tenant)
    const again = await api.send(
      'PATCH',
      path.toUpperCase().replace('/V1/CUSTOMERS', '/v1/customers').replace('/USERS/', '/users/'),
      request,
    )
    expect([again.status, again.text]).toEqual([200, first.text])
    expect(await contentOf(tenant)).toEqual(before)
  })

  test('of one caller is nothing to another', async () => {
    const tenant = await aTenant(api.directory)
    const [one, other] = [await aDeletedUser(tenant), await aDeletedUser(tenant)]
    const second = await tenant.as('userAdministrator')
    const body = { state: 'active' }
    const first = await api.send('PATCH', `${usersOf(tenant)}/${one.id}`, {
      as: tenant.admin.actor,
      headers,
      body,
    })
    const next = await api.send('PATCH', `${usersOf(tenant)}/${other.id}`, {
      as: second.actor,
      headers,
      body,
    })
    expect([first.status, next.status]).toEqual([200, 200])
    expect((await contentOf(tenant)).deleted).toEqual([])
  })
})
