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

const restore = (as: Actor, userId: string, body: object = { state: 'active' }) =>
  api.send('PATCH', `${usersOf(tenant)}/${userId}`, { as, body })

describe('a restore', () => {
  test.each(directoryRoles)('R45 by a %s', async (role) => {
    const user = await aDeletedUser(tenant)
    const { actor } = await tenant.as(role)
    const before = await contentOf(tenant)
    const { status, body } = await restore(actor, user.id)
    const may: readonly DirectoryRole[] = ['globalAdministrator', 'userAdministrator', 'directoryWriter']
    if (may.includes(role)) expect(status).toBe(200)
    else {
      expect([status, body.code]).toEqual([403, 900308])
      expect(await contentOf(tenant)).toEqual(before)
    }
  })

  test('R19 of a user with roles by whoever may not grant them is forbidden, and on record', async () => {
    const user = await aDeletedUser(tenant, { roles: ['helpdeskAdministrator'] })
    const { actor } = await tenant.as('userAdministrator')
    const before = await contentOf(tenant)
    const { status, body } = await restore(actor, user.id)
    expect([status, body.code]).toEqual([403, 900308])
    expect(await contentOf(tenant)).toEqual(before)
    expect((await auditOf(tenant, user.id)).at(-1)).toMatchObject({ outcome: 'failed' })
  })

  test('R46 with a password by whoever may not reset one is forbidden, and on record', async () => {
    const user = await aDeletedUser(tenant)
    const { actor } = await tenant.as('directoryWriter')
    const before = await contentOf(tenant)
    const body = { state: 'active', passwordProfile: { password: 'tulip-harbour-91-quiet' } }
    const got = await restore(actor, user.id, body)
    expect([got.status, got.body.code]).toEqual([403, 900308])
    expect(await contentOf(tenant)).toEqual(before)
    expect((await auditOf(tenant, user.id)).at(-1)).toMatchObject({
      operation: 'restoreUser',
      outcome: 'failed',
      error: 'NotPermitted',
    })
  })

  test('by an application alone is forbidden as that', async () => {
    const user = await aDeletedUser(tenant)
    const application: Actor = { kind: 'application', tenantId: tenant.id, clientId: 'app' }
    const { status, body } = await restore(application, user.id)
    expect([status, body.code]).toEqual([403, 900329])
  })

  test('R48 by a stranger gets the answer of a tenant that does not exist', async () => {
    const user = await aDeletedUser(tenant)
    const stranger = (await aTenant(api.directory)).admin.actor
    const nowhere = 'b7f00000-0000-4000-8000-000000000000'
    const here = await restore(stranger, user.id)
    const none = await api.send('PATCH', `/v1/customers/${nowhere}/users/${user.id}`, {
      as: stranger,
      body: { state: 'active' },
    })
    expect([here.status, here.body.code]).toEqual([404, 60003])
    expect(here.text.replaceAll(tenant.id, 'ID')).toBe(none.text.replaceAll(nowhere, 'ID'))
  })
})

describe('R48 a partner', () => {
  const day = { daysLeft: -1 }
  test.each([
    ['without any relationship', null, [404, 60003]],
    ['only invited', { state: 'invited' }, [403, 20002]],
    ['terminated', { state: 'terminated' }, [403, 20002]],
    ['past its end', { state: 'active', ...day }, [403, 20002]],
    ['with reading delegated', { roles: ['globalReader'] }, [403, 900308]],
    ['whose technician only reads', { technicianRoles: ['directoryReader'] }, [403, 900308]],
    [
      'whose technician has more than is delegated',
      { roles: ['directoryReader'], technicianRoles: ['globalAdministrator'] },
      [403, 900308],
    ],
  ] as const)('%s restores nobody', async (_name, relationship, expected) => {
    const customer = await aTenant(api.directory)
    const user = await aDeletedUser(customer)
    const technician = await aTechnician(customer, relationship)
    const before = await contentOf(customer)
    const got = await api.send('PATCH', `${usersOf(customer)}/${user.id}`, {
      as: technician,
      body: { state: 'active' },
    })
    expect([got.status, got.body.code]).toEqual(expected)
    expect(await contentOf(customer)).toEqual(before)
  })

  test('whose relationship is about to end still does', async () => {
    const customer = await aTenant(api.directory)
    const user = await aDeletedUser(customer)
    const as = await aTechnician(customer, { state: 'expiring', daysLeft: 1, roles: ['directoryWriter'] })
    const got = await api.send('PATCH', `${usersOf(customer)}/${user.id}`, { as, body: { state: 'active' } })
    expect(got.status).toBe(200)
  })
})

describe('a password', () => {
  const body = { state: 'active', passwordProfile: { password: 'tulip-harbour-91-quiet' } }

  test('R47 of a user with roles is not for a user administrator', async () => {
    const user = await anActiveUser(tenant, { roles: ['directoryReader'] })
    const { actor } = await tenant.as('userAdministrator')
    for (const also of [{}, { displayName: 'X' }]) {
      const got = await restore(actor, user.id, { ...body, ...also })
      expect([got.status, got.body.code]).toEqual([403, 900308])
    }
    expect((await contentOf(tenant)).active).toContainEqual(user)
  })

  test('of one’s own is not reset', async () => {
    const { actor } = await tenant.as('globalAdministrator')
    if (actor.kind !== 'user') throw new Error('a person acts')
    const got = await restore(actor, actor.userId, body)
    expect([got.status, got.body.code]).toEqual([403, 600006])
  })
})
