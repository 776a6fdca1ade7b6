import { aDeletedUser, anActiveUser, aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

test('204 puts the user back into the bin as it was, and 404 the second time', async () => {
  const { operations } = api.directory
  const tenant = await aTenant(api.directory)
  const as = tenant.admin.actor
  const user = await aDeletedUser(tenant)
  const path = `${usersOf(tenant)}/${user.id}`
  await api.send('PATCH', path, { as, body: { state: 'active' } })
  expect((await api.send('DELETE', `${path}/restoreresult`, { as })).status).toBe(204)
  expect(await operations.getDeletedUser(tenant.admin, { userId: user.id })).toEqual({
    ok: true,
    value: user,
  })
  expect((await api.send('DELETE', `${path}/restoreresult`, { as })).status).toBe(404)
})

test('409 340917 says why it cannot be undone', async () => {
  const tenant = await aTenant(api.directory)
  const as = tenant.admin.actor
  const { id } = await anActiveUser(tenant)
  const refused = await api.send('DELETE', `${usersOf(tenant)}/${id}/restoreresult`, { as })
  expect([refused.status, refused.body]).toMatchObject([
    409,
    { code: 340917, data: [id, 'obstacle: not-recorded'] },
  ])
})

test('400 for a confirmation of something else', async () => {
  const tenant = await aTenant(api.directory)
  const as = tenant.admin.actor
  const { id } = await anActiveUser(tenant)
  const refused = await api.send('DELETE', `${usersOf(tenant)}/${id}/restoreresult?confirm=all`, { as })
  expect(refused.status).toBe(400)
})
