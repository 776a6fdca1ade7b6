import { aDeletedUser, anActiveUser, aTenant, contextOf, unwrap } from '@reprieve/operations/testing'
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

test('the organisation and its domains are those of the token', async () => {
  const { tenant, send } = await connected()
  const { value } = await send('GET', '/organization')
  const initial = { name: `initial.${tenant.domain}`, isDefault: false, isInitial: true }
  expect(value).toMatchObject([
    {
      id: tenant.id,
      tenantType: 'AAD',
      verifiedDomains: [initial, { name: tenant.domain, isDefault: true, isInitial: false }],
    },
  ])
  expect((await send('GET', `/organization/${tenant.id}?$select=id`)).body.id).toBe(tenant.id)
  const other = await aTenant(api.directory)
  expect((await send('GET', `/organization/${other.id}`)).status).toBe(404)
  unwrap(await api.directory.operations.addDomain(tenant.admin, { domain: 'waiting.example' }))
  const domains = await send('GET', '/domains?$filter=isVerified eq true')
  expect(domains.value.map(({ id }) => id)).toEqual([initial.name, tenant.domain])
  expect((await send('GET', '/domains/Waiting.example')).body).toMatchObject({
    id: 'waiting.example',
    isVerified: false,
    authenticationType: 'Managed',
  })
  expect((await send('GET', `/domains/${other.domain}`)).status).toBe(404)
})

describe('a directory role', () => {
  const helpdesk = '729827e3-9c14-49f7-bb1b-9608f156bbb8'

  test('is listed, given and taken', async () => {
    const { tenant, send } = await connected()
    const roles = await send('GET', `/directoryRoles?$filter=roleTemplateId eq '${helpdesk}'`)
    expect(roles.value).toMatchObject([{ id: helpdesk, displayName: 'Helpdesk Administrator' }])
    expect((await send('GET', '/directoryRoles?$count=true')).body['@odata.count']).toBe(9)
    expect((await send('GET', `/directoryRoles/${helpdesk}`)).body.roleTemplateId).toBe(helpdesk)
    const user = await anActiveUser(tenant)
    const body = { '@odata.id': `https://graph.microsoft.com/v1.0/users/${user.id}` }
    const add = () => send('POST', `/directoryRoles/${helpdesk}/members/$ref`, { body })
    expect((await add()).status).toBe(204)
    expect((await add()).body.error.code).toBe('Request_BadRequest')
    const members = await send('GET', `/directoryRoles/${helpdesk}/members`)
    expect(members.value.map(({ id }) => id)).toEqual([user.id])
    expect((await send('DELETE', `/directoryRoles/${helpdesk}/members/${user.id}/$ref`)).status).toBe(204)
    expect((await send('DELETE', `/directoryRoles/${helpdesk}/members/${user.id}/$ref`)).status).toBe(404)
  })

  test('is given by nobody who may not', async () => {
    const { tenant } = await connected()
    const { send } = connectGraph(api, (await tenant.as('userAdministrator')).actor)
    const user = await anActiveUser(tenant)
    const body = { '@odata.id': `https://graph.microsoft.com/v1.0/users/${user.id}` }
    const refused = await send('POST', `/directoryRoles/${helpdesk}/members/$ref`, { body })
    expect([refused.status, refused.body.error.code]).toEqual([403, 'Authorization_RequestDenied'])
  })

  test.each(['nothing', 'b7f00000-0000-4000-8000-000000000000'])('%s is not there', async (id) => {
    const { send } = await connected()
    for (const path of [`/directoryRoles/${id}`, `/directoryRoles/${id}/members`]) {
      const { status, body } = await send('GET', path)
      expect([status, body.error.code]).toEqual([404, 'Request_ResourceNotFound'])
    }
  })
})

describe('the audit log', () => {
  test('tells under the names of Graph who deleted and restored whom', async () => {
    const { tenant, send, pages } = await connected()
    const { id, userPrincipalName } = await aDeletedUser(tenant)
    const actor = await tenant.as('userAdministrator')
    unwrap(await api.directory.operations.restoreUser(actor, { userId: id }))
    const { value } = await send(
      'GET',
      "/auditLogs/directoryAudits?$filter=activityDisplayName eq 'Restore user'",
    )
    const initiator = actor.actor.kind === 'user' ? actor.actor.userId : ''
    expect(value).toMatchObject([
      {
        category: 'UserManagement',
        result: 'success',
        activityDateTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        initiatedBy: { app: null, user: { id: initiator } },
        targetResources: [{ id, displayName: userPrincipalName, type: 'User' }],
      },
    ])
    const whole = await send('GET', '/auditLogs/directoryAudits')
    const found = await pages('/auditLogs/directoryAudits?$top=1&$orderby=activityDateTime desc')
    expect(found.all).toEqual(whole.value)
    expect(whole.value.length).toBeGreaterThan(1)
  })

  test('has the refusals too, and another order is refused', async () => {
    const { tenant, send } = await connected()
    const unknown = api.directory.dependencies.newId()
    await api.directory.operations.deleteUser(tenant.admin, { userId: unknown })
    const { value } = await send('GET', "/auditLogs/directoryAudits?$filter=result eq 'failure'")
    expect(value).toMatchObject([{ activityDisplayName: 'Delete user', resultReason: 'UserNotFound' }])
    const refused = await send('GET', '/auditLogs/directoryAudits?$orderby=activityDateTime asc')
    expect([refused.status, refused.body.error.code]).toEqual([400, 'Request_UnsupportedQuery'])
  })

  test('is read by those who may', async () => {
    const { tenant } = await connected()
    const { send } = connectGraph(
      api,
      contextOf(await anActiveUser(tenant, { roles: ['helpdeskAdministrator'] })).actor,
    )
    expect((await send('GET', '/auditLogs/directoryAudits')).status).toBe(403)
  })
})
