import { rows, statements, type Transaction, toSearchText, toSortName, write } from '@reprieve/db'
import type { DeletedUser } from '@reprieve/domain'
import type { OperationCall } from '../../operation-call.ts'
import { toHoldColumns, toUserRow } from '../load/user-record.ts'
import { requestMailboxMove } from '../mailboxes/request-mailbox-move.ts'
import { isForeignHash } from '../passwords/foreign-hash.ts'
import type { DeletedInput } from './deleted-input.ts'
import type { PlannedDeleted } from './plan-deleted.ts'

type Importing = Pick<OperationCall<unknown>, 'now'>

/**
 * Puts a planned user into the bin, or completes what its restore gives back: the row of the bin as `moveToBin` would have
 * written it at that time, with an empty mailbox that is set aside, and memberships and reporting lines that wait (R32). It
 * takes no name and no seat.
 */
export function* carryOutDeleted(
  { now }: Importing,
  source: string,
  given: DeletedInput,
  { plan, user, passwordHash }: PlannedDeleted,
): Transaction<void> {
  if (user === null) return
  if (plan.outcome === 'create') yield* insert(user, { passwordHash, now, source, given })
  else yield* putBack(user)
  yield* suspendLinks(user)
}

interface New {
  readonly passwordHash: string | null
  readonly now: Date
  readonly source: string
  readonly given: DeletedInput
}

function* insert(user: DeletedUser, { passwordHash, now, source, given }: New): Transaction<void> {
  const { tenantId, id: userId, deletedAt, purgeAt, notes } = user
  yield* write(statements.insertUser, toUserRow(user))
  yield* write(statements.insertMailbox, {
    tenantId,
    userId,
    state: 'set-aside',
    createdAt: now,
    folder: 'new',
  })
  yield* requestMailboxMove({ tenantId, userIds: [userId], wish: 'set-aside', now })
  yield* write(statements.insertCredentials, {
    tenantId,
    userId,
    passwordHash: passwordHash !== null && isForeignHash(passwordHash) ? passwordHash : null,
    mustChangePassword: false,
    sessionEpoch: 1,
    changedAt: now,
  })
  yield* write(statements.insertDeletedUser, {
    tenantId,
    userId,
    deletedAt,
    purgeAt,
    deletedById: null,
    deletedByName: given.deletedByName,
    userPrincipalName: user.userPrincipalName,
    displayName: user.displayName,
    sortName: toSortName(user.displayName),
    searchText: toSearchText(user),
    notes,
    ...toHoldColumns(user.hold),
  })
  const identified = { tenantId, source, externalId: given.person.externalId }
  yield* write(statements.removeExternalId, identified)
  yield* write(statements.insertExternalId, { ...identified, userId })
}

/** Stores the notes of somebody who is in the bin already. Who deleted the person stays as it is. */
function* putBack(user: DeletedUser): Transaction<void> {
  const { tenantId, id: userId, deletedAt, userPrincipalName, notes } = user
  const [deleter] = yield* rows(statements.deletersOfUsers, { tenantId, userIds: [userId] })
  if (deleter === undefined) throw new Error('The user is in the bin')
  const { deletedById, deletedByName } = deleter
  const searchText = toSearchText(user)
  const row = {
    tenantId,
    userId,
    deletedAt,
    deletedById,
    deletedByName,
    userPrincipalName,
    searchText,
    notes,
  }
  yield* write(statements.putBackIntoBin, row)
}

/** Stores the memberships and reporting lines of the notes that do not wait yet. */
function* suspendLinks({ tenantId, id: userId, notes }: DeletedUser): Transaction<void> {
  const waiting = yield* rows(statements.suspendedMembershipsOfUser, { tenantId, userId })
  const groupIds = new Set(waiting.map(({ groupId }) => groupId))
  yield* write(
    statements.insertSuspendedMembership,
    notes.groups
      .filter(({ id }) => !groupIds.has(id))
      .map(({ id: groupId }) => ({ tenantId, groupId, userId })),
  )
  const up = yield* rows(statements.suspendedLinesOfUser, { tenantId, userId })
  const down = yield* rows(statements.suspendedLinesOfManager, { tenantId, managerId: userId })
  const reports = new Set(down.map((line) => line.userId))
  const lines = (notes.reports ?? [])
    .filter((report) => !reports.has(report))
    .map((report) => ({ tenantId, userId: report, managerId: userId }))
  if (notes.managerId !== null && !up.some(({ managerId }) => managerId === notes.managerId))
    lines.push({ tenantId, userId, managerId: notes.managerId })
  yield* write(statements.insertSuspendedLine, lines)
}
