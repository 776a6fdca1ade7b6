import { type Actor, type DirectoryRole, directoryRoles } from '@reprieve/domain'
import { aDeletedUser, anActiveUser, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTechnician } from '../../../../testing/a-technician.ts'
import { openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
})
afterAll(() => api.close())

const good = { passwordProfile: { password: 'tulip-harbour-91-quiet' } }

const reset = (as: Actor, userId: string, body: unknown = good, headers: Record<string, string> = {}) =>
  api.send('PATCH', `${usersOf(tenant)}/${userId}/resetpassword`, { as, body, headers })

describe('PATCH …/resetpassword is 400', () => {
  test.each([
    ['without a password profile', {}],
    ['with null for one', { passwordProfile: null }],
    ['without a password', { passwordProfile: { forceChangePassword: true } }],
    ['with a weak password', { passwordProfile: { password: 'password1' } }],
    ['with a word for yes', { passwordProfile: { password: 'x', forceChangePassword: 'yes' } }],
  ])('%s', async (_name, given) => {
    const user = await anActiveUser(tenant)
    const { status, body } = await reset(tenant.admin.actor, user.id, given)
    expect([status, body.code]).toEqual([400, 3000])
    expect(body.data[0]).toMatch(/^passwordProfile/)
  })

  test('with a body that is no JSON, and for a user id that is no GUID', async () => {
    const user = await anActiveUser(tenant)
    const broken = await reset(tenant.admin.actor, user.id, '{password: "x"}')
    expect([broken.status, broken.body.code]).toEqual([400, 800002])
    const nobody = await reset(tenant.admin.actor, 'x')
    expect([nobody.status, nobody.body.code]).toEqual([400, 2000])
  })
})

describe('PATCH …/resetpassword is 403', () => {
  const any: readonly DirectoryRole[] = ['globalAdministrator', 'privilegedAuthenticationAdministrator']
  test.each(directoryRoles)('R46, R47 by a %s who may not', async (role) => {
    const { actor } = await tenant.as(role)
    const plain = await reset(actor, (await anActiveUser(tenant)).id)
    const withRole = await reset(actor, (await anActiveUser(tenant, { roles: ['globalReader'] })).id)
    const mayPlain = [...any, 'userAdministrator', 'helpdeskAdministrator'].includes(role)
    expect([plain.status, withRole.status]).toEqual([mayPlain ? 200 : 403, any.includes(role) ? 200 : 403])
  })

  test('for the own one, and by an application alone', async () => {
    const { actor } = await tenant.as('globalAdministrator')
    if (actor.kind !== 'user') throw new Error('a person acts')
    const own = await reset(actor, actor.userId)
    expect([own.status, own.body.code]).toEqual([403, 600006])
    const application: Actor = { kind: 'application', tenantId: tenant.id, clientId: 'app' }
    const alone = await reset(application, actor.userId)
    expect([alone.status, alone.body.code]).toEqual([403, 900329])
  })

  test('R48 by a partner whose relationship is over', async () => {
    const { id } = await anActiveUser(tenant)
    const { status, body } = await reset(await aTechnician(tenant, { state: 'terminated' }), id)
    expect([status, body.code]).toEqual([403, 20002])
  })
})

test('R7 PATCH …/resetpassword of a deleted, unknown or foreign user is 404, alike to the byte', async () => {
  const foreign = await anActiveUser(await aTenant(api.directory))
  const deleted = await aDeletedUser(tenant)
  const answers = []
  for (const id of ['b7f00000-0000-4000-8000-000000000000', deleted.id, foreign.id]) {
    const got = await reset(tenant.admin.actor, id)
    expect([got.status, got.body.code]).toEqual([404, 60002])
    answers.push(got.text.replaceAll(id, 'ID'))
  }
  expect(new Set(answers).size).toBe(1)
})

test('PATCH …/resetpassword is 409 for a request id that was used for another password', async () => {
  const { id } = await anActiveUser(tenant)
  const headers = { 'ms-requestid': '9e668bc0-5bd7-44d6-b6fa-529d41ce9659' }
  expect((await reset(tenant.admin.actor, id, good, headers)).status).toBe(200)
  const other = { passwordProfile: { password: 'another-quiet-71-tulip' } }
  const { status, body } = await reset(tenant.admin.actor, id, other, headers)
  expect([status, body.code]).toEqual([409, 340904])
})
