import { type Actor, type DirectoryRole, directoryRoles } from '@reprieve/domain'
import { aDeletedUser, anActiveUser, aTenant, type TestTenant, unwrap } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTechnician } from '../../../../testing/a-technician.ts'
import { contentOf, openTestApi, type TestApi, usersOf } from '../../../../testing/open-test-api.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await openTestApi()
  tenant = await aTenant(api.directory)
})
afterAll(() => api.close())

const purge = (as: Actor, userId: string, body: unknown, headers: Record<string, string> = {}) =>
  api.send('POST', `${usersOf(tenant)}/${userId}/purge`, { as, body, headers })

describe('POST …/purge', () => {
  test.each(['displayName', 'userPrincipalName'] as const)(
    'R41 answers 204 for the %s, after which the user is as one that never was',
    async (name) => {
      const user = await aDeletedUser(tenant)
      const as = tenant.admin.actor
      expect((await purge(as, user.id, { Confirmation: user[name] })).status).toBe(204)
      for (const [method, body] of [['GET'], ['PATCH', { state: 'active' }]] as const) {
        const got = await api.send(method, `${usersOf(tenant)}/${user.id}`, { as, body })
        expect([got.status, got.body.code]).toEqual([404, 60002])
      }
      const again = await purge(as, user.id, { confirmation: user[name] })
      expect([again.status, again.body.code]).toEqual([404, 60002])
    },
  )

  test('answers 204 again for the same request id', async () => {
    const user = await aDeletedUser(tenant)
    const headers = { 'ms-requestid': 'ae668bc0-5bd7-44d6-b6fa-529d41ce9659' }
    for (let count = 0; count < 2; count += 1) {
      const got = await purge(tenant.admin.actor, user.id, { confirmation: user.displayName }, headers)
      expect(got.status).toBe(204)
    }
  })

  test.each([
    ['another name', { confirmation: 'Somebody' }, 3000],
    ['no name', {}, 3000],
    ['an empty one', { confirmation: '' }, 3000],
    ['no JSON', '', 800002],
  ])('R41 is 400 for %s', async (_name, body, code) => {
    const user = await aDeletedUser(tenant)
    const before = await contentOf(tenant)
    const got = await purge(tenant.admin.actor, user.id, body)
    expect([got.status, got.body.code]).toEqual([400, code])
    expect(await contentOf(tenant)).toEqual(before)
  })

  test.each(directoryRoles)('R45 by a %s', async (role) => {
    const user = await aDeletedUser(tenant)
    const { actor } = await tenant.as(role)
    const got = await purge(actor, user.id, { confirmation: user.displayName })
    const may: readonly DirectoryRole[] = ['globalAdministrator', 'userAdministrator']
    expect([got.status, got.body?.code]).toEqual(may.includes(role) ? [204, undefined] : [403, 900308])
  })

  test('is 403 for an application alone and for a partner whose relationship is over', async () => {
    const user = await aDeletedUser(tenant)
    const body = { confirmation: user.displayName }
    const alone = await purge({ kind: 'application', tenantId: tenant.id, clientId: 'app' }, user.id, body)
    expect([alone.status, alone.body.code]).toEqual([403, 900329])
    const over = await purge(await aTechnician(tenant, { state: 'terminated' }), user.id, body)
    expect([over.status, over.body.code]).toEqual([403, 20002])
  })

  test('R5 is 409 for an active user and R42 for one on hold', async () => {
    const active = await anActiveUser(tenant)
    const first = await purge(tenant.admin.actor, active.id, { confirmation: active.displayName })
    expect([first.status, first.body.code]).toEqual([409, 340905])
    const held = await aDeletedUser(tenant)
    unwrap(await api.directory.operations.placeHold(tenant.admin, { userId: held.id, reason: 'inquiry' }))
    const second = await purge(tenant.admin.actor, held.id, { confirmation: held.displayName })
    expect([second.status, second.body.code]).toEqual([409, 340906])
  })
})
