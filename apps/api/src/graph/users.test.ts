import { aDeletedUser, anActiveUser, aProduct, aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectGraph } from '../testing/graph-client.ts'
import { openTestApi, type TestApi } from '../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

async function connected() {
  const tenant = await aTenant(api.directory)
  const graph = connectGraph(api, tenant.admin.actor)
  const newUser = (given: object = {}) => ({
    accountEnabled: true,
    displayName: 'Ada Byron',
    mailNickname: 'ada',
    userPrincipalName: `ada@${tenant.domain}`,
    passwordProfile: { password: 'Lantern-Gravel-Otter-58' },
    ...given,
  })
  return { tenant, newUser, ...graph }
}

describe('a user', () => {
  test('is created, got by id and by name, changed, deleted, and then only among the deleted', async () => {
    const { send, newUser, tenant } = await connected()
    const made = await send('POST', '/users', {
      body: newUser({
        givenName: 'Ada',
        surname: 'Byron',
        businessPhones: ['+31 20 1'],
        usageLocation: 'NL',
      }),
    })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      '@odata.context': 'http://localhost:4000/v1.0/$metadata#users/$entity',
      displayName: 'Ada Byron',
      givenName: 'Ada',
      surname: 'Byron',
      mail: `ada@${tenant.domain}`,
      businessPhones: ['+31 20 1'],
    })
    expect(made.headers.get('location')).toBe(`http://localhost:4000/v1.0/users/${made.body.id}`)
    const { id } = made.body
    const byName = await send('GET', `/users/${encodeURIComponent(`ADA@${tenant.domain}`)}`)
    expect(byName.body).toEqual(made.body)
    const changed = await send('PATCH', `/users/ada@${tenant.domain}`, {
      body: { jobTitle: 'Countess', accountEnabled: false, givenName: null, businessPhones: [] },
    })
    expect(changed.status).toBe(204)
    const { body } = await send(
      'GET',
      `/users/${id}?$select=jobTitle,accountEnabled,givenName,businessPhones,surname`,
    )
    expect(body).toEqual({
      '@odata.context':
        'http://localhost:4000/v1.0/$metadata#users(jobTitle,accountEnabled,givenName,businessPhones,surname)/$entity',
      jobTitle: 'Countess',
      accountEnabled: false,
      givenName: null,
      businessPhones: [],
      surname: 'Byron',
    })
    expect((await send('DELETE', `/users/ada@${tenant.domain}`)).status).toBe(204)
    for (const method of ['GET', 'DELETE']) expect((await send(method, `/users/${id}`)).status).toBe(404)
    expect((await send('PATCH', `/users/${id}`, { body: { jobTitle: 'x' } })).status).toBe(404)
    expect((await send('GET', '/users')).value.map(({ id }) => id)).not.toContain(id)
    expect((await send('GET', `/directory/deletedItems/${id}`)).body).toMatchObject({
      id,
      jobTitle: 'Countess',
    })
  })

  test('R14 is created beside a deleted namesake, whom a header names', async () => {
    const { send, newUser, tenant } = await connected()
    const { id } = await aDeletedUser(tenant, { local: 'ada' })
    const made = await send('POST', '/users', { body: newUser() })
    expect([made.status, made.headers.get('reprieve-deleted-namesakes')]).toEqual([201, id])
    expect(made.body.id).not.toBe(id)
  })

  test('with another nickname has that as its address', async () => {
    const { send, newUser, tenant } = await connected()
    const { body } = await send('POST', '/users', { body: newUser({ mailNickname: 'countess' }) })
    expect(body.mail).toBe(`countess@${tenant.domain}`)
    const read = await send('GET', `/users/${body.id}?$select=mailNickname,proxyAddresses`)
    expect(read.body).toMatchObject({
      mailNickname: 'countess',
      proxyAddresses: [`SMTP:countess@${tenant.domain}`, `smtp:ada@${tenant.domain}`],
    })
    // An address that is not the sign-in name does not identify the user in a path.
    expect((await send('GET', `/users/countess@${tenant.domain}`)).status).toBe(404)
  })

  test('under a name that is in use is refused with its holder', async () => {
    const { send, newUser, tenant } = await connected()
    const holder = await anActiveUser(tenant, { local: 'ada' })
    const { status, body, details } = await send('POST', '/users', { body: newUser() })
    expect([status, body.error.code]).toEqual([400, 'Request_BadRequest'])
    expect(details.map(({ code, target }) => [code, target])).toEqual([
      ['ObjectConflict', 'userPrincipalName'],
      ['ConflictingObjects', `User_${holder.id}`],
    ])
  })

  test.each([
    [{ passwordProfile: undefined }],
    [{ passwordProfile: { password: 'x' } }],
    [{ userPrincipalName: 'ada@elsewhere.example' }],
    [{ userPrincipalName: 'ada' }],
    [{ accountEnabled: 'yes' }],
    [{ id: '7c9d7c3f-3f4f-4c4b-9b1a-1f1f1f1f1f1f' }],
    [{ businessPhones: ['1', '2'] }],
    [{ displayName: '' }],
    [{ usageLocation: 'Nowhere' }],
    [{ nothing: true }],
  ])('is not created with %j', async (given) => {
    const { send, newUser } = await connected()
    const { status, body } = await send('POST', '/users', { body: newUser(given) })
    expect([status, body.error.code]).toEqual([400, 'Request_BadRequest'])
  })

  test.each([{ deletedDateTime: null }, { proxyAddresses: [] }, { mail: 'x@x.example' }, { id: 'x' }])(
    'is not changed by what only the directory says: %j',
    async (body) => {
      const { send, tenant } = await connected()
      const { id } = await anActiveUser(tenant)
      const got = await send('PATCH', `/users/${id}`, { body })
      expect([got.status, got.body.error.message]).toEqual([400, expect.stringContaining('cannot be set')])
    },
  )

  test('has its licences where they are asked for', async () => {
    const { send, tenant } = await connected()
    const skuId = await aProduct(tenant, 3)
    const { id } = await anActiveUser(tenant, { licences: [skuId] })
    const { body } = await send('GET', `/users/${id}?$select=id,assignedLicenses`)
    expect(body).toMatchObject({ id, assignedLicenses: [{ disabledPlans: [], skuId }] })
    const listed = await send('GET', `/users?$select=id,assignedLicenses&$filter=id eq '${id}'`)
    expect(listed.body.value).toEqual([{ id, assignedLicenses: [{ disabledPlans: [], skuId }] }])
  })

  test('is listed with all others, in pages', async () => {
    const { pages, tenant } = await connected()
    for (const local of ['b', 'a', 'c']) await anActiveUser(tenant, { local })
    await aDeletedUser(tenant, { local: 'deleted' })
    const { all, pages: read } = await pages('/users?$top=1&$select=displayName&$orderby=displayName desc')
    expect(read).toHaveLength(4)
    expect(all.map(({ displayName }) => displayName).slice(-3)).toEqual(['c', 'b', 'a'])
  })

  test('of the token is at /me', async () => {
    const { send, tenant } = await connected()
    const { actor } = tenant.admin
    expect((await send('GET', '/me')).body.id).toBe(actor.kind === 'user' && actor.userId)
  })
})

describe('a password', () => {
  test('is reset, by a caller who may do only that', async () => {
    const { tenant } = await connected()
    const { id } = await anActiveUser(tenant)
    const { actor } = await tenant.as('helpdeskAdministrator')
    const { send } = connectGraph(api, actor)
    const passwordProfile = { password: 'Quiet-Harbour-91-Tulip', forceChangePasswordNextSignIn: true }
    expect((await send('PATCH', `/users/${id}`, { body: { passwordProfile } })).status).toBe(204)
    const more = await send('PATCH', `/users/${id}`, { body: { passwordProfile, jobTitle: 'x' } })
    expect([more.status, more.body.error.code]).toEqual([403, 'Authorization_RequestDenied'])
  })
})
