import { changed, rows, statements, type Transaction, write } from '@reprieve/db'
import type { ActiveUser, Actor, DeletedUser, RestoreEffects, RestoreSnapshot, User } from '@reprieve/domain'
import { toUserRow } from '../load/user-record.ts'
import { requestMailboxMove } from '../mailboxes/request-mailbox-move.ts'
import { insertNames } from '../names/insert-names.ts'
import { applyHolderChanges } from './apply-holder-changes.ts'

/** A ready row of a plan with its user. */
export interface ReadyRestore {
  readonly user: DeletedUser
  readonly effects: RestoreEffects
}

interface Restores {
  readonly restores: readonly ReadyRestore[]
  readonly snapshot: RestoreSnapshot
  /** Whether the snapshot's users differ from the stored ones. */
  readonly amended: boolean
  readonly actor: Actor
  readonly now: Date
}

/**
 * Carries out ready rows of one plan and nothing else (R29–R32), and returns the users in the same order. Sessions and
 * one-time secrets do not come back (R33).
 */
export function* applyRestores({
  restores,
  snapshot,
  amended,
  actor,
  now,
}: Restores): Transaction<readonly ActiveUser[]> {
  const { tenant } = snapshot
  const activeUsers = new Map(snapshot.activeUsers)
  // All holders come first: a row takes only names that earlier rows and its own changes leave free.
  for (const { effects } of restores) {
    yield* applyHolderChanges({ tenant, activeUsers, changes: effects.holders, actor, now })
  }
  const restored = restores.map(toRestored)
  const ofUsers = { tenantId: tenant.id, userIds: restored.map(({ id }) => id) }
  yield* write(statements.removeDeletedUsers, ofUsers)
  yield* write(statements.setUsersState, { tenantId: tenant.id, ids: ofUsers.userIds, state: 'active' })
  const changed = restored.filter((user, index) => amended || !isSameUser(user, restores[index]?.user))
  yield* write(statements.updateUser, changed.map(toUserRow))
  yield* insertNames(restored)
  yield* returnLicences(restores)
  yield* returnRoles(restores)
  yield* returnMemberships(restores)
  for (const { user } of restores) {
    if (user.notes.managerId !== null || user.notes.directReportCount > 0) yield* resumeReportingLines(user)
  }
  yield* write(statements.setMailboxesState, { ...ofUsers, state: 'active' })
  yield* requestMailboxMove({ ...ofUsers, wish: 'active', now })
  return restored
}

function toRestored({
  user: { deletedAt, purgeAt, notes, ...profile },
  effects: { userPrincipalName, proxyAddresses, convertedToCloud },
}: ReadyRestore): ActiveUser {
  const restored: ActiveUser = { ...profile, state: 'active', userPrincipalName, proxyAddresses }
  return convertedToCloud
    ? { ...restored, source: 'cloud', immutableId: null, lastDirectorySyncAt: null }
    : restored
}

/** Compares everything that a restore can change besides the state. */
const isSameUser = (one: User, other: User | undefined): boolean =>
  one.userPrincipalName === other?.userPrincipalName &&
  one.source === other.source &&
  one.immutableId === other.immutableId &&
  one.proxyAddresses.length === other.proxyAddresses.length &&
  one.proxyAddresses.every((address, index) => address === other.proxyAddresses[index])

function* returnLicences(restores: readonly ReadyRestore[]): Transaction<void> {
  const licences = restores.flatMap(({ user, effects }) =>
    effects.licences.returned.map((skuId, index) => ({
      tenantId: user.tenantId,
      userId: user.id,
      skuId,
      position: index + 1,
      direct: true,
      excludedPlans: user.notes.excludedPlans?.[skuId] ?? [],
    })),
  )
  const taken = yield* changed(
    statements.takeSeat,
    licences.map(({ tenantId, skuId }) => ({ tenantId, skuId })),
  )
  if (taken !== licences.length) throw new Error('The plan gives seats that are not free')
  yield* write(statements.insertLicence, licences)
}

function* returnRoles(restores: readonly ReadyRestore[]): Transaction<void> {
  yield* write(
    statements.insertRole,
    restores.flatMap(({ user: { tenantId, id: userId }, effects }) =>
      effects.roles.returned.map((role) => ({ tenantId, userId, role })),
    ),
  )
}

function* returnMemberships(restores: readonly ReadyRestore[]): Transaction<void> {
  const memberships = restores.flatMap(({ user: { tenantId, id: userId }, effects }) =>
    effects.groups.returned.map(({ id: groupId }) => ({ tenantId, groupId, userId })),
  )
  yield* write(statements.removeSuspendedMembership, memberships)
  yield* write(statements.insertMembership, memberships)
}

/**
 * Resumes the reporting lines that a deletion at either end has suspended, if the other end is live (R32). A user who
 * was given another manager keeps that one, and the old line is removed.
 */
function* resumeReportingLines({ tenantId, id }: User): Transaction<void> {
  const up = yield* rows(statements.suspendedLinesOfUser, { tenantId, userId: id })
  const down = yield* rows(statements.suspendedLinesOfManager, { tenantId, managerId: id })
  const others = [...up.map(({ managerId }) => managerId), ...down.map(({ userId }) => userId)]
  if (others.length === 0) return
  const found = yield* rows(statements.usersWithManagers, { tenantId, ids: [...others, id] })
  const managerById = new Map(found.map((user) => [user.id, user.managerId]))
  const live = new Set(found.filter(({ state }) => state === 'active').map((user) => user.id))
  const due = [...up, ...down].filter(({ userId, managerId }) => live.has(userId) && live.has(managerId))
  const resumed: typeof due = []
  for (const line of due) {
    if (managerById.get(line.userId) !== null) continue
    managerById.set(line.userId, line.managerId)
    resumed.push(line)
  }
  yield* write(statements.removeSuspendedLine, due)
  yield* write(statements.insertLine, resumed)
}
