import { aDeletedUser, aTenant, type TestTenant, unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTechnician } from '../../../../testing/a-technician.ts'
import { auditOf, contentOf, openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
})
afterAll(() => api.close())

const password = 'tulip-harbour-91-quiet'

describe('POST of a user', () => {
  test('answers 200 with all of it but the password, which signs in', async () => {
    const userPrincipalName = `ferdinand@${tenant.domain}`
    const { status, body, text } = await api.send('POST', usersOf(tenant), {
      as: tenant.admin.actor,
      body: {
        usageLocation: 'nl',
        userPrincipalName,
        firstName: 'Ferdinand',
        lastName: 'Filibuster',
        displayName: 'Ferdinand F.',
        passwordProfile: { password, forceChangePassword: true },
      },
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      usageLocation: 'NL',
      userPrincipalName,
      firstName: 'Ferdinand',
      lastName: 'Filibuster',
      displayName: 'Ferdinand F.',
      state: 'active',
      links: { self: { uri: `/customers/${tenant.id}/users/${body.id}`, method: 'GET', headers: [] } },
    })
    expect(text).not.toContain(password)
    const got = await api.send('GET', `${usersOf(tenant)}/${body.id}`, { as: tenant.admin.actor })
    expect(got.text).toBe(text)
    const signedIn = unwrap(await api.directory.operations.checkSignIn({ userPrincipalName, password }))
    expect(signedIn).toMatchObject({ mustChangePassword: true })
    const records = await auditOf(tenant, body.id)
    expect(records).toMatchObject([{ operation: 'createUser', outcome: 'succeeded' }])
    expect(JSON.stringify(records)).not.toContain(password)
  })

  test('takes what the .NET SDK sends: every member, null for none, to the address with a slash', async () => {
    const body = {
      UsageLocation: 'US',
      Id: null,
      UserPrincipalName: `net@${tenant.domain}`,
      FirstName: 'A',
      LastName: 'B',
      DisplayName: 'A B',
      ImmutableId: null,
      LastDirectorySyncTime: null,
      PasswordProfile: { ForceChangePassword: true, Password: password },
      UserDomainType: 'none',
      State: 'active',
      SoftDeletionTime: null,
      Links: null,
      PhoneNumber: '',
      Attributes: { Etag: null, ObjectType: 'CustomerUser' },
    }
    const got = await api.send('POST', `${usersOf(tenant)}/`, { as: tenant.admin.actor, body })
    expect([got.status, got.body.displayName]).toEqual([200, 'A B'])
    expect(got.body).not.toHaveProperty('phoneNumber')
  })

  test('answers the same request id with the same user', async () => {
    const request = {
      as: tenant.admin.actor,
      headers: { 'ms-requestid': '6e668bc0-5bd7-44d6-b6fa-529d41ce9659' },
      body: { userPrincipalName: `once@${tenant.domain}`, displayName: 'Once' },
    }
    const [first, second] = [
      await api.send('POST', usersOf(tenant), request),
      await api.send('POST', usersOf(tenant), request),
    ]
    expect([first.status, second.text]).toEqual([200, first.text])
    const { active } = await contentOf(tenant)
    expect(active.filter(({ displayName }) => displayName === 'Once')).toHaveLength(1)
  })

  test('R14 names deleted users of the same user name in a header, the latest first, and restores none', async () => {
    const older = await aDeletedUser(tenant, { local: 'anna' })
    api.directory.clock.advance({ hours: 1 })
    const newer = await aDeletedUser(tenant, { local: 'anna' })
    const body = { userPrincipalName: `anna@${tenant.domain}`, displayName: 'Anna' }
    const got = await api.send('POST', usersOf(tenant), { as: tenant.admin.actor, body })
    expect(got.status).toBe(200)
    expect(got.headers.get('reprieve-deleted-namesakes')).toBe(`${newer.id}, ${older.id}`)
    const { deleted } = await contentOf(tenant)
    expect(deleted.map(({ user }) => user.id)).toEqual(expect.arrayContaining([newer.id, older.id]))
  })

  test('R44 is for a partner’s technician too, and has no header where no name was used before', async () => {
    const as = await aTechnician(tenant, { roles: ['directoryWriter'] })
    const body = { userPrincipalName: `by-partner@${tenant.domain}`, displayName: 'By partner' }
    const got = await api.send('POST', usersOf(tenant), { as, body })
    expect([got.status, got.headers.get('reprieve-deleted-namesakes')]).toEqual([200, null])
  })
})
