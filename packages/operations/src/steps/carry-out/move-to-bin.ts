import { row, rows, statements, type Transaction, toSearchText, toSortName, write } from '@reprieve/db'
import {
  type ActiveUser,
  type Actor,
  type DeletedUser,
  type DeletionNotes,
  type DirectoryRole,
  namesOf,
} from '@reprieve/domain'
import { nameOf } from '../access/name-of.ts'
import { noteActorName } from '../audit/note-actor-name.ts'
import { toHoldColumns } from '../load/user-record.ts'
import { requestMailboxMove } from '../mailboxes/request-mailbox-move.ts'

interface Deletion {
  readonly user: ActiveUser
  readonly roles: readonly DirectoryRole[]
  readonly deletedAt: Date
  readonly purgeAt: Date
  readonly actor: Actor
}

/**
 * Takes the user out of everything that is live and notes what a restore gives back (R2, R12, R30–R33): names and seats
 * become free, memberships and reporting lines are suspended, the mailbox is set aside, sessions end.
 */
export function* moveToBin({ user, roles, deletedAt, purgeAt, actor }: Deletion): Transaction<DeletedUser> {
  const { tenantId, id: userId } = user
  const released = yield* releaseLicences(user)
  const groups = yield* suspendMemberships(user)
  const lines = yield* suspendReportingLines(user)
  if (roles.length > 0) yield* write(statements.removeRolesOfUser, { tenantId, userId })
  yield* write(statements.removeNames, {
    tenantId,
    holderId: userId,
    keys: namesOf(user).map(({ key }) => key),
  })
  yield* write(statements.setMailboxesState, { tenantId, userIds: [userId], state: 'set-aside' })
  yield* requestMailboxMove({ tenantId, userIds: [userId], wish: 'set-aside', now: deletedAt })
  yield* write(statements.endSessions, { tenantId, userId, endedAt: deletedAt })
  yield* write(statements.removeSecretsOfUsers, { tenantId, userIds: [userId] })
  yield* write(statements.setUsersState, { tenantId, ids: [userId], state: 'deleted' })
  const notes: DeletionNotes = { ...released, roles, groups, ...lines }
  if (actor.kind === 'user') yield* noteActorName(tenantId, actor)
  yield* write(statements.insertDeletedUser, {
    tenantId,
    userId,
    deletedAt,
    purgeAt,
    deletedById: actor.kind === 'user' ? actor.userId : null,
    deletedByName: nameOf(actor),
    userPrincipalName: user.userPrincipalName,
    displayName: user.displayName,
    sortName: toSortName(user.displayName),
    searchText: toSearchText(user),
    notes,
    ...toHoldColumns(user.hold),
  })
  return { ...user, state: 'deleted', deletedAt, purgeAt, notes }
}

/** Frees all seats. The direct licences come back (R31); those that came by a group are remembered to be reported. */
function* releaseLicences({
  tenantId,
  id: userId,
}: ActiveUser): Transaction<Pick<DeletionNotes, 'licences' | 'groupLicences' | 'excludedPlans'>> {
  const licences = yield* rows(statements.licencesOfUser, { tenantId, userId })
  if (licences.length === 0) return { licences: [] }
  yield* write(statements.removeLicencesOfUser, { tenantId, userId })
  yield* write(
    statements.freeSeat,
    licences.map(({ skuId }) => ({ tenantId, skuId })),
  )
  const own = licences.filter(({ direct }) => direct)
  const excluded = own.flatMap(({ skuId, excludedPlans }) =>
    excludedPlans && excludedPlans.length > 0 ? [[skuId, excludedPlans] as const] : [],
  )
  const groupLicences = licences.flatMap(({ direct, skuId }) => (direct ? [] : [skuId]))
  return {
    licences: own.map(({ skuId }) => skuId),
    ...(groupLicences.length > 0 && { groupLicences }),
    ...(excluded.length > 0 && { excludedPlans: Object.fromEntries(excluded) }),
  }
}

/** Gives also the memberships that the deletion of a group had suspended before: that group may come back first (R32). */
function* suspendMemberships({ tenantId, id: userId }: ActiveUser): Transaction<DeletionNotes['groups']> {
  const current = yield* rows(statements.membershipsOfUser, { tenantId, userId })
  const suspended = yield* rows(statements.suspendedMembershipsOfUser, { tenantId, userId })
  if (current.length > 0) {
    yield* write(statements.removeMembershipsOfUser, { tenantId, userId })
    yield* write(
      statements.insertSuspendedMembership,
      current.map(({ groupId }) => ({ tenantId, groupId, userId })),
    )
  }
  return [...current, ...suspended].map(({ groupId, displayName }) => ({ id: groupId, displayName }))
}

function* suspendReportingLines({
  tenantId,
  id,
}: ActiveUser): Transaction<Pick<DeletionNotes, 'managerId' | 'directReportCount'>> {
  const ofUser = { tenantId, userId: id }
  const ofManager = { tenantId, managerId: id }
  const up = yield* row(statements.lineOfUser, ofUser)
  const down = yield* rows(statements.linesOfManager, ofManager)
  const suspendedUp = yield* rows(statements.suspendedLinesOfUser, ofUser)
  const suspendedDown = yield* rows(statements.suspendedLinesOfManager, ofManager)
  if (up !== undefined) yield* write(statements.removeLineOfUser, ofUser)
  if (down.length > 0) yield* write(statements.removeLinesOfManager, ofManager)
  yield* write(statements.insertSuspendedLine, up === undefined ? down : [up, ...down])
  return {
    managerId: up?.managerId ?? suspendedUp[0]?.managerId ?? null,
    directReportCount: down.length + suspendedDown.length,
  }
}
