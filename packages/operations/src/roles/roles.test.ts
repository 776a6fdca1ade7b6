import { checkIntegrity } from '@reprieve/db/check'
import { type DirectoryRole, directoryRoles } from '@reprieve/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OperationContext } from '../context.ts'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  contextOf,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../testing/index.ts'
import { createOperations } from '../use-cases.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(async () => {
  expect(await checkIntegrity(directory.database)).toEqual([])
  await directory.dispose()
})

const rolesOf = async (tenant: TestTenant, userId: string) =>
  unwrap(await directory.operations.listUserRoles(tenant.admin, { userId }))
const membersOf = async (tenant: TestTenant, role: DirectoryRole) =>
  unwrap(await directory.operations.listRoleMembers(tenant.admin, { role })).items.map(({ userId }) => userId)
const idOf = ({ actor }: OperationContext) => (actor.kind === 'user' ? actor.userId : '')

describe('directory roles', () => {
  it('are the same in every tenant', async () => {
    const tenant = await aTenant(directory)
    expect(unwrap(await directory.operations.listDirectoryRoles(tenant.admin, {}))).toEqual(directoryRoles)
  })

  it('R49 are given once, listed from the greatest reach to the least, and recorded', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const {
      id: userId,
      displayName,
      userPrincipalName,
    } = await anActiveUser(tenant, {
      roles: ['globalReader'],
    })
    const member = { userId, displayName, userPrincipalName }
    const role = 'userAdministrator'
    const added = unwrap(await operations.addRoleMember(tenant.admin, { role, userId }))
    expect(added).toEqual({ member, changed: true })
    const again = unwrap(await operations.addRoleMember(tenant.admin, { role, userId }))
    expect(again).toEqual({ member, changed: false })
    expect(await rolesOf(tenant, userId)).toEqual(['userAdministrator', 'globalReader'])
    expect(unwrap(await operations.listRoleMembers(tenant.admin, { role })).items).toEqual([member])
    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { targetId: userId }))
    expect(items).toMatchObject([
      {
        operation: 'addRoleMember',
        targetName: userPrincipalName,
        before: { roles: ['globalReader'] },
        after: { roles: ['globalReader', 'userAdministrator'] },
        details: { role },
      },
    ])
  })

  it('are in force at the next call, and no longer once taken away', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const person = await tenant.as()
    const role = { role: 'globalReader' as const, userId: idOf(person) }
    expect((await operations.listUsers(person, {})).ok).toBe(false)
    unwrap(await operations.addRoleMember(tenant.admin, role))
    expect((await operations.listUsers(person, {})).ok).toBe(true)
    unwrap(await operations.removeRoleMember(tenant.admin, role))
    expect((await operations.listUsers(person, {})).ok).toBe(false)
    expect(await membersOf(tenant, 'globalReader')).toEqual([])
  })

  it('cannot be taken from who has them not', async () => {
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant)
    const role = 'globalReader'
    const refused = refusalOf(await directory.operations.removeRoleMember(tenant.admin, { role, userId }))
    expect(refused).toEqual({ type: 'RoleMemberNotFound', userId, role })
  })

  it('R8 always leave a Global Administrator, also when two take it from each other at once', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const role = 'globalAdministrator'
    const last = refusalOf(
      await operations.removeRoleMember(tenant.admin, { role, userId: idOf(tenant.admin) }),
    )
    expect(last).toEqual({ type: 'LastGlobalAdministrator', userId: idOf(tenant.admin) })
    const other = await tenant.as(role)
    const answers = await Promise.all([
      operations.removeRoleMember(tenant.admin, { role, userId: idOf(other) }),
      operations.removeRoleMember(other, { role, userId: idOf(tenant.admin) }),
    ])
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    const left = answers[0]?.ok ? tenant.admin : other
    const members = unwrap(await operations.listRoleMembers(left, { role })).items
    expect(members.map(({ userId }) => userId)).toEqual([idOf(left)])
  })

  it('R8 a deleted Global Administrator does not count', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const role = 'globalAdministrator'
    await aDeletedUser(tenant, { roles: [role] })
    const refused = await operations.removeRoleMember(tenant.admin, { role, userId: idOf(tenant.admin) })
    expect(refusalOf(refused).type).toBe('LastGlobalAdministrator')
  })

  it('R8 do not lock a tenant out by way of an account that cannot sign in', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const role = 'globalAdministrator'
    const userId = idOf(tenant.admin)
    const { id } = await anActiveUser(tenant)
    unwrap(await operations.addRoleMember(tenant.admin, { role, userId: id }))
    const lockOut = { type: 'LastGlobalAdministrator', userId }
    const taken = () => operations.removeRoleMember(tenant.admin, { role, userId })
    expect(refusalOf(await taken())).toEqual(lockOut)
    const password = { value: 'Wovmek-Zilrat-84', mustChange: true }
    unwrap(await operations.updateUser(tenant.admin, { userId: id, password, signInBlocked: true }))
    expect(refusalOf(await taken())).toEqual(lockOut)
    unwrap(await operations.updateUser(tenant.admin, { userId: id, signInBlocked: false }))
    unwrap(await taken())
  })

  it('R8 count a Global Administrator without a password where an outside issuer speaks for the tenant', async () => {
    const tenant = await aTenant(directory)
    const operations = createOperations({
      ...directory.dependencies,
      tenantsOfOutsideIssuers: new Set([tenant.id]),
    })
    const role = 'globalAdministrator'
    const other = await anActiveUser(tenant, { roles: [role] })
    const userId = idOf(tenant.admin)
    expect(refusalOf(await directory.operations.removeRoleMember(tenant.admin, { role, userId })).type).toBe(
      'LastGlobalAdministrator',
    )
    unwrap(await operations.removeRoleMember(tenant.admin, { role, userId }))
    expect(await membersOf({ ...tenant, admin: contextOf(other) }, role)).toEqual([other.id])
  })

  it('R7, R48 know no deleted user and none of another tenant', async () => {
    const { operations } = directory
    const [tenant, other] = [await aTenant(directory), await aTenant(directory)]
    const role = 'globalReader'
    const deleted = await aDeletedUser(tenant, { roles: [role] })
    const foreign = await anActiveUser(other, { roles: [role] })
    for (const { id: userId } of [deleted, foreign]) {
      const notFound = { type: 'UserNotFound', userId }
      expect(refusalOf(await operations.addRoleMember(tenant.admin, { role, userId }))).toEqual(notFound)
      expect(refusalOf(await operations.removeRoleMember(tenant.admin, { role, userId }))).toEqual(notFound)
      expect(refusalOf(await operations.listUserRoles(tenant.admin, { userId }))).toEqual(notFound)
    }
    expect(await membersOf(tenant, role)).toEqual([])
    expect(await membersOf(other, role)).toEqual([foreign.id])
  })

  it('R30 given and taken before a deletion are as they were then after a restore', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant, { roles: ['globalReader'] })
    unwrap(await operations.addRoleMember(tenant.admin, { role: 'directoryWriter', userId }))
    unwrap(await operations.removeRoleMember(tenant.admin, { role: 'globalReader', userId }))
    unwrap(await operations.deleteUser(tenant.admin, { userId }))
    unwrap(await operations.restoreUser(tenant.admin, { userId }))
    expect(await rolesOf(tenant, userId)).toEqual(['directoryWriter'])
  })

  it('have their members in pages, in both directions', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const role = 'directoryReader'
    const ids = []
    for (let count = 0; count < 5; count += 1) ids.push((await anActiveUser(tenant, { roles: [role] })).id)
    const first = unwrap(await operations.listRoleMembers(tenant.admin, { role, page: { size: 2 } }))
    const after = first.next ?? undefined
    const second = unwrap(await operations.listRoleMembers(tenant.admin, { role, page: { size: 2, after } }))
    const last = unwrap(
      await operations.listRoleMembers(tenant.admin, { role, page: { size: 2, fromEnd: true } }),
    )
    const before = second.previous ?? undefined
    const back = unwrap(await operations.listRoleMembers(tenant.admin, { role, page: { size: 2, before } }))
    const sorted = ids.toSorted()
    const pages = [first, second, last, back].map(({ items }) => items.map(({ userId }) => userId))
    const [a, b, c, d, e] = sorted
    expect(pages).toEqual([
      [a, b],
      [c, d],
      [d, e],
      [a, b],
    ])
    expect([first.previous, last.next, back.previous]).toEqual([null, null, null])
  })
})
