import { checkIntegrity } from '@reprieve/db/check'
import { changeRows, everyRow, insertRows } from '@reprieve/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aProduct,
  aRecipient,
  aTenant,
  contextOf,
  openTestDirectory,
  placeHold,
  refusalOf,
  setGroupDeleted,
  type TestDirectory,
  unwrap,
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
      local: 'alex',
      alsoAt: [`a.lex@${tenant.domain}`],
      roles: ['directoryReader'],
      licences: [second, first],
      groups: [team.id],
      managerId: manager.id,
    })
    const report = await anActiveUser(tenant, { managerId: user.id })
    const before = unwrap(await operations.getUser(admin, { userId: user.id }))
    unwrap(await operations.deleteUser(admin, { userId: user.id }))

    const restored = unwrap(await operations.restoreUser(admin, { userId: user.id }))

    expect(unwrap(await operations.getUser(admin, { userId: user.id }))).toEqual(before)
    expect(restored.user).toEqual(user)
    expect(restored.effects).toMatchObject({
      userPrincipalName: user.userPrincipalName,
      primaryAddressChanged: false,
      droppedAddresses: [],
      licences: { returned: [second, first], notReturned: [] },
      roles: { returned: ['directoryReader'], notReturned: [] },
      groups: { returned: [{ id: team.id, displayName: 'Team' }], notReturned: [] },
      manager: { managerId: manager.id, outcome: 'returned' },
      reports: { returned: [report.id], notReturned: [] },
    })
    expect(unwrap(await operations.getUser(admin, { userId: report.id })).managerId).toBe(user.id)
    expect(refusalOf(await operations.getDeletedUser(admin, { userId: user.id })).type).toBe('UserNotFound')
  })

  it('R3 restores in the last millisecond of the window and not in the next', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const [one, other] = [await aDeletedUser(tenant), await aDeletedUser(tenant)]
    const start = clock.now()
    clock.set(new Date(one.purgeAt.getTime() - 1))
    const inTime = await operations.restoreUser(tenant.admin, { userId: one.id })
    clock.set(other.purgeAt)
    const late = await operations.restoreUser(tenant.admin, { userId: other.id })
    const unknown = await operations.restoreUser(tenant.admin, { userId: directory.dependencies.newId() })
    clock.set(start)

    expect(inTime.ok).toBe(true)
    expect(refusalOf(late)).toEqual({ type: 'UserNotFound', userId: other.id })
    expect(refusalOf(unknown).type).toBe('UserNotFound')
  })

  it('R5 refuses to restore an active user by that name', async () => {
    const tenant = await aTenant(directory)
    const user = await anActiveUser(tenant)
    const answer = await directory.operations.restoreUser(tenant.admin, { userId: user.id })
    expect(refusalOf(answer)).toEqual({ type: 'UserNotDeleted', userId: user.id })
  })

  it('R15, R21 names every conflict with its holder at once, and changes nothing', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const deleted = await aDeletedUser(tenant, { local: 'ann', alsoAt: [`office@${tenant.domain}`] })
    const holder = await anActiveUser(tenant, { local: 'ann', displayName: 'The other Ann' })
    const group = await aRecipient(tenant, 'group', 'Office', [`office@${tenant.domain}`])

    const refusal = refusalOf(await operations.restoreUser(tenant.admin, { userId: deleted.id }))

    if (refusal.type !== 'RestoreConflict') throw new Error(refusal.type)
    const found = refusal.row.conflicts.map(({ kind, holder }) => [kind, holder?.id, holder?.displayName])
    expect(found).toEqual([
      ['name.active-user', holder.id, 'The other Ann'],
      ['address.group', group.id, 'Office'],
    ])
    expect(unwrap(await operations.getDeletedUser(tenant.admin, { userId: deleted.id }))).toEqual(deleted)
  })

  it('R16, R35 leaves a contested address with its holder and reports it', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const address = `info@${tenant.domain}`
    const deleted = await aDeletedUser(tenant, { alsoAt: [address] })
    const contact = await aRecipient(tenant, 'contact', 'Info', [address])

    const { user, effects } = unwrap(await operations.restoreUser(tenant.admin, { userId: deleted.id }))

    expect(user.proxyAddresses).toEqual([`SMTP:${deleted.userPrincipalName}`])
    expect(effects.droppedAddresses).toMatchObject([
      { address: `smtp:${address}`, holder: { id: contact.id } },
    ])
    const later = unwrap(await operations.getRestoreResult(tenant.admin, { userId: deleted.id }))
    expect(later.effects).toEqual(effects)
    expect(later.restoredBy).toEqual(tenant.admin.actor)
  })

  it('R18, R31 gives licences back in their order as far as seats are free', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const [scarce, ample] = [await aProduct(tenant, 1), await aProduct(tenant, 5)]
    const deleted = await aDeletedUser(tenant, { licences: [scarce, ample] })
    await anActiveUser(tenant, { licences: [scarce] })

    const strict = { userId: deleted.id, strategy: { licences: 'required' as const } }
    expect(refusalOf(await operations.restoreUser(tenant.admin, strict)).type).toBe('RestoreConflict')
    const { effects } = unwrap(await operations.restoreUser(tenant.admin, { userId: deleted.id }))

    expect(effects.licences).toEqual({
      returned: [ample],
      notReturned: [{ skuId: scarce, reason: 'no-seat' }],
    })
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R19 asks for a Global Administrator, or to go without the roles', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const helper = await tenant.as('userAdministrator')
    const deleted = await aDeletedUser(tenant, { roles: ['helpdeskAdministrator'] })

    const refusal = refusalOf(await operations.restoreUser(helper, { userId: deleted.id }))
    expect(refusal).toMatchObject({
      type: 'RestoreConflict',
      row: { open: [{ kind: 'role.caller-too-weak' }] },
    })
    const withoutRoles = { userId: deleted.id, resolutions: [{ resolve: 'withoutRoles' as const }] }
    unwrap(await operations.restoreUser(helper, withoutRoles))
    expect(unwrap(await operations.getUser(helper, { userId: deleted.id })).roles).toEqual([])
  })

  it('R20 converts a synchronised user to a cloud user in the same step', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const lastDirectorySyncAt = directory.clock.now()
    const synchronised = { source: 'synchronised', immutableId: 'aGFsbG8=', lastDirectorySyncAt } as const
    const deleted = await aDeletedUser(tenant, synchronised)

    const plain = await operations.restoreUser(tenant.admin, { userId: deleted.id })
    expect(refusalOf(plain)).toMatchObject({ type: 'RestoreConflict' })
    const convert = { userId: deleted.id, resolutions: [{ resolve: 'convertToCloud' as const }] }
    const { user } = unwrap(await operations.restoreUser(tenant.admin, convert))
    expect(user).toMatchObject({ source: 'cloud', immutableId: null, lastDirectorySyncAt: null })
    const stored = unwrap(await operations.getUser(tenant.admin, { userId: user.id }))
    expect(stored.user.lastDirectorySyncAt).toBeNull()
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R23 restores under a new name, which becomes the primary address', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const deleted = await aDeletedUser(tenant, { local: 'bo' })
    await anActiveUser(tenant, { local: 'bo' })
    const userPrincipalName = `bo1@${tenant.domain}`

    const profile = { userPrincipalName, usageLocation: 'de', displayName: 'Bo the First' }
    const { user, effects } = unwrap(
      await operations.restoreUser(tenant.admin, { userId: deleted.id, profile }),
    )

    expect(user).toMatchObject({ userPrincipalName, usageLocation: 'DE', displayName: 'Bo the First' })
    expect(user.proxyAddresses).toEqual([`SMTP:${userPrincipalName}`])
    expect(effects.primaryAddressChanged).toBe(true)
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R9 says what is wrong with a new name', async () => {
    const tenant = await aTenant(directory)
    const deleted = await aDeletedUser(tenant)
    const profile = { userPrincipalName: `two..dots@${tenant.domain}` }
    const answer = await directory.operations.restoreUser(tenant.admin, { userId: deleted.id, profile })
    expect(refusalOf(answer)).toMatchObject({ type: 'InvalidUserPrincipalName', problem: 'local-part-dots' })
  })

  it('R24 renames the holder and gives the name back', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const deleted = await aDeletedUser(tenant, { local: 'cas' })
    const holder = await anActiveUser(tenant, { local: 'cas', alsoAt: [`c@${tenant.domain}`] })
    const renameHolder = { resolve: 'renameHolder' as const, userPrincipalName: `cas2@${tenant.domain}` }

    const { user } = unwrap(
      await operations.restoreUser(tenant.admin, { userId: deleted.id, resolutions: [renameHolder] }),
    )

    expect(user.userPrincipalName).toBe(`cas@${tenant.domain}`)
    const renamed = unwrap(await operations.getUser(tenant.admin, { userId: holder.id })).user
    expect(renamed.userPrincipalName).toBe(`cas2@${tenant.domain}`)
    expect(new Set(renamed.proxyAddresses)).toEqual(
      new Set([`SMTP:cas2@${tenant.domain}`, `smtp:c@${tenant.domain}`]),
    )
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R25 puts a replaced holder into the bin for a window of its own, and its seat is free at once', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const only = await aProduct(tenant, 1)
    const deleted = await aDeletedUser(tenant, { local: 'dan', licences: [only] })
    const holder = await anActiveUser(tenant, { local: 'dan', licences: [only] })
    const resolutions = [{ resolve: 'replaceHolder' as const }]

    const { effects } = unwrap(
      await operations.restoreUser(tenant.admin, { userId: deleted.id, resolutions }),
    )

    expect(effects.licences.returned).toEqual([only])
    const replaced = unwrap(await operations.getDeletedUser(tenant.admin, { userId: holder.id }))
    expect(replaced.deletedAt).toEqual(directory.clock.now())
    expect(replaced.notes.licences).toEqual([only])
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R8, R25 does not replace oneself', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const deleted = await aDeletedUser(tenant, { local: 'eva' })
    const self = await anActiveUser(tenant, { local: 'eva', roles: ['globalAdministrator'] })
    const resolutions = [{ resolve: 'replaceHolder' as const }]
    const answer = await operations.restoreUser(contextOf(self), { userId: deleted.id, resolutions })
    expect(refusalOf(answer)).toMatchObject({
      type: 'RestoreConflict',
      row: { rejected: [{ reason: 'self' }] },
    })
  })

  it('R8, R25 does not replace the last Global Administrator who can sign in', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const system = { tenantId: tenant.id, actor: { kind: 'system', name: 'cli' } } as const
    const roles = ['globalAdministrator'] as const
    const deleted = await aDeletedUser(tenant, { local: 'eva' })
    const holder = await anActiveUser(tenant, { local: 'eva', roles, password: 'Wovmek-Zilrat-84' })
    const unable = await anActiveUser(tenant, { roles })
    const [admin] = unwrap(await operations.listRoleMembers(tenant.admin, { role: roles[0] })).items
    if (admin === undefined) throw new Error('a tenant has an administrator')
    unwrap(await operations.updateUser(system, { userId: admin.userId, signInBlocked: true }))
    const resolutions = [{ resolve: 'replaceHolder' as const }]
    const restore = () => operations.restoreUser(system, { userId: deleted.id, resolutions })
    expect(refusalOf(await restore())).toMatchObject({
      type: 'RestoreConflict',
      row: { rejected: [{ reason: 'last-global-administrator' }] },
    })
    const password = { value: 'Wovmek-Zilrat-84', mustChange: false }
    unwrap(await operations.updateUser(system, { userId: unable.id, password }))
    expect(unwrap(await restore()).effects.holders).toMatchObject([{ change: 'replaced', userId: holder.id }])
  })

  it.each(['group', 'contact', 'shared-mailbox'] as const)(
    'R26 takes an address back from a %s that has it as a secondary one',
    async (kind) => {
      const { operations } = directory
      const tenant = await aTenant(directory)
      const address = `sales@${tenant.domain}`
      const deleted = await aDeletedUser(tenant, { alsoAt: [address] })
      await aRecipient(tenant, kind, 'Sales', [`sales-all@${tenant.domain}`, address])
      const resolutions = [{ resolve: 'takeBack' as const, value: `smtp:${address}` }]

      const { user, effects } = unwrap(
        await operations.restoreUser(tenant.admin, { userId: deleted.id, resolutions }),
      )

      expect(user.proxyAddresses).toEqual(deleted.proxyAddresses)
      expect(effects.holders).toMatchObject([{ change: 'relieved', kind, address: `smtp:${address}` }])
      expect(await checkIntegrity(directory.database)).toEqual([])
    },
  )

  it('R29 changes nothing when the plan is not the one that was seen, and shows the new one', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const deleted = await aDeletedUser(tenant, { local: 'fay', alsoAt: [`f@${tenant.domain}`] })
    const rows = [{ userId: deleted.id }]
    const seen = unwrap(await operations.previewRestore(tenant.admin, { rows }))
    await anActiveUser(tenant, { local: 'f' })

    const stale = await operations.restoreUser(tenant.admin, { userId: deleted.id, planHash: seen.planHash })

    const now = unwrap(await operations.previewRestore(tenant.admin, { rows }))
    expect(refusalOf(stale)).toEqual({ type: 'PlanStale', ...now })
    expect(now.planHash).not.toBe(seen.planHash)
    const again = { userId: deleted.id, planHash: now.planHash }
    expect((await operations.restoreUser(tenant.admin, again)).ok).toBe(true)
  })

  it('R32 brings a membership back whichever of user and group was deleted and came back first', async () => {
    const { operations, storage } = directory
    const tenant = await aTenant(directory)
    const [gone, there] = [
      await aRecipient(tenant, 'group', 'Gone'),
      await aRecipient(tenant, 'group', 'There'),
    ]
    const deleted = await aDeletedUser(tenant, { groups: [gone.id, there.id] })
    await storage.transaction(tenant.id, function* () {
      yield* setGroupDeleted(tenant.id, gone.id, directory.clock.now())
    })

    const { effects } = unwrap(await operations.restoreUser(tenant.admin, { userId: deleted.id }))

    expect(effects.groups.returned.map(({ id }) => id)).toEqual([there.id])
    expect(effects.groups.notReturned).toMatchObject([{ id: gone.id, reason: 'deleted' }])
    expect(await checkIntegrity(directory.database)).toEqual([])
    unwrap(await operations.deleteUser(tenant.admin, { userId: deleted.id }))
    await storage.transaction(tenant.id, () => setGroupDeleted(tenant.id, gone.id, null))
    const again = unwrap(await operations.restoreUser(tenant.admin, { userId: deleted.id }))
    expect(new Set(again.effects.groups.returned.map(({ id }) => id))).toEqual(new Set([gone.id, there.id]))
  })

  it('R32 keeps the manager that a report was given meanwhile', async () => {
    const { operations, storage } = directory
    const tenant = await aTenant(directory)
    const [manager, successor] = [await anActiveUser(tenant), await anActiveUser(tenant)]
    const report = await anActiveUser(tenant, { managerId: manager.id })
    unwrap(await operations.deleteUser(tenant.admin, { userId: manager.id }))
    const line = { tenantId: tenant.id, userId: report.id, managerId: successor.id }
    await storage.transaction(tenant.id, () => insertRows('reportingLines', [line]))

    unwrap(await operations.restoreUser(tenant.admin, { userId: manager.id }))

    const { managerId } = unwrap(await operations.getUser(tenant.admin, { userId: report.id }))
    expect(managerId).toBe(successor.id)
  })

  it('R32 joins manager and report again in either order', async () => {
    const { operations, storage } = directory
    const tenant = await aTenant(directory)
    const manager = await anActiveUser(tenant)
    const report = await anActiveUser(tenant, { managerId: manager.id })
    for (const order of [
      [manager.id, report.id],
      [report.id, manager.id],
    ]) {
      for (const userId of order) unwrap(await operations.deleteUser(tenant.admin, { userId }))
      for (const userId of order) unwrap(await operations.restoreUser(tenant.admin, { userId }))
      const { managerId } = unwrap(await operations.getUser(tenant.admin, { userId: report.id }))
      expect(managerId).toBe(manager.id)
    }
    const suspended = await storage.read(() => everyRow('suspendedReportingLines'))
    expect(suspended.filter(({ tenantId }) => tenantId === tenant.id)).toEqual([])
  })

  it('R35 says that a user never had a password, unless the same step sets one', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const [one, other] = [await aDeletedUser(tenant), await aDeletedUser(tenant)]
    const { plan } = unwrap(await operations.previewRestore(tenant.admin, { rows: [{ userId: one.id }] }))
    expect(plan.rows).toMatchObject([{ effects: { signIn: 'no-password' } }])
    const without = unwrap(await operations.restoreUser(tenant.admin, { userId: one.id }))
    expect(without.effects.signIn).toBe('no-password')
    const again = unwrap(await operations.restoreUser(tenant.admin, { userId: one.id, ifActive: 'answer' }))
    expect(again.effects.signIn).toBe('no-password')
    const password = { value: 'new-but-Kuvdes-nifrap', mustChange: false }
    const withOne = unwrap(await operations.restoreUser(tenant.admin, { userId: other.id, password }))
    expect(withOne.effects.signIn).toBe('possible')
    const result = unwrap(await operations.getRestoreResult(tenant.admin, { userId: other.id }))
    expect(result.effects.signIn).toBe('possible')
    unwrap(await operations.deleteUser(tenant.admin, { userId: other.id }))
    const profile = { signInBlocked: true }
    const blocked = unwrap(await operations.restoreUser(tenant.admin, { userId: other.id, profile }))
    expect(blocked.effects.signIn).toBe('blocked')
  })

  it('R32, R35 reports a manager that was purged meanwhile, and one that is deleted', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const manager = await anActiveUser(tenant)
    const { id: userId } = await anActiveUser(tenant, { managerId: manager.id })
    const managerOf = async () =>
      unwrap(await operations.restoreUser(tenant.admin, { userId })).effects.manager
    unwrap(await operations.deleteUser(tenant.admin, { userId }))
    expect(await managerOf()).toEqual({ managerId: manager.id, outcome: 'returned' })
    unwrap(await operations.deleteUser(tenant.admin, { userId: manager.id }))
    unwrap(await operations.deleteUser(tenant.admin, { userId }))
    expect(await managerOf()).toEqual({ managerId: manager.id, outcome: 'deleted' })
    unwrap(await operations.deleteUser(tenant.admin, { userId }))
    const purge = { userId: manager.id, confirmation: manager.displayName }
    unwrap(await operations.purgeUser(tenant.admin, purge))
    expect(await managerOf()).toEqual({ managerId: manager.id, outcome: 'purged' })
    const result = unwrap(await operations.getRestoreResult(tenant.admin, { userId }))
    expect(result.effects.manager).toEqual({ managerId: manager.id, outcome: 'purged' })
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R31, R35 reports a licence that came by a group, and gives it neither back nor a seat', async () => {
    const { operations, storage } = directory
    const tenant = await aTenant(directory)
    const [direct, byGroup] = [await aProduct(tenant, 5), await aProduct(tenant, 5)]
    const { id: userId } = await anActiveUser(tenant, { licences: [direct, byGroup] })
    await storage.transaction(tenant.id, () =>
      changeRows('licenceAssignments', { tenantId: tenant.id, userId, skuId: byGroup }, { direct: false }),
    )
    unwrap(await operations.deleteUser(tenant.admin, { userId }))
    const { effects } = unwrap(await operations.restoreUser(tenant.admin, { userId }))
    expect(effects.licences).toEqual({
      returned: [direct],
      notReturned: [{ skuId: byGroup, reason: 'by-group' }],
    })
    expect(await checkIntegrity(directory.database)).toEqual([])
    unwrap(await operations.deleteUser(tenant.admin, { userId }))
    const again = unwrap(await operations.restoreUser(tenant.admin, { userId }))
    expect(again.effects.licences).toEqual({ returned: [direct], notReturned: [] })
  })

  it('R46 sets a password as a reset only for whoever may reset one', async () => {
    const tenant = await aTenant(directory)
    const { operations } = directory
    const password = { value: 'new-but-Kuvdes-nifrap', mustChange: false }
    const deleted = await aDeletedUser(tenant)
    const wish = { userId: deleted.id, password, passwordAs: 'reset' } as const
    const writer = await tenant.as('directoryWriter')
    expect(refusalOf(await operations.restoreUser(writer, wish))).toEqual({
      type: 'NotPermitted',
      permission: 'users.resetPassword',
    })
    unwrap(await operations.restoreUser(await tenant.as('userAdministrator'), wish))
    const other = await aDeletedUser(tenant)
    unwrap(await operations.restoreUser(writer, { userId: other.id, password }))
  })

  it('R33, R34 keeps the password unless one is given, and ends the sessions either way', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const password = 'old-but-Kuvdes-nifrap'
    const user = await anActiveUser(tenant, { local: 'gus', password })
    const { userPrincipalName } = user
    const before = unwrap(await operations.checkSignIn({ userPrincipalName, password }))
    unwrap(await operations.deleteUser(tenant.admin, { userId: user.id }))
    unwrap(await operations.restoreUser(tenant.admin, { userId: user.id }))
    expect(await operations.checkSession(before)).toBe(false)
    const kept = unwrap(await operations.checkSignIn({ userPrincipalName, password }))
    unwrap(await operations.deleteUser(tenant.admin, { userId: user.id }))
    const given = { value: 'new-and-Tomkel-dufzag', mustChange: true }
    unwrap(await operations.restoreUser(tenant.admin, { userId: user.id, password: given }))

    expect(await operations.checkSession(kept)).toBe(false)
    expect(refusalOf(await operations.checkSignIn({ userPrincipalName, password })).type).toBe(
      'SignInRefused',
    )
    const signedIn = unwrap(await operations.checkSignIn({ userPrincipalName, password: given.value }))
    expect(signedIn.mustChangePassword).toBe(true)
    expect(await operations.checkSession(signedIn)).toBe(true)
  })

  it('R30 keeps a user blocked that was blocked before', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const deleted = await aDeletedUser(tenant, { signInBlocked: true })
    const { user } = unwrap(await operations.restoreUser(tenant.admin, { userId: deleted.id }))
    expect(user.signInBlocked).toBe(true)
  })

  it('R42 restores a held user beyond its window', async () => {
    const { operations, storage, clock } = directory
    const tenant = await aTenant(directory)
    const deleted = await aDeletedUser(tenant)
    await storage.transaction(tenant.id, () => placeHold(deleted, clock.now()))
    const start = clock.now()
    clock.advance({ days: 400 })
    const answer = await operations.restoreUser(tenant.admin, { userId: deleted.id })
    clock.set(start)
    expect(answer.ok).toBe(true)
  })
})
