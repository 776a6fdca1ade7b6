import { aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentOf, openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
})
afterAll(() => api.close())

const good = () => ({ userPrincipalName: `new@${tenant.domain}`, displayName: 'New' })

async function refused(body: unknown) {
  const before = await contentOf(tenant)
  const got = await api.send('POST', usersOf(tenant), { as: tenant.admin.actor, body })
  expect(await contentOf(tenant)).toEqual(before)
  return [got.status, got.body.code, got.body.data[0]]
}

describe('POST of a user is 400 and makes none', () => {
  test.each([
    ['without a user name', { userPrincipalName: undefined }, 'userPrincipalName'],
    ['with null for one', { userPrincipalName: null }, 'userPrincipalName'],
    ['without a display name', { displayName: undefined }, 'displayName'],
    ['with an empty display name', { displayName: ' ' }, 'displayName'],
    ['with a user name of another tenant', { userPrincipalName: 'new@contoso.example' }, 'userPrincipalName'],
    ['with a user name that is none', { userPrincipalName: 'new' }, 'userPrincipalName'],
    ['with a NUL', { firstName: 'a\u0000' }, 'firstName'],
    ['with a country that is none', { usageLocation: 'NLD' }, 'usageLocation'],
    ['with a weak password', { passwordProfile: { password: 'password1' } }, 'passwordProfile'],
    ['with its name as password', { passwordProfile: { password: 'new-quiet-tulip-71' } }, 'passwordProfile'],
    ['with a password that is no text', { passwordProfile: { password: 1 } }, 'passwordProfile'],
    ['with an unknown state', { state: 'purged' }, 'state'],
  ])('R9 %s', async (_name, change, property) => {
    const own = { ...good(), userPrincipalName: `quiet-tulip@${tenant.domain}` }
    const [status, code, datum] = await refused({ ...own, ...change })
    expect([status, code]).toEqual([400, 3000])
    expect(datum).toMatch(new RegExp(`^${property}`))
  })

  test('with the state inactive', async () => {
    expect((await refused({ ...good(), state: 'inactive' })).slice(0, 2)).toEqual([400, 3000])
  })

  test.each(['', '[]', '{"displayName":'])('with the body %j', async (body) => {
    expect((await refused(body)).slice(0, 2)).toEqual([400, 800002])
  })

  test('for a customer id that is no GUID', async () => {
    const got = await api.send('POST', '/v1/customers/x/users', { as: tenant.admin.actor, body: good() })
    expect([got.status, got.body.code]).toEqual([400, 900118])
  })
})
