import { anActiveUser, aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectGraph } from '../testing/graph-client.ts'
import { openTestApi, type TestApi } from '../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

async function connected() {
  const tenant = await aTenant(api.directory)
  return { tenant, ...connectGraph(api, tenant.admin.actor) }
}

const unified = {
  displayName: 'Team',
  mailEnabled: true,
  mailNickname: 'team',
  securityEnabled: false,
  groupTypes: ['Unified'],
}
const security = { displayName: 'Keys', mailEnabled: false, mailNickname: 'keys', securityEnabled: true }

test('a group is created, listed, changed, deleted and restored, with its members', async () => {
  const { tenant, send } = await connected()
  const made = await send('POST', '/groups', { body: unified })
  expect(made.status).toBe(201)
  expect(made.body).toMatchObject({
    displayName: 'Team',
    groupTypes: ['Unified'],
    mail: `team@${tenant.domain}`,
    mailEnabled: true,
    mailNickname: 'team',
    securityEnabled: false,
  })
  const { id } = made.body
  expect((await send('PATCH', `/groups/${id}`, { body: { displayName: 'The team' } })).status).toBe(204)
  expect((await send('GET', `/groups/${id}?$select=displayName`)).body.displayName).toBe('The team')
  const user = await anActiveUser(tenant)
  const reference = (userId: string) => ({
    '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${userId}`,
  })
  expect((await send('POST', `/groups/${id}/members/$ref`, { body: reference(user.id) })).status).toBe(204)
  expect((await send('POST', `/groups/${id}/members/$ref`, { body: reference(user.id) })).status).toBe(400)
  const members = async () => (await send('GET', `/groups/${id}/members`)).body.value
  expect(await members()).toEqual([
    {
      '@odata.type': '#microsoft.graph.user',
      id: user.id,
      displayName: user.displayName,
      userPrincipalName: user.userPrincipalName,
    },
  ])
  expect((await send('DELETE', `/groups/${id}`)).status).toBe(204)
  expect((await send('GET', `/groups/${id}`)).status).toBe(404)
  expect((await send('GET', '/groups')).body.value).toEqual([])
  expect((await send('POST', `/directory/deletedItems/${id}/restore`)).status).toBe(200)
  expect(await members()).toHaveLength(1)
  expect((await send('DELETE', `/groups/${id}/members/${user.id}/$ref`)).status).toBe(204)
  expect((await send('DELETE', `/groups/${id}/members/${user.id}/$ref`)).status).toBe(404)
})

test('a security group has no mail', async () => {
  const { send } = await connected()
  const { status, body } = await send('POST', '/groups', { body: security })
  expect(status).toBe(201)
  expect(body).toMatchObject({ groupTypes: [], mail: null, mailEnabled: false, securityEnabled: true })
})

test.each([
  { ...unified, securityEnabled: true },
  { ...unified, groupTypes: [] },
  { ...security, securityEnabled: false },
  { ...security, groupTypes: ['DynamicMembership'] },
  { ...security, description: 'not kept here' },
  { displayName: 'Team' },
])('a group is not created as %j', async (body) => {
  const { send } = await connected()
  expect((await send('POST', '/groups', { body })).status).toBe(400)
})

test.each([
  ['GET', '/groups/nothing'],
  ['PATCH', '/groups/nothing'],
  ['DELETE', '/groups/nothing'],
  ['GET', '/groups/nothing/members'],
  ['POST', '/groups/nothing/members/$ref'],
])('%s %s is not there', async (method, path) => {
  const { send } = await connected()
  const got = await send(method, path, method === 'GET' || method === 'DELETE' ? {} : { body: {} })
  expect([got.status, got.body.error.code]).toEqual([404, 'Request_ResourceNotFound'])
})

test('a member is named by the address of a user that is there', async () => {
  const { send } = await connected()
  const { body: group } = await send('POST', '/groups', { body: security })
  const add = (id: string) => send('POST', `/groups/${group.id}/members/$ref`, { body: { '@odata.id': id } })
  expect((await add('https://graph.microsoft.com/v1.0/nothing/x')).status).toBe(400)
  const unknown = api.directory.dependencies.newId()
  expect((await add(`https://graph.microsoft.com/v1.0/users('${unknown}')`)).status).toBe(404)
  expect((await add(`https://graph.microsoft.com/v1.0/groups/${group.id}`)).status).toBe(400)
})
