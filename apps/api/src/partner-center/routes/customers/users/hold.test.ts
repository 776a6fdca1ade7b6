import { type Actor, type DirectoryRole, directoryRoles } from '@reprieve/domain'
import { aDeletedUser, anActiveUser, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTechnician } from '../../../../testing/a-technician.ts'
import { auditOf, contentOf, openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
})
afterAll(() => api.close())

const holdOf = (userId: string) => `${usersOf(tenant)}/${userId}/hold`
const place = (as: Actor, userId: string, body: unknown = { reason: 'inquiry' }) =>
  api.send('PUT', holdOf(userId), { as, body })

describe('PUT …/hold', () => {
  test('R42 answers 200 with the hold, and the user is restored beyond its window', async () => {
    const own = await aTenant(api.directory)
    const { id } = await aDeletedUser(own)
    const as = own.admin.actor
    const { status, body } = await api.send('PUT', `${usersOf(own)}/${id}/hold`, {
      as,
      body: { Reason: 'inquiry' },
    })
    expect(status).toBe(200)
    expect(body).toEqual({
      userId: id,
      reason: 'inquiry',
      placedBy: as.kind === 'user' ? as.userPrincipalName : '',
      placedTime: `${api.directory.clock.now().toISOString().slice(0, 19)}Z`,
      attributes: { objectType: 'Hold' },
    })
    api.directory.clock.advance({ days: 45 })
    const restored = await api.send('PATCH', `${usersOf(own)}/${id}`, { as, body: { state: 'active' } })
    expect([restored.status, restored.body.state]).toEqual([200, 'active'])
  })

  test.each([
    ['no reason', {}, 3000],
    ['an empty one', { reason: ' ' }, 3000],
    ['one that is no text', { reason: 1 }, 3000],
    ['one of 257 characters', { reason: 'x'.repeat(257) }, 3000],
    ['no JSON', 'reason', 800002],
  ])('is 400 for %s', async (_name, body, code) => {
    const { id } = await aDeletedUser(tenant)
    const got = await place(tenant.admin.actor, id, body)
    expect([got.status, got.body.code]).toEqual([400, code])
    expect((await contentOf(tenant)).deleted.find(({ user }) => user.id === id)?.user.hold).toBeNull()
  })

  test.each(directoryRoles)('R45 by a %s', async (role) => {
    const { id } = await aDeletedUser(tenant)
    const { actor } = await tenant.as(role)
    const may: readonly DirectoryRole[] = ['globalAdministrator']
    const placed = await place(actor, id)
    const released = await api.send('DELETE', holdOf(id), { as: actor })
    if (may.includes(role)) expect([placed.status, released.status]).toEqual([200, 204])
    else expect([placed.body.code, released.body.code]).toEqual([900308, 900308])
  })

  test('is 403 for an application alone and for a partner whose relationship is over', async () => {
    const { id } = await aDeletedUser(tenant)
    const alone = await place({ kind: 'application', tenantId: tenant.id, clientId: 'app' }, id)
    expect([alone.status, alone.body.code]).toEqual([403, 900329])
    const over = await place(await aTechnician(tenant, { state: 'terminated' }), id)
    expect([over.status, over.body.code]).toEqual([403, 20002])
  })

  test('R42 is 404 for an unknown user and 200 for an active one', async () => {
    const unknown = await place(tenant.admin.actor, 'b7f00000-0000-4000-8000-000000000000')
    expect([unknown.status, unknown.body.code]).toEqual([404, 60002])
    const active = await place(tenant.admin.actor, (await anActiveUser(tenant)).id)
    expect([active.status, active.body.reason]).toEqual([200, 'inquiry'])
  })
})

describe('DELETE …/hold', () => {
  test('R42 answers 204, a second time too, and is on record once', async () => {
    const { id } = await aDeletedUser(tenant)
    await place(tenant.admin.actor, id)
    for (let count = 0; count < 2; count += 1) {
      expect((await api.send('DELETE', holdOf(id), { as: tenant.admin.actor })).status).toBe(204)
    }
    const records = await auditOf(tenant, id)
    expect(records.map(({ operation }) => operation)).toEqual(['deleteUser', 'placeHold', 'releaseHold'])
  })

  test('R42 is 404 for an unknown user and 204 for an active one', async () => {
    const as = tenant.admin.actor
    const unknown = await api.send('DELETE', holdOf('b7f00000-0000-4000-8000-000000000000'), { as })
    expect([unknown.status, unknown.body.code]).toEqual([404, 60002])
    const active = await api.send('DELETE', holdOf((await anActiveUser(tenant)).id), { as })
    expect(active.status).toBe(204)
  })
})
