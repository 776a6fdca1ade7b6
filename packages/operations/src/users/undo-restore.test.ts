import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aProduct,
  aRecipient,
  aTenant,
  contextOf,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  type TestTenant,
  unwrap,
  workUntilIdle,
} from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const entryOf = async (tenant: TestTenant, userId: string) =>
  unwrap(await directory.operations.listDeletedUsers(tenant.admin, {})).items.find(
    ({ user }) => user.id === userId,
  )

const obstacleOf = async (tenant: TestTenant, userId: string) => {
  const refusal = refusalOf(await directory.operations.undoRestore(tenant.admin, { userId }))
  return refusal.type === 'RestoreNotUndoable' ? refusal.obstacle : refusal.type
}

describe('undoRestore', () => {
  it('R1 R2 R13 R31 brings the very state of the bin back, though the restore changed the name and lost a licence', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const { admin } = tenant
    const [manager, team] = [await anActiveUser(tenant), await aRecipient(tenant, 'group', 'Team')]
    const [kept, lost] = [await aProduct(tenant, 5), await aProduct(tenant, 1)]
    const { id: userId } = await anActiveUser(tenant, {
      local: 'alex',
      alsoAt: [`a.lex@${tenant.domain}`],
      roles: ['directoryReader'],
      licences: [kept, lost],
      groups: [team.id],
      managerId: manager.id,
    })
    const report = await anActiveUser(tenant, { managerId: userId })
    const other = await tenant.as('globalAdministrator')
    unwrap(await operations.deleteUser(other, { userId }))
    const before = await entryOf(tenant, userId)
    await anActiveUser(tenant, { local: 'alex', licences: [lost] })
    clock.advance({ days: 3 })
    const userPrincipalName = `alexandra@${tenant.domain}`
    const resolutions = [{ resolve: 'newUserPrincipalName', userPrincipalName }] as const
    const { effects } = unwrap(await operations.restoreUser(admin, { userId, resolutions: [...resolutions] }))
    expect(effects.licences).toMatchObject({ returned: [kept], notReturned: [{ skuId: lost }] })

    const { user } = unwrap(await operations.undoRestore(admin, { userId }))

    expect(await entryOf(tenant, userId)).toEqual(before)
    expect(user).toEqual(before?.user)
    expect(unwrap(await operations.getUser(admin, { userId: report.id })).managerId).toBeNull()
    await anActiveUser(tenant, { local: 'alexandra' })
    const names = { names: 'proposed' } as const
    const again = unwrap(await operations.restoreUser(admin, { userId, strategy: names }))
    expect(again.effects).toMatchObject({
      licences: { returned: [kept] },
      roles: { returned: ['directoryReader'] },
      groups: { returned: [{ id: team.id }] },
      manager: { managerId: manager.id, outcome: 'returned' },
      reports: { returned: [report.id] },
    })
  })

  it('R3 R42 is refused once the window is over, unless the user is on hold, and keeps a hold placed since', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const [plain, held] = [await aDeletedUser(tenant), await aDeletedUser(tenant)]
    for (const { id: userId } of [plain, held]) unwrap(await operations.restoreUser(tenant.admin, { userId }))
    unwrap(await operations.placeHold(tenant.admin, { userId: held.id, reason: 'inquiry' }))
    clock.set(plain.purgeAt)
    expect(await obstacleOf(tenant, plain.id)).toBe('window-over')
    const { user } = unwrap(await operations.undoRestore(tenant.admin, { userId: held.id }))
    expect(user).toMatchObject({ purgeAt: held.purgeAt, hold: { reason: 'inquiry' } })
    expect((await entryOf(tenant, held.id))?.user.hold?.reason).toBe('inquiry')
  })

  it.each<[string, (tenant: TestTenant, userId: string) => Promise<unknown>]>([
    [
      'the profile',
      (tenant, userId) => directory.operations.updateUser(tenant.admin, { userId, displayName: 'Another' }),
    ],
    [
      'the password',
      (tenant, userId) =>
        directory.operations.resetPassword(tenant.admin, {
          userId,
          password: { value: 'Wovmek-Zilrat-84', mustChange: true },
        }),
    ],
    [
      'a role',
      (tenant, userId) => directory.operations.addRoleMember(tenant.admin, { userId, role: 'globalReader' }),
    ],
    [
      'a group',
      async (tenant, userId) => {
        const { id: groupId } = await aRecipient(tenant, 'group', 'Later')
        return directory.operations.addGroupMember(tenant.admin, { groupId, userId })
      },
    ],
    [
      'a direct report',
      async (tenant, managerId) => {
        const { id: userId } = await anActiveUser(tenant)
        return directory.operations.setManager(tenant.admin, { userId, managerId })
      },
    ],
  ])('is refused once %s of the user has changed', async (_, change) => {
    const tenant = await aTenant(directory)
    const { id: userId } = await aDeletedUser(tenant)
    unwrap(await directory.operations.restoreUser(tenant.admin, { userId }))
    expect(await change(tenant, userId)).toMatchObject({ ok: true })
    expect(await obstacleOf(tenant, userId)).toBe('changed-since')
    expect((await directory.operations.getUser(tenant.admin, { userId })).ok).toBe(true)
  })

  it('R25 is refused where somebody else was deleted for the restore', async () => {
    const tenant = await aTenant(directory)
    const { id: userId } = await aDeletedUser(tenant, { local: 'ann' })
    await anActiveUser(tenant, { local: 'ann' })
    const resolutions = [{ resolve: 'replaceHolder' }] as const
    unwrap(await directory.operations.restoreUser(tenant.admin, { userId, resolutions: [...resolutions] }))
    expect(await obstacleOf(tenant, userId)).toBe('others-changed')
  })

  it('R5 R8 is refused for who was never restored, is deleted already, oneself, or the last administrator', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: active } = await anActiveUser(tenant)
    expect(await obstacleOf(tenant, active)).toBe('not-recorded')
    const { id: deleted } = await aDeletedUser(tenant)
    expect(await obstacleOf(tenant, deleted)).toBe('UserNotFound')
    const second = await anActiveUser(tenant, {
      roles: ['globalAdministrator'],
      password: 'Actor-Zemlik-Tovra-53',
    })
    unwrap(await operations.deleteUser(tenant.admin, { userId: second.id }))
    unwrap(await operations.restoreUser(tenant.admin, { userId: second.id }))
    const own = await operations.undoRestore(contextOf(second), { userId: second.id })
    expect(refusalOf(own).type).toBe('CannotDeleteSelf')
  })

  it('R38 undoes a row of a job, and is done once for one request id', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const user = await aDeletedUser(tenant)
    const rows = [{ userId: user.id }]
    unwrap(await operations.startRestoreJob(tenant.admin, { rows }))
    await workUntilIdle(directory)
    const before = { ...tenant.admin, requestId: '0199a1b2-0000-7000-8000-00000000000a' }
    const first = unwrap(await operations.undoRestore(before, { userId: user.id }))
    const second = await operations.undoRestore(before, { userId: user.id })
    expect(first.user).toEqual(user)
    expect(second).toMatchObject({ ok: true, replayed: true })
    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { targetId: user.id }))
    expect(items.map(({ operation }) => operation).toSorted()).toEqual([
      'deleteUser',
      'restoreUser',
      'undoRestore',
    ])
  })
})
