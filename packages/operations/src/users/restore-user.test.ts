import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aProduct,
  aRecipient,
  aTenant,
  contextOf,
  granted,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
} from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

describe('restoreUser', () => {
  it('R1, R30, R31, R32 gives back everything that the deletion set aside, under the same id', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { admin } = tenant
    const manager = await anActiveUser(tenant)
    const team = await aRecipient(tenant, 'group', 'Team')
    const [first, second] = [await aProduct(tenant, 1), await aProduct(tenant, 1)]
    const user = await anActiveUser(tenant, {
      ...{ local: 'alex', alsoAt: [`a.lex@${tenant.domain}`], roles: ['directoryReader'] },
      ...{ licences: [second, first], groups: [team.id], managerId: manager.id },
    })
    const report = await anActiveUser(tenant, { managerId: user.id })
    const before = granted(await operations.getUser(admin, { userId: user.id }))
    granted(await operations.deleteUser(admin, { userId: user.id }))

    const restored = granted(await operations.restoreUser(admin, { userId: user.id }))

    expect(granted(await operations.getUser(admin, { userId: user.id }))).toEqual(before)
    expect(restored.user).toEqual(user)
    expect(restored.effects).toMatchObject({
      userPrincipalName: user.userPrincipalName,
      primaryAddressChanged: false,
      droppedAddresses: [],
      licences: { returned: [second, first], notReturned: [] },
      roles: { returned: ['directoryReader'], notReturned: [] },
      groups: { returned: [{ id: team.id, displayName: 'Team' }], notReturned: [] },
    })
    expect(granted(await operations.getUser(admin, { userId: report.id })).managerId).toBe(user.id)
    expect(refusalOf(await operations.getDeletedUser(admin, { userId: user.id })).type).toBe('UserNotFound')
  })
})
