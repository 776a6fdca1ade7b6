import { aDeletedUser, anActiveUser, aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentOf, openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

test('R3, R48 an unknown, expired, purged or foreign user is not found, and the answers are alike to the byte', async () => {
  const tenant = await aTenant(api.directory)
  const other = await aTenant(api.directory)
  const gone = [await aDeletedUser(tenant), await aDeletedUser(tenant)]
  const foreign = [await anActiveUser(other), await aDeletedUser(other)]
  api.directory.clock.advance({ days: 30 })
  const purged = await api.directory.operations.purgeExpired({ tenantId: tenant.id, atMost: 1, portion: 1 })
  expect(purged).toMatchObject({ value: { purged: 1, finished: false } })
  const lateForeign = await aDeletedUser(other)
  const before = [await contentOf(tenant), await contentOf(other)]

  const ids = ['b7f00000-0000-4000-8000-000000000000', lateForeign.id]
  const answers = []
  for (const id of [...ids, ...[...gone, ...foreign].map((user) => user.id)]) {
    for (const body of [{ state: 'active' }, { state: 'active', displayName: 'X' }, { displayName: 'X' }]) {
      const got = await api.send('PATCH', `${usersOf(tenant)}/${id}`, { as: tenant.admin.actor, body })
      expect([got.status, got.body.code, got.body.data]).toEqual([404, 60002, [id]])
      answers.push(got.text.replaceAll(id, 'ID'))
    }
  }
  expect(new Set(answers).size).toBe(1)
  expect([await contentOf(tenant), await contentOf(other)]).toEqual(before)
})

test('R3 a user is restorable to the last millisecond and not one later', async () => {
  const tenant = await aTenant(api.directory)
  const [first, second] = [await aDeletedUser(tenant), await aDeletedUser(tenant)]
  const request = { as: tenant.admin.actor, body: { state: 'active' } }
  api.directory.clock.set(new Date(first.purgeAt.getTime() - 1))
  expect((await api.send('PATCH', `${usersOf(tenant)}/${first.id}`, request)).status).toBe(200)
  api.directory.clock.set(first.purgeAt)
  expect((await api.send('PATCH', `${usersOf(tenant)}/${second.id}`, request)).status).toBe(404)
})

test('R7 a deleted user is not changed without state "active"', async () => {
  const tenant = await aTenant(api.directory)
  const user = await aDeletedUser(tenant)
  const before = await contentOf(tenant)
  const password = 'tulip-harbour-91-quiet'
  for (const body of [{}, { displayName: 'X' }, { passwordProfile: { password } }, { state: null }]) {
    const got = await api.send('PATCH', `${usersOf(tenant)}/${user.id}`, { as: tenant.admin.actor, body })
    expect([got.status, got.body.code]).toEqual([404, 60002])
  }
  expect(await contentOf(tenant)).toEqual(before)
})
