import { statements, type Transaction, toSearchText, toSortName, write } from '@reprieve/db'
import { type ActiveUser, type Actor, type DeletedUser, type DirectoryRole, namesOf } from '@reprieve/domain'
import { nameOf } from '../access/name-of.ts'
import { noteActorName } from '../audit/note-actor-name.ts'
import { type Belongings, loadBelongings, notesOf } from '../load/belongings.ts'
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
 * Removes the user from everything that is live, and notes what a restore gives back (R2, R12, R30–R33): names and
 * seats become free, memberships and reporting lines are suspended, the mailbox is set aside, and sessions end.
 */
export function* moveToBin({ user, roles, deletedAt, purgeAt, actor }: Deletion): Transaction<DeletedUser> {
  const { tenantId, id: userId } = user
  const belongings = yield* loadBelongings(user)
  yield* releaseLicences(belongings)
  yield* suspendMemberships(belongings)
  yield* suspendReportingLines(belongings)
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
  const notes = notesOf(belongings, roles)
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

/** Frees the seats of all licences. */
function* releaseLicences({ user: { tenantId, id: userId }, licences }: Belongings): Transaction<void> {
  if (licences.length === 0) return
  yield* write(statements.removeLicencesOfUser, { tenantId, userId })
  yield* write(
    statements.freeSeat,
    licences.map(({ skuId }) => ({ tenantId, skuId })),
  )
}

function* suspendMemberships({ user: { tenantId, id: userId }, groups }: Belongings): Transaction<void> {
  if (groups.length === 0) return
  yield* write(statements.removeMembershipsOfUser, { tenantId, userId })
  yield* write(
    statements.insertSuspendedMembership,
    groups.map(({ groupId }) => ({ tenantId, groupId, userId })),
  )
}

function* suspendReportingLines({ user: { tenantId, id }, up, down }: Belongings): Transaction<void> {
  if (up !== undefined) yield* write(statements.removeLineOfUser, { tenantId, userId: id })
  if (down.length > 0) yield* write(statements.removeLinesOfManager, { tenantId, managerId: id })
  yield* write(statements.insertSuspendedLine, up === undefined ? down : [up, ...down])
}
