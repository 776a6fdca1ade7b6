import type { Actor } from '@reprieve/domain'
import { aDeletedUser, anActiveUser, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditOf, openTestApi, type TestApi } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const reader = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451'
const global = '62e90394-69f5-4237-9190-012177145e10'
const someId = 'b7f00000-0000-4000-8000-000000000000'

const membersOf = (tenant: TestTenant, roleId: string) =>
  `/v1/customers/${tenant.id}/directoryroles/${roleId}/usermembers`
const remove = (tenant: TestTenant, roleId: string, userId: string, as?: Actor, requestId?: string) =>
  api.send('DELETE', `${membersOf(tenant, roleId)}/${userId}`, {
    as: as ?? tenant.admin.actor,
    headers: requestId === undefined ? {} : { 'ms-requestid': requestId },
  })
const idOf = (actor: Actor) => (actor.kind === 'user' ? actor.userId : '')

test('204 takes the role and nothing else', async () => {
  const tenant = await aTenant(api.directory)
  const { id } = await anActiveUser(tenant, { roles: ['globalReader', 'directoryWriter'] })
  expect((await remove(tenant, reader, id)).status).toBe(204)
  const listed = await api.send('GET', membersOf(tenant, reader), { as: tenant.admin.actor })
  expect(listed.body.items).toEqual([])
  expect(await auditOf(tenant, id)).toMatchObject([
    { operation: 'removeRoleMember', after: { roles: ['directoryWriter'] } },
  ])
  const again = await remove(tenant, reader, id)
  expect([again.status, again.body.code]).toEqual([404, 1000])
})

test('204 again for the same request id', async () => {
  const tenant = await aTenant(api.directory)
  const { id } = await anActiveUser(tenant, { roles: ['globalReader'] })
  const requestId = '6e668bc0-5bd7-44d6-b6fa-529d41ce9659'
  for (const _ of [1, 2]) {
    expect((await remove(tenant, reader, id, tenant.admin.actor, requestId)).status).toBe(204)
  }
})

test('R8 403 for the last Global Administrator, also where two take it from each other', async () => {
  const tenant = await aTenant(api.directory)
  const own = idOf(tenant.admin.actor)
  const last = await remove(tenant, global, own)
  expect([last.status, last.body.code, last.body.data]).toEqual([403, 600006, [own]])
  const { actor } = await tenant.as('globalAdministrator')
  const answers = await Promise.all([remove(tenant, global, idOf(actor)), remove(tenant, global, own, actor)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 403])
})

test('R46 403 for who may not give roles', async () => {
  const tenant = await aTenant(api.directory)
  const { id } = await anActiveUser(tenant, { roles: ['globalReader'] })
  for (const role of [
    'userAdministrator',
    'privilegedAuthenticationAdministrator',
    'globalReader',
  ] as const) {
    const got = await remove(tenant, reader, id, (await tenant.as(role)).actor)
    expect([got.status, got.body.code]).toEqual([403, 900308])
  }
  const { actor } = await tenant.as('privilegedRoleAdministrator')
  expect((await remove(tenant, reader, id, actor)).status).toBe(204)
})

test('400 for ids that are no GUIDs, 404 for an id of no role', async () => {
  const tenant = await aTenant(api.directory)
  const answers = [
    await remove(tenant, 'reader', someId),
    await remove(tenant, reader, 'me'),
    await remove(tenant, someId, idOf(tenant.admin.actor)),
  ]
  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [400, 2000],
    [400, 2000],
    [404, 1000],
  ])
})

test('R7, R48 404 for unknown, deleted and foreign users, alike to the byte', async () => {
  const tenant = await aTenant(api.directory)
  const deleted = await aDeletedUser(tenant, { roles: ['globalReader'] })
  const other = await aTenant(api.directory)
  const foreign = await anActiveUser(other, { roles: ['globalReader'] })
  const answers = []
  for (const id of [someId, deleted.id, foreign.id]) {
    const got = await remove(tenant, reader, id)
    expect([got.status, got.body.code]).toEqual([404, 60002])
    answers.push(got.text.replaceAll(id, 'ID'))
  }
  expect(new Set(answers).size).toBe(1)
  const { body } = await api.send('GET', membersOf(other, reader), { as: other.admin.actor })
  expect(body.totalCount).toBe(1)
})
