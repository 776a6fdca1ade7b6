import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../testing/index.ts'
import type { ListAuditRecordsInput } from './list-audit-records.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const operationsIn = async (tenant: TestTenant, input: ListAuditRecordsInput) =>
  unwrap(await directory.operations.listAuditRecords(tenant.admin, input)).items.map(
    ({ operation }) => operation,
  )

describe('listAuditRecords', () => {
  it('R11 finds what somebody did, and what was done to somebody, by id and by name in any capitals', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const helper = await tenant.as('userAdministrator')
    if (helper.actor.kind !== 'user') throw new Error('a user acts')
    const { userId: actor, userPrincipalName: actorName } = helper.actor
    const user = await anActiveUser(tenant, { local: 'found.by.name' })
    unwrap(await operations.updateUser(helper, { userId: user.id, displayName: 'Changed' }))
    unwrap(await operations.placeHold(tenant.admin, { userId: user.id, reason: 'inquiry' }))
    for (const asked of [actor, actorName, actorName.toUpperCase()]) {
      expect(await operationsIn(tenant, { actor: asked })).toEqual(['updateUser'])
      expect(await operationsIn(tenant, { actor: asked, operation: 'placeHold' })).toEqual([])
    }
    for (const target of [user.id, user.userPrincipalName, user.userPrincipalName.toUpperCase()]) {
      const both = await operationsIn(tenant, { target })
      expect(both.slice(0, 2)).toEqual(['placeHold', 'updateUser'])
      expect(await operationsIn(tenant, { target, actor })).toEqual(['updateUser'])
    }
  })

  it('finds a deleted user by the name that it had, unless two had it', async () => {
    const tenant = await aTenant(directory)
    const deleted = await aDeletedUser(tenant, { local: 'gone' })
    expect(await operationsIn(tenant, { target: deleted.userPrincipalName })).toContain('deleteUser')
    await aDeletedUser(tenant, { local: 'gone' })
    const asked = await directory.operations.listAuditRecords(tenant.admin, {
      target: deleted.userPrincipalName,
    })
    expect(refusalOf(asked)).toMatchObject({ type: 'InvalidInput', path: 'target' })
  })

  it.each(['target', 'actor'] as const)('refuses a %s whom nobody knows', async (path) => {
    const tenant = await aTenant(directory)
    const asked = await directory.operations.listAuditRecords(tenant.admin, {
      [path]: 'nobody@elsewhere.example',
    })
    expect(refusalOf(asked)).toEqual({ type: 'InvalidInput', path, problem: 'is no user of this tenant' })
  })
})
