import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Change } from '../steps/load/load-change.ts'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  openTestDirectory,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const list = async (tenant: TestTenant, kind: 'user' | 'group', after?: number) =>
  unwrap(
    await directory.operations.listChanges(tenant.admin, { kind, ...(after !== undefined && { after }) }),
  )

const told = (change: Change): string => {
  if (change.kind === 'user') return `user ${change.user.id}`
  return change.kind === 'group' ? `group ${change.group.id}` : `${change.kind} ${change.id}`
}

describe('the changes of users', () => {
  it('R7, R35 tell of each what it is now: active, deleted, restored, gone', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId, displayName } = await anActiveUser(tenant)
    let { sequence } = await list(tenant, 'user')
    const since = async () => {
      const found = await list(tenant, 'user', sequence)
      sequence = found.sequence
      return found.changes.map(told)
    }
    expect(await since()).toEqual([])
    unwrap(await operations.updateUser(tenant.admin, { userId, jobTitle: 'Countess' }))
    expect(await since()).toEqual([`user ${userId}`])
    unwrap(await operations.deleteUser(tenant.admin, { userId }))
    expect(await since()).toEqual([`deleted ${userId}`])
    unwrap(await operations.restoreUser(tenant.admin, { userId }))
    expect(await since()).toEqual([`user ${userId}`])
    unwrap(await operations.deleteUser(tenant.admin, { userId }))
    unwrap(await operations.purgeUser(tenant.admin, { userId, confirmation: displayName }))
    expect(await since()).toEqual([`gone ${userId}`])
    expect(await since()).toEqual([])
  })

  it('have the holder whose name a restore has changed', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const deleted = await aDeletedUser(tenant, { local: 'ada' })
    const holder = await anActiveUser(tenant, { local: 'ada' })
    const { sequence } = await list(tenant, 'user')
    const renamed = `ada.holder@${tenant.domain}`
    const renameHolder = { resolve: 'renameHolder' as const, userPrincipalName: renamed }
    unwrap(await operations.restoreUser(tenant.admin, { userId: deleted.id, resolutions: [renameHolder] }))
    const { changes } = await list(tenant, 'user', sequence)
    expect(changes.map(told).toSorted()).toEqual([`user ${deleted.id}`, `user ${holder.id}`].toSorted())
  })

  it('R3 call a user gone whose window has ended before anything has purged it', async () => {
    const tenant = await aTenant(directory)
    const { sequence } = await list(tenant, 'user')
    const { id } = await aDeletedUser(tenant)
    directory.clock.advance({ days: 31 })
    expect((await list(tenant, 'user', sequence)).changes.map(told)).toEqual([`gone ${id}`])
  })

  it('come in stretches, none of which is lost', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant)
    let { sequence: after } = await list(tenant, 'user')
    for (let count = 0; count < 100; count += 1)
      unwrap(await operations.updateUser(tenant.admin, { userId, jobTitle: `Title ${count}` }))
    const last = await anActiveUser(tenant)
    unwrap(await operations.updateUser(tenant.admin, { userId: last.id, jobTitle: 'Last' }))
    const found: string[] = []
    for (let more = true; more; ) {
      const { changes, sequence, hasMore } = await list(tenant, 'user', after)
      expect(sequence).toBeGreaterThan(after)
      found.push(...changes.map(told))
      after = sequence
      more = hasMore
    }
    expect(found).toEqual([`user ${userId}`, `user ${last.id}`])
  })

  it('R48 are those of the tenant, and a place that its log does not have is told', async () => {
    const [tenant, other] = [await aTenant(directory), await aTenant(directory)]
    const { sequence } = await list(tenant, 'user')
    const { id: userId } = await anActiveUser(other)
    unwrap(await directory.operations.updateUser(other.admin, { userId, jobTitle: 'Elsewhere' }))
    expect((await list(tenant, 'user', sequence)).changes).toEqual([])
    expect((await list(tenant, 'user', sequence)).isUnknownPlace).toBe(false)
    expect((await list(tenant, 'user', sequence + 1)).isUnknownPlace).toBe(true)
  })
})

it('the changes of groups tell of groups alone', async () => {
  const { operations } = directory
  const tenant = await aTenant(directory)
  let { sequence } = await list(tenant, 'group')
  const { group } = unwrap(await operations.createGroup(tenant.admin, { displayName: 'Ants' }))
  const { id: userId } = await anActiveUser(tenant)
  unwrap(await operations.updateUser(tenant.admin, { userId, jobTitle: 'Countess' }))
  const since = async () => {
    const found = await list(tenant, 'group', sequence)
    sequence = found.sequence
    return found.changes.map(told)
  }
  const groupId = group.id
  expect(await since()).toEqual([`group ${groupId}`])
  unwrap(await operations.deleteGroup(tenant.admin, { groupId }))
  expect(await since()).toEqual([`deleted ${groupId}`])
  unwrap(await operations.restoreGroup(tenant.admin, { groupId }))
  expect(await since()).toEqual([`group ${groupId}`])
  unwrap(await operations.deleteGroup(tenant.admin, { groupId }))
  directory.clock.advance({ days: 31 })
  expect(await operations.purgeExpiredGroups({})).toBeGreaterThan(0)
  expect(await since()).toEqual([`gone ${groupId}`])
})
