import { aDeletedUser, anActiveUser, aProduct, aRecipient, aTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

test('R35 200 lists what came back and what did not', async () => {
  const tenant = await aTenant(api.directory)
  const as = tenant.admin.actor
  const skuId = await aProduct(tenant, 1)
  const group = await aRecipient(tenant, 'group', 'Sales')
  const user = await aDeletedUser(tenant, { local: 'anna', licences: [skuId], groups: [group.id] })
  const other = await anActiveUser(tenant, { licences: [skuId] })
  const path = `${usersOf(tenant)}/${user.id}`
  await api.send('PATCH', path, { as, body: { state: 'active' } })
  const got = await api.send('GET', `${path}/restoreresult`, { as })
  expect(got.status).toBe(200)
  expect(got.body).toMatchObject({
    userId: user.id,
    restoredAt: '2026-03-02T09:00:00Z',
    restoredBy: as.kind === 'user' && as.userPrincipalName,
    userPrincipalName: user.userPrincipalName,
    primaryAddress: user.userPrincipalName,
    primaryAddressChanged: false,
    droppedAddresses: [],
    licences: { returned: [], notReturned: [{ skuId, reason: 'no-seat' }] },
    groups: { returned: [{ id: group.id, displayName: 'Sales' }], notReturned: [] },
    holders: [],
    manager: null,
    reports: { returned: [], notReturned: [] },
    signIn: 'no-password',
    hold: null,
  })
  expect(got.text).not.toContain(other.id)
})

test('R32, R35 plan and result name the direct reports who return, and why the others do not', async () => {
  const { operations } = api.directory
  const tenant = await aTenant(api.directory)
  const as = tenant.admin.actor
  const [boss, successor] = [await anActiveUser(tenant), await anActiveUser(tenant)]
  const waits = await anActiveUser(tenant, { managerId: boss.id })
  const { id: moved } = await anActiveUser(tenant, { managerId: boss.id })
  await operations.deleteUser(tenant.admin, { userId: boss.id })
  await operations.setManager(tenant.admin, { userId: moved, managerId: successor.id })
  const reports = { returned: [waits.id], notReturned: [{ userId: moved, reason: 'reassigned' }] }
  const asked = { as, body: { rows: [{ userId: boss.id }] } }
  const planned = await api.send('POST', `${usersOf(tenant)}/restoreplans`, asked)
  expect(planned.body).toMatchObject({ items: [{ outcome: 'ready', reports }] })
  const path = `${usersOf(tenant)}/${boss.id}`
  await api.send('PATCH', path, { as, body: { state: 'active' } })
  const got = await api.send('GET', `${path}/restoreresult`, { as })
  expect(got.body).toMatchObject({ manager: null, reports })
})

test('404 for a user that was never restored, an unknown and a foreign one, alike to the byte', async () => {
  const tenant = await aTenant(api.directory)
  const other = await aTenant(api.directory)
  const foreign = await aDeletedUser(other)
  await api.send('PATCH', `${usersOf(other)}/${foreign.id}`, {
    as: other.admin.actor,
    body: { state: 'active' },
  })
  const never = await anActiveUser(tenant)
  const answers = []
  for (const id of ['b7f00000-0000-4000-8000-000000000000', never.id, foreign.id]) {
    const got = await api.send('GET', `${usersOf(tenant)}/${id}/restoreresult`, { as: tenant.admin.actor })
    expect([got.status, got.body.code]).toEqual([404, 60002])
    answers.push(got.text.replaceAll(id, 'ID'))
  }
  expect(new Set(answers).size).toBe(1)
})
