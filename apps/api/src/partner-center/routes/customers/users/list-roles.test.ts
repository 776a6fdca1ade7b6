import { aDeletedUser, anActiveUser, aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const someId = 'b7f00000-0000-4000-8000-000000000000'

test('200 lists the roles of a user, and nothing for one without', async () => {
  const tenant = await aTenant(api.directory)
  const { id } = await anActiveUser(tenant, { roles: ['globalReader', 'userAdministrator'] })
  const none = await anActiveUser(tenant)
  const list = (userId: string) =>
    api.send('GET', `${usersOf(tenant)}/${userId}/directoryroles`, { as: tenant.admin.actor })
  const names = (await list(id)).body.items.map(({ name }: { name: string }) => name)
  expect(names).toEqual(['User Administrator', 'Global Reader'])
  expect((await list(none.id)).body).toEqual({
    totalCount: 0,
    items: [],
    attributes: { objectType: 'Collection' },
  })
})

test('R7, R48 404 for the roles of unknown, deleted and foreign users, alike to the byte', async () => {
  const tenant = await aTenant(api.directory)
  const deleted = await aDeletedUser(tenant, { roles: ['globalReader'] })
  const foreign = await anActiveUser(await aTenant(api.directory))
  const answers = []
  for (const id of [someId, deleted.id, foreign.id]) {
    const got = await api.send('GET', `${usersOf(tenant)}/${id}/directoryroles`, { as: tenant.admin.actor })
    expect([got.status, got.body.code]).toEqual([404, 60002])
    answers.push(got.text.replaceAll(id, 'ID'))
  }
  expect(new Set(answers).size).toBe(1)
})

test('R44 403 without a role', async () => {
  const tenant = await aTenant(api.directory)
  const { id } = await anActiveUser(tenant)
  const path = `${usersOf(tenant)}/${id}/directoryroles`
  const got = await api.send('GET', path, { as: (await tenant.as()).actor })
  expect([got.status, got.body.code]).toEqual([403, 900308])
})
