import { type Actor, type DirectoryRole, directoryRoles } from '@reprieve/domain'
import { aTenant, type TestTenant } from '@reprieve/operations/testing'
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

const create = (as: Actor, local: string) =>
  api.send('POST', usersOf(tenant), {
    as,
    body: { userPrincipalName: `${local}@${tenant.domain}`, displayName: local },
  })

describe('POST of a user', () => {
  test.each(directoryRoles)('R45 by a %s', async (role) => {
    const { actor } = await tenant.as(role)
    const before = await contentOf(tenant)
    const { status, body } = await create(actor, role)
    const may: readonly DirectoryRole[] = ['globalAdministrator', 'userAdministrator', 'directoryWriter']
    if (may.includes(role)) expect(status).toBe(200)
    else {
      expect([status, body.code]).toEqual([403, 900308])
      expect(await contentOf(tenant)).toEqual(before)
      expect((await auditOf(tenant)).at(-1)).toMatchObject({ operation: 'createUser', outcome: 'failed' })
    }
  })

  test('by an application alone is forbidden as that', async () => {
    const application: Actor = { kind: 'application', tenantId: tenant.id, clientId: 'app' }
    const { status, body } = await create(application, 'app')
    expect([status, body.code]).toEqual([403, 900329])
  })

  test.each([
    ['a stranger', null, [404, 60003]],
    ['a partner whose relationship is over', { state: 'terminated' }, [403, 20002]],
    ['a technician who only reads', { roles: ['globalReader'] }, [403, 900308]],
  ] as const)('R48 by %s', async (_name, relationship, expected) => {
    const { status, body } = await create(await aTechnician(tenant, relationship), 'stranger')
    expect([status, body.code]).toEqual(expected)
  })
})
