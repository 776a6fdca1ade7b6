import { checkIntegrity } from '@reprieve/db/check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  unwrap,
  workUntilIdle,
} from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const reason = 'inquiry 2026/7'

describe('placeHold', () => {
  it('R42 keeps a deleted user from the purge, restorable and on record, beyond its window', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await aDeletedUser(tenant)
    const placedAt = clock.now()
    const { user } = unwrap(await operations.placeHold(tenant.admin, { userId, reason: ` ${reason} ` }))
    const { actor } = tenant.admin
    const placedBy = actor.kind === 'user' ? actor.userPrincipalName : ''
    expect(user.hold).toEqual({ reason, placedBy, placedAt })
    clock.advance({ days: 45 })

    expect(unwrap(await operations.purgeExpired({ tenantId: tenant.id })).purged).toBe(0)
    const listed = unwrap(await operations.listDeletedUsers(tenant.admin, { onHold: true })).items
    expect(listed.map((entry) => entry.user.hold?.reason)).toEqual([reason])
    const refused = await operations.purgeUser(tenant.admin, { userId, confirmation: user.displayName })
    expect(refusalOf(refused)).toEqual({ type: 'UserOnHold', userId })
    const restored = unwrap(await operations.restoreUser(tenant.admin, { userId }))
    expect(restored.user.state).toBe('active')
    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { targetId: userId }))
    expect(items.find(({ operation }) => operation === 'placeHold')).toMatchObject({
      outcome: 'succeeded',
      before: { hold: null },
      after: { hold: { reason, placedAt: placedAt.toISOString() } },
    })
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R42 for the same reason again changes nothing, for another one it changes the reason', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await aDeletedUser(tenant)
    const first = unwrap(await operations.placeHold(tenant.admin, { userId, reason }))
    clock.advance({ hours: 1 })
    const again = unwrap(await operations.placeHold(tenant.admin, { userId, reason }))
    expect(again.user.hold).toEqual(first.user.hold)
    const other = unwrap(await operations.placeHold(tenant.admin, { userId, reason: 'court order' }))
    expect(other.user.hold).toMatchObject({ reason: 'court order', placedAt: clock.now() })
    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { operation: 'placeHold' }))
    expect(items).toHaveLength(2)
  })

  it('R6, R42 and purges at the same moment: the user is held or gone, and the answers say which', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const users = await Promise.all(Array.from({ length: 8 }, () => aDeletedUser(tenant)))
    for (const [index, { id: userId, displayName: confirmation }] of users.entries()) {
      const hold = () => operations.placeHold(tenant.admin, { userId, reason })
      const purge = () => operations.purgeUser(tenant.admin, { userId, confirmation })
      // In half of the tries the hold is requested first, and in the others the purge.
      const both = index % 2 === 0 ? [hold(), purge()] : [purge(), hold()]
      const [first, second] = await Promise.all(both)
      const [held, purged] = index % 2 === 0 ? [first, second] : [second, first]
      expect([held?.ok, purged?.ok].filter((won) => won === true)).toHaveLength(1)
      const found = await operations.getDeletedUser(tenant.admin, { userId })
      expect(found.ok && found.value.hold?.reason === reason).toBe(held?.ok)
    }
  })

  it('R42 belongs to the user: neither restoring nor deleting nor a purge by a weaker administrator gets round it', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId, displayName: confirmation } = await aDeletedUser(tenant)
    const { user } = unwrap(await operations.placeHold(tenant.admin, { userId, reason }))
    const weaker = await tenant.as('userAdministrator')
    const released = await operations.releaseHold(weaker, { userId })
    expect(refusalOf(released)).toEqual({ type: 'NotPermitted', permission: 'users.hold' })

    const restored = unwrap(await operations.restoreUser(weaker, { userId }))
    expect(restored.user.hold?.reason).toBe(reason)
    const deleted = unwrap(await operations.deleteUser(weaker, { userId }))
    expect(deleted.user.hold?.reason).toBe(reason)
    const purged = await operations.purgeUser(weaker, { userId, confirmation })
    expect(refusalOf(purged)).toEqual({ type: 'UserOnHold', userId })
    const again = unwrap(await operations.getDeletedUser(tenant.admin, { userId }))
    expect(again.hold).toEqual(user.hold)
    const listed = unwrap(await operations.listDeletedUsers(tenant.admin, { onHold: true })).items
    expect(listed.map((entry) => entry.user.id)).toEqual([userId])
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R42 changes nothing of a hold where the profile of its user is changed', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant)
    unwrap(await operations.placeHold(tenant.admin, { userId, reason }))
    unwrap(await operations.updateUser(tenant.admin, { userId, displayName: 'Another Name' }))
    const { user } = unwrap(await operations.deleteUser(tenant.admin, { userId }))
    expect(user.hold?.reason).toBe(reason)
  })

  it('R42 holds an active user: once deleted it stays beyond its window', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const { id: userId, displayName: confirmation } = await anActiveUser(tenant)
    const { user } = unwrap(await operations.placeHold(tenant.admin, { userId, reason }))
    expect(user).toMatchObject({ state: 'active', hold: { reason } })
    unwrap(await operations.deleteUser(tenant.admin, { userId }))
    clock.advance({ days: 45 })
    expect(unwrap(await operations.purgeExpired({ tenantId: tenant.id })).purged).toBe(0)
    const purged = await operations.purgeUser(tenant.admin, { userId, confirmation })
    expect(refusalOf(purged)).toEqual({ type: 'UserOnHold', userId })
    unwrap(await operations.restoreUser(tenant.admin, { userId }))
    expect(unwrap(await operations.releaseHold(tenant.admin, { userId })).user.hold).toBeNull()
    expect(unwrap(await operations.deleteUser(tenant.admin, { userId })).user.hold).toBeNull()
  })

  it('R5, R42 refuses an unknown user and one whose window is over', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const { id: expired, purgeAt } = await aDeletedUser(tenant)
    const place = async (userId: string) =>
      refusalOf(await operations.placeHold(tenant.admin, { userId, reason }))
    clock.set(purgeAt)
    expect(await place(expired)).toEqual({ type: 'UserNotFound', userId: expired })
    const unknown = directory.dependencies.newId()
    expect(await place(unknown)).toEqual({ type: 'UserNotFound', userId: unknown })
    const empty = await operations.placeHold(tenant.admin, { userId: expired, reason: ' ' })
    expect(refusalOf(empty)).toMatchObject({ type: 'InvalidInput', path: 'reason' })
  })
})

