import { type Actor, directoryRoles } from '@reprieve/domain'
import { aDeletedUser, anActiveUser, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTechnician } from '../../../../testing/a-technician.ts'
import { auditOf, openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const helpdesk = '729827e3-9c14-49f7-bb1b-9608f156bbb8'
const someId = 'b7f00000-0000-4000-8000-000000000000'

interface Added {
  readonly roleId?: string
  readonly as?: Actor
  readonly headers?: Record<string, string>
}

const add = (tenant: TestTenant, body: unknown, { roleId = helpdesk, as, headers = {} }: Added = {}) =>
  api.send('POST', `/v1/customers/${tenant.id}/directoryroles/${roleId}/usermembers`, {
    as: as ?? tenant.admin.actor,
    headers,
    body,
  })

const roleNamesOf = async (tenant: TestTenant, userId: string) => {
  const path = `${usersOf(tenant)}/${userId}/directoryroles`
  const { body } = await api.send('GET', path, { as: tenant.admin.actor })
  return body.items.map(({ name }: { name: string }) => name)
}

test('201 gives the role once, whatever else the client says of the user', async () => {
  const tenant = await aTenant(api.directory)
  const { id, displayName, userPrincipalName } = await anActiveUser(tenant)
  const member = {
    displayName,
    userPrincipalName,
    roleId: helpdesk,
    id,
    attributes: { objectType: 'UserMember' },
  }
  const pascal = {
    Id: id.toUpperCase(),
    DisplayName: 'Someone else',
    UserPrincipalName: 7,
    RoleId: null,
    Attributes: { ObjectType: 'UserMember' },
  }
  for (const body of [pascal, { id }]) {
    const got = await add(tenant, body)
    expect([got.status, got.body]).toEqual([201, member])
  }
  expect(await roleNamesOf(tenant, id)).toEqual(['Helpdesk Administrator'])
  expect(await auditOf(tenant, id)).toMatchObject([{ operation: 'addRoleMember', outcome: 'succeeded' }])
})

test('201 again for the same request id, 409 for another user under it', async () => {
  const tenant = await aTenant(api.directory)
  const [user, other] = [await anActiveUser(tenant), await anActiveUser(tenant)]
  const headers = { 'ms-requestid': '6e668bc0-5bd7-44d6-b6fa-529d41ce9659' }
  const first = await add(tenant, { id: user.id }, { headers })
  const again = await add(tenant, { id: user.id }, { headers })
  expect([again.status, again.text]).toEqual([201, first.text])
  const reused = await add(tenant, { id: other.id }, { headers })
  expect([reused.status, reused.body.code]).toEqual([409, 340904])
  expect(await roleNamesOf(tenant, other.id)).toEqual([])
})

test.each([
  ['no id', {}],
  ['an id that is none', { id: 'me' }],
  ['an id that is no text', { id: 7 }],
])('400 for %s', async (_name, body) => {
  const got = await add(await aTenant(api.directory), body)
  expect([got.status, got.body.code, got.body.data.length]).toEqual([400, 3000, 1])
})

test('400 for a role id that is no GUID and a body that is none, 404 for an id of no role', async () => {
  const tenant = await aTenant(api.directory)
  const { id } = await anActiveUser(tenant)
  const answers = [
    await add(tenant, { id }, { roleId: 'helpdesk' }),
    await add(tenant, '[]'),
    await add(tenant, { id }, { roleId: someId }),
  ]
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [400, 2000],
    [400, 800002],
    [404, 1000],
  ])
})

test.each(
  directoryRoles.filter((role) => role !== 'globalAdministrator' && role !== 'privilegedRoleAdministrator'),
)('R46 403 for %s, also for oneself', async (role) => {
  const tenant = await aTenant(api.directory)
  const { actor } = await tenant.as(role)
  const own = actor.kind === 'user' ? actor.userId : ''
  for (const id of [own, (await anActiveUser(tenant)).id]) {
    const got = await add(tenant, { id }, { as: actor, roleId: '62e90394-69f5-4237-9190-012177145e10' })
    expect([got.status, got.body.code]).toEqual([403, 900308])
    expect(await roleNamesOf(tenant, id)).not.toContain('Global Administrator')
  }
})

test('R46, R48 201 for a technician with the role, 403 where the relationship is over', async () => {
  const tenant = await aTenant(api.directory)
  const { id } = await anActiveUser(tenant)
  const roles = ['privilegedRoleAdministrator'] as const
  const ended = await add(tenant, { id }, { as: await aTechnician(tenant, { roles, daysLeft: 0 }) })
  expect([ended.status, ended.body.code]).toEqual([403, 20002])
  expect((await add(tenant, { id }, { as: await aTechnician(tenant, { roles }) })).status).toBe(201)
})

test('R7, R48 404 for unknown, deleted and foreign users, alike to the byte', async () => {
  const tenant = await aTenant(api.directory)
  const deleted = await aDeletedUser(tenant)
  const other = await aTenant(api.directory)
  const foreign = await anActiveUser(other)
  const answers = []
  for (const id of [someId, deleted.id, foreign.id]) {
    const got = await add(tenant, { id })
    expect([got.status, got.body.code]).toEqual([404, 60002])
    answers.push(got.text.replaceAll(id, 'ID'))
  }
  expect(new Set(answers).size).toBe(1)
  expect(await roleNamesOf(other, foreign.id)).toEqual([])
})
