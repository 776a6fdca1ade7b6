import { aDeletedUser, anActiveUser, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Got } from '../../../../testing/check-answer.ts'
import { openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

const readers = '88d8e3e3-8f55-4a1e-953a-9b9898b8876b'
const someId = 'b7f00000-0000-4000-8000-000000000000'

let api: TestApi
let tenant: TestTenant
let ids: readonly string[]
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
  const made = []
  for (let count = 0; count < 5; count += 1)
    made.push((await anActiveUser(tenant, { roles: ['directoryReader'] })).id)
  ids = made.toSorted()
  await aDeletedUser(tenant, { roles: ['directoryReader'] })
})
afterAll(() => api.close())

const members = (query = '', headers: Record<string, string> = {}, roleId = readers) =>
  api.send('GET', `/v1/customers/${tenant.id}/directoryroles/${roleId}/usermembers${query}`, {
    as: tenant.admin.actor,
    headers,
  })

const idsOf = ({ body }: Got): readonly string[] => body.items.map(({ id }: { id: string }) => id)

const follow = (link: { uri: string; headers: { key: string; value: string }[] }) =>
  api.send('GET', `/v1/${link.uri}`, {
    as: tenant.admin.actor,
    headers: Object.fromEntries(link.headers.map(({ key, value }) => [key, value])),
  })

describe('GET …/usermembers', () => {
  test('R7 200 lists active users who have the role', async () => {
    const got = await members()
    const user = await api.send('GET', `${usersOf(tenant)}/${ids[0]}`, { as: tenant.admin.actor })
    expect(idsOf(got)).toEqual(ids)
    expect(got.body.items[0]).toEqual({
      displayName: user.body.displayName,
      userPrincipalName: user.body.userPrincipalName,
      roleId: readers,
      id: ids[0],
      attributes: { objectType: 'UserMember' },
    })
    expect(got.body).toMatchObject({ totalCount: 5, attributes: { objectType: 'Collection' } })
    expect(got.body.continuationToken).toBeUndefined()
  })

  test('200 with nothing for a role that nobody has, and its id in capitals', async () => {
    const nobody = await members('', {}, '4D6AC14F-3453-41D0-BEF9-A3E0C569773A')
    expect([nobody.status, nobody.body.items]).toEqual([200, []])
  })

  test('200 is walked through by its links, forwards and back', async () => {
    const first = await members('?size=2')
    const second = await follow(first.body.links.next)
    const third = await follow(second.body.links.next)
    expect([first, second, third].map(idsOf)).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)])
    expect(third.body.links.next).toBeUndefined()
    expect(third.body.continuationToken).toBeUndefined()
    expect(idsOf(await follow(third.body.links.previous))).toEqual(ids.slice(2, 4))
    expect(idsOf(await members('?size=2&seekOperation=Last'))).toEqual(ids.slice(3))
  })

  test('200 goes on by token alone, and size 0 leaves it to the server', async () => {
    const first = await members('?size=2')
    const token = { 'MS-ContinuationToken': first.body.continuationToken }
    expect(idsOf(await members('?seekOperation=Next', token))).toEqual(ids.slice(2, 4))
    expect(idsOf(await members('?size=0'))).toEqual(ids)
  })

  test('400 for a size, a seek operation and a token that are none, or of another list', async () => {
    const { body } = await members('?size=2')
    const users = await api.send('GET', `${usersOf(tenant)}?size=2`, { as: tenant.admin.actor })
    const globalReader = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451'
    const answers = [
      await members('?size=501'),
      await members('?seekOperation=Sideways'),
      await members('?seekOperation=Next'),
      await members('', { 'MS-ContinuationToken': 'x.y' }),
      await members('', { 'MS-ContinuationToken': users.body.continuationToken }),
      await members('', { 'MS-ContinuationToken': body.continuationToken }, globalReader),
    ]
    expect(answers.map(({ status, body: { code } }) => [status, code])).toEqual(Array(6).fill([400, 3000]))
  })

  test('400 for a role id that is no GUID, 404 for one of no role', async () => {
    const malformed = await members('', {}, 'Directory%20Readers')
    expect([malformed.status, malformed.body.code]).toEqual([400, 2000])
    const unknown = await members('', {}, someId)
    expect([unknown.status, unknown.body.code]).toEqual([404, 1000])
  })

  test('R44 403 without a role', async () => {
    const path = `/v1/customers/${tenant.id}/directoryroles/${readers}/usermembers`
    const got = await api.send('GET', path, { as: (await tenant.as()).actor })
    expect([got.status, got.body.code]).toEqual([403, 900308])
  })
})
