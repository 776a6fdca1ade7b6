import { aDeletedUser, anActiveUser, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
  await anActiveUser(tenant)
  await aDeletedUser(tenant)
})
afterAll(() => api.close())

const list = (query: string, headers: Record<string, string> = {}) =>
  api.send('GET', `${usersOf(tenant)}${query}`, { as: tenant.admin.actor, headers })

test.each([
  '?size=501',
  '?size=-1',
  '?size=two',
  '?filter=%7B',
  '?filter=%00',
  `?filter=${'%5B'.repeat(4_000)}`,
  '?filter=%7B%22Field%22%3A%22DisplayName%22%2C%22Value%22%3A%22a%22%2C%22Operator%22%3A%22equals%22%7D',
  '?sortField=id',
  '?sortField=softDeletionTime',
  '?sortDirection=up',
  '?seekOperation=PageIndex',
  '?seekOperation=Next',
  '?seekOperation=Previous',
])('%s is refused', async (query) => {
  const got = await list(query)
  expect([got.status, got.body.code]).toEqual([400, 3000])
})

test('a token that is garbled, of another customer or of another server is refused', async () => {
  const token: string = (await list('?size=1')).body.continuationToken
  const other = await aTenant(api.directory)
  const foreign = await api.send('GET', `${usersOf(other)}?seekOperation=Next`, {
    as: other.admin.actor,
    headers: { 'MS-ContinuationToken': token },
  })
  expect([foreign.status, foreign.body.code]).toEqual([400, 3000])
  for (const garbled of [token.slice(0, -1), `A${token}`, 'x', `${token}.x`, token.replace('.', '')]) {
    const got = await list('?seekOperation=Next', { 'MS-ContinuationToken': garbled })
    expect([garbled, got.status, got.body.code]).toEqual([garbled, 400, 3000])
  }
})

test('a page before the first is refused', async () => {
  const headers = { 'MS-ContinuationToken': (await list('?size=1')).body.continuationToken }
  const got = await list('?seekOperation=Previous', headers)
  expect([got.status, got.body.code]).toEqual([400, 3000])
})
