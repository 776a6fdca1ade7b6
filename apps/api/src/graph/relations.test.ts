import { anActiveUser, aTenant, unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const referenceTo = (id: string) => ({
  '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${id}`,
})
const idsOf = (value: readonly { readonly id: string }[]) => value.map(({ id }) => id)

describe('a manager', () => {
  test('is set, read, listed from the other side, and removed', async () => {
    const { tenant, send } = await connected()
    const [boss, report] = [await anActiveUser(tenant), await anActiveUser(tenant)]
    const address = `/users/${report.userPrincipalName}/manager`
    const none = await send('GET', address)
    expect([none.status, none.body.error.code]).toEqual([404, 'Request_ResourceNotFound'])
    expect((await send('PUT', `${address}/$ref`, { body: referenceTo(boss.id) })).status).toBe(204)
    expect((await send('GET', address)).body).toMatchObject({
      '@odata.context': expect.stringContaining('$metadata#directoryObjects/$entity'),
      '@odata.type': '#microsoft.graph.user',
      id: boss.id,
      userPrincipalName: boss.userPrincipalName,
    })
    expect((await send('GET', `${address}?$select=displayName`)).body).toEqual({
      '@odata.context': expect.any(String),
      '@odata.type': '#microsoft.graph.user',
      displayName: boss.displayName,
    })
    const { value } = await send('GET', `/users/${boss.id}/directReports`)
    expect(value).toMatchObject([{ '@odata.type': '#microsoft.graph.user', id: report.id }])
    expect((await send('DELETE', `${address}/$ref`)).status).toBe(204)
    expect((await send('GET', address)).status).toBe(404)
  })

  test('cannot report to whoever reports to it, and must be there', async () => {
    const { tenant, send } = await connected()
    const [boss, report] = [await anActiveUser(tenant), await anActiveUser(tenant)]
    const set = (id: string, managerId: string) =>
      send('PUT', `/users/${id}/manager/$ref`, { body: referenceTo(managerId) })
    expect((await set(report.id, boss.id)).status).toBe(204)
    const loop = await set(boss.id, report.id)
    expect([loop.status, loop.body.error.code]).toEqual([400, 'Request_BadRequest'])
    const elsewhere = await anActiveUser(await aTenant(api.directory))
    expect((await set(report.id, elsewhere.id)).status).toBe(404)
    expect((await set(elsewhere.id, boss.id)).status).toBe(404)
  })

  test('has its reports in pages, which lead to each other', async () => {
    const { tenant, send, pages } = await connected()
    const boss = await anActiveUser(tenant)
    const reports = []
    for (let count = 0; count < 3; count += 1)
      reports.push(await anActiveUser(tenant, { managerId: boss.id }))
    const found = await pages(`/users/${boss.id}/directReports?$top=2&$select=id`)
    expect(found.pages).toHaveLength(2)
    expect(idsOf(found.all)).toEqual(idsOf(reports).toSorted())
    const token = new URL(found.pages[0]?.body['@odata.nextLink']).searchParams.get('$skiptoken')
    const other = await anActiveUser(tenant)
    const refused = await send('GET', `/users/${other.id}/directReports?$skiptoken=${token}`)
    expect([refused.status, refused.body.error.code]).toEqual([400, 'Directory_ExpiredPageToken'])
  })
})

test('the person of the token has a manager, reports and memberships', async () => {
  const { tenant } = await connected()
  const boss = await anActiveUser(tenant)
  const person = await anActiveUser(tenant, { managerId: boss.id, roles: ['globalReader'] })
  const report = await anActiveUser(tenant, { managerId: person.id })
  const { send } = connectGraph(api, {
    kind: 'user',
    tenantId: tenant.id,
    userId: person.id,
    userPrincipalName: person.userPrincipalName,
  })
  expect((await send('GET', '/me/manager')).body.id).toBe(boss.id)
  expect(idsOf((await send('GET', '/me/directReports')).value)).toEqual([report.id])
  expect(await send('GET', '/me/memberOf')).toMatchObject({
    value: [{ '@odata.type': '#microsoft.graph.directoryRole', displayName: 'Global Reader' }],
  })
})

test('memberships are groups and directory roles, filtered and page by page', async () => {
  const { tenant, send, pages } = await connected()
  const user = await anActiveUser(tenant, { roles: ['helpdeskAdministrator'] })
  const { operations } = api.directory
  const ids = []
  for (const displayName of ['Ants', 'Bees', 'Cats']) {
    const { group } = unwrap(await operations.createGroup(tenant.admin, { displayName }))
    unwrap(await operations.addGroupMember(tenant.admin, { groupId: group.id, userId: user.id }))
    ids.push(group.id)
  }
  const found = await pages(`/users/${user.id}/memberOf?$top=3`)
  expect(found.pages.map(({ value }) => value.length)).toEqual([3, 1])
  const types = found.all.map((one) => one['@odata.type'])
  expect(types.filter((type) => type === '#microsoft.graph.group')).toHaveLength(3)
  expect(types.filter((type) => type === '#microsoft.graph.directoryRole')).toHaveLength(1)
  expect(idsOf(found.all)).toEqual(expect.arrayContaining(ids))
  const filtered = await send('GET', `/users/${user.id}/memberOf?$filter=displayName eq 'Bees'`)
  expect(filtered.value.map(({ displayName }) => displayName)).toEqual(['Bees'])
  for (const token of ['W10', Buffer.from('["x",{"key":-1,"id":""}]').toString('base64url')]) {
    const refused = await send('GET', `/users/${user.id}/memberOf?$skiptoken=${token}`)
    expect([refused.status, refused.body.error.code]).toEqual([400, 'Directory_ExpiredPageToken'])
  }
})

test('a group has no owners, and a group that is not there is not found', async () => {
  const { tenant, send } = await connected()
  const { group } = unwrap(await api.directory.operations.createGroup(tenant.admin, { displayName: 'Ants' }))
  expect((await send('GET', `/groups/${group.id}/owners`)).body.value).toEqual([])
  expect((await send('GET', `/groups/${api.directory.dependencies.newId()}/owners`)).status).toBe(404)
  unwrap(await api.directory.operations.deleteGroup(tenant.admin, { groupId: group.id }))
  expect((await send('GET', `/groups/${group.id}/owners`)).status).toBe(404)
})