describe('a hold', () => {
  it('R42 is shown by the plan and by the result of a restore, and stays', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await aDeletedUser(tenant)
    unwrap(await operations.placeHold(tenant.admin, { userId, reason }))
    const hold = { reason, placedAt: clock.now().toISOString() }
    const { plan } = unwrap(await operations.previewRestore(tenant.admin, { rows: [{ userId }] }))
    expect(plan.rows).toMatchObject([{ outcome: 'ready', effects: { hold } }])
    const restored = unwrap(await operations.restoreUser(tenant.admin, { userId }))
    expect(restored.effects.hold).toEqual(hold)
    expect(restored.user.hold?.reason).toBe(reason)
    const result = unwrap(await operations.getRestoreResult(tenant.admin, { userId }))
    expect(result.effects.hold).toEqual(hold)
    const again = unwrap(await operations.restoreUser(tenant.admin, { userId, ifActive: 'answer' }))
    expect(again.effects.hold).toEqual(hold)
  })

  it('R42 stays on whoever a bulk job restores, and its row says so', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const [held, free] = [await aDeletedUser(tenant), await aDeletedUser(tenant)]
    unwrap(await operations.placeHold(tenant.admin, { userId: held.id, reason }))
    const hold = { reason, placedAt: clock.now().toISOString() }
    const rows = [{ userId: held.id }, { userId: free.id }]
    const job = unwrap(await operations.startRestoreJob(tenant.admin, { rows }))
    await workUntilIdle(directory)
    const log = unwrap(await operations.listJobRows(tenant.admin, { jobId: job.id })).items
    expect(log.map(({ outcome, result }) => [outcome, result?.hold])).toEqual([
      ['restored', hold],
      ['restored', null],
    ])
    const holdOf = async (userId: string) =>
      unwrap(await operations.getUser(tenant.admin, { userId })).user.hold?.reason
    expect([await holdOf(held.id), await holdOf(free.id)]).toEqual([reason, undefined])
    const { user } = unwrap(await operations.deleteUser(tenant.admin, { userId: held.id }))
    expect(user.hold?.reason).toBe(reason)
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R25, R42 goes into the bin with a holder that is replaced, and keeps it from the purge', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const deleted = await aDeletedUser(tenant, { local: 'eva' })
    const holder = await anActiveUser(tenant, { local: 'eva' })
    unwrap(await operations.placeHold(tenant.admin, { userId: holder.id, reason }))
    const resolutions = [{ resolve: 'replaceHolder' as const }]
    unwrap(await operations.restoreUser(tenant.admin, { userId: deleted.id, resolutions }))
    const inBin = unwrap(await operations.getDeletedUser(tenant.admin, { userId: holder.id }))
    expect(inBin.hold?.reason).toBe(reason)
    expect(await checkIntegrity(directory.database)).toEqual([])
    clock.advance({ days: 45 })
    expect(unwrap(await operations.purgeExpired({ tenantId: tenant.id })).purged).toBe(0)
    unwrap(await operations.deleteUser(tenant.admin, { userId: deleted.id }))
    const back = unwrap(await operations.restoreUser(tenant.admin, { userId: holder.id }))
    expect(back.user.hold?.reason).toBe(reason)
  })
})

describe('releaseHold', () => {
  it('R42 gives the user back to the purge, at once where its window is over', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await aDeletedUser(tenant)
    unwrap(await operations.placeHold(tenant.admin, { userId, reason }))
    clock.advance({ days: 31 })
    expect(unwrap(await operations.releaseHold(tenant.admin, { userId })).user.hold).toBeNull()
    const restored = await operations.restoreUser(tenant.admin, { userId })
    expect(refusalOf(restored)).toEqual({ type: 'UserNotFound', userId })
    expect(unwrap(await operations.purgeExpired({ tenantId: tenant.id })).purged).toBe(1)
  })

  it('R42 of a user without one changes nothing and records nothing', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await aDeletedUser(tenant)
    unwrap(await operations.releaseHold(tenant.admin, { userId }))
    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { operation: 'releaseHold' }))
    expect(items).toEqual([])
    const { id: active } = await anActiveUser(tenant)
    expect(unwrap(await operations.releaseHold(tenant.admin, { userId: active })).user.hold).toBeNull()
  })
})
