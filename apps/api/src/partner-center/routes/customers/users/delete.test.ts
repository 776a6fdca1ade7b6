import { insertRows } from '@reprieve/db/testing'
import { aDeletedUser, anActiveUser, aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOf, openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

test('R2 204 puts the user into the bin; a second time it is not found', async () => {
  const tenant = await aTenant(api.directory)
  const user = await anActiveUser(tenant)
  const path = `${usersOf(tenant)}/${user.id}`
  const request = { as: tenant.admin.actor }
  expect((await api.send('DELETE', path, request)).status).toBe(204)
  expect((await api.send('GET', path, request)).body.state).toBe('inactive')
  const again = await api.send('DELETE', path, request)
  expect([again.status, again.body.code]).toEqual([404, 60002])
})

test('204 again for the same request id, with one deletion', async () => {
  const tenant = await aTenant(api.directory)
  const user = await anActiveUser(tenant)
  const request = {
    as: tenant.admin.actor,
    headers: { 'ms-requestid': '6e668bc0-5bd7-44d6-b6fa-529d41ce9659' },
  }
  const path = `${usersOf(tenant)}/${user.id}`
  expect((await api.send('DELETE', path, request)).status).toBe(204)
  expect((await api.send('DELETE', path, request)).status).toBe(204)
})

test('R8 403 for oneself', async () => {
  const tenant = await aTenant(api.directory)
  const { actor } = await tenant.as('globalAdministrator')
  if (actor.kind !== 'user') throw new Error('a person acts')
  const got = await api.send('DELETE', `${usersOf(tenant)}/${actor.userId}`, { as: actor })
  expect([got.status, got.body.code]).toEqual([403, 600006])
})

test('409 where more are deleted within an hour than the tenant allows, unless that is confirmed', async () => {
  const tenant = await aTenant(api.directory)
  const { id: tenantId } = tenant
  const guards = {
    deletionGuardUsers: 1,
    deletionGuardPercent: 0,
    purgeGuardUsers: null,
    purgeGuardPercent: null,
  }
  await api.directory.storage.transaction(tenantId, () =>
    insertRows('tenantSettings', [{ tenantId, ...guards }]),
  )
  await aDeletedUser(tenant)
  const user = await anActiveUser(tenant)
  const remove = (query = '') =>
    api.send('DELETE', `${usersOf(tenant)}/${user.id}${query}`, { as: tenant.admin.actor })
  const before = await contentOf(tenant)
  const refused = await remove()
  expect([refused.status, refused.body.code]).toEqual([409, 340907])
  expect(refused.body.data).toEqual(['deletions: 2', 'users: 3'])
  const wrong = await remove('?confirm=yes')
  expect([wrong.status, wrong.body.code]).toEqual([400, 3000])
  expect(await contentOf(tenant)).toEqual(before)
  expect((await remove('?confirm=deletions')).status).toBe(204)
})

test('R45 403 for who may not delete', async () => {
  const tenant = await aTenant(api.directory)
  const user = await anActiveUser(tenant)
  const before = await contentOf(tenant)
  for (const role of ['directoryWriter', 'helpdeskAdministrator', 'globalReader'] as const) {
    const { actor } = await tenant.as(role)
    const got = await api.send('DELETE', `${usersOf(tenant)}/${user.id}`, { as: actor })
    expect([got.status, got.body.code]).toEqual([403, 900308])
  }
  expect((await contentOf(tenant)).deleted).toEqual(before.deleted)
})

test('R48 404 for unknown, deleted and foreign users, alike to the byte', async () => {
  const tenant = await aTenant(api.directory)
  const other = await aTenant(api.directory)
  const foreign = await anActiveUser(other)
  const deleted = await aDeletedUser(tenant)
  const before = [await contentOf(tenant), await contentOf(other)]
  const answers = []
  for (const id of ['b7f00000-0000-4000-8000-000000000000', deleted.id, foreign.id]) {
    const got = await api.send('DELETE', `${usersOf(tenant)}/${id}`, { as: tenant.admin.actor })
    expect([got.status, got.body.code]).toEqual([404, 60002])
    answers.push(got.text.replaceAll(id, 'ID'))
  }
  expect(new Set(answers).size).toBe(1)
  expect([await contentOf(tenant), await contentOf(other)]).toEqual(before)
})
