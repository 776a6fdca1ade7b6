import { row, statements, type Transaction, write } from '@reprieve/db'
import { type DeletedUser, namesOf, type TenantId } from '@reprieve/domain'
import { removeSubscriptionsOf } from '../delivery/remove-subscriptions-of.ts'
import { requestMailboxMove } from '../mailboxes/request-mailbox-move.ts'
import { forgetActors } from '../purge/forget-actors.ts'
import { keyedHash } from '../sign-in/keyed-hash.ts'

interface Removal {
  readonly tenantId: TenantId
  readonly users: readonly DeletedUser[]
  readonly now: Date
  /** Id of the person, or name of the part of the installation. */
  readonly by: string
  readonly tombstoneKey: string
}

/** Removes everything stored about deleted users of a tenant, and leaves tombstones without personal data (R40). */
export function* removeForGood(removal: Removal): Transaction<void> {
  const { tenantId, users, now } = removal
  if (users.length === 0) return
  const userIds = users.map(({ id }) => id)
  const ofUsers = { tenantId, userIds }
  yield* write(statements.insertTombstone, toTombstones(removal))
  yield* write(statements.removeDeletedUsers, ofUsers)
  yield* write(statements.removeSuspendedMembershipsOfUsers, ofUsers)
  yield* write(statements.removeSuspendedLinesOfUsers, ofUsers)
  yield* write(statements.removeSuspendedLinesOfManagers, ofUsers)
  yield* write(statements.removeSecretsOfUsers, ofUsers)
  yield* write(statements.forgetJobRowsOfUsers, { ...ofUsers, input: [], result: null })
  yield* requestMailboxMove({ ...ofUsers, wish: 'gone', now })
  yield* write(statements.removeMailboxCopiesOfUsers, ofUsers)
  yield* write(statements.removeAnswersAbout, ofUsers)
  yield* write(statements.removeMailsAbout, ofUsers)
  yield* forgetActing(removal)
  yield* write(statements.removeTextsOfTargets, ofUsers)
  yield* write(statements.removeTextsOfMentioned, ofUsers)
  yield* write(statements.removeMailboxes, ofUsers)
  yield* write(statements.removeExternalIdsOfUsers, ofUsers)
  yield* write(statements.removeSourceAttributesOfUsers, ofUsers)
  yield* write(statements.removeCredentials, ofUsers)
  yield* write(statements.removeUsers, { tenantId, ids: userIds })
}

const toTombstones = ({ users, now, by, tombstoneKey }: Removal) =>
  users.map((user) => ({
    tenantId: user.tenantId,
    userId: user.id,
    deletedAt: user.deletedAt,
    purgedAt: now,
    purgedBy: by,
    nameHashes: namesOf(user).map(({ key }) => keyedHash(tombstoneKey, 'name', key)),
  }))

/**
 * Removes what they have done and what others were told about them. Their traces at a partner's customers are removed
 * in other transactions.
 */
function* forgetActing({ tenantId, users, now }: Removal): Transaction<void> {
  const userIds = users.map(({ id }) => id)
  yield* write(statements.forgetJobRowsMentioning, { tenantId, userIds, input: [], result: null })
  const people = users.map(({ id: userId, userPrincipalName }) => ({ tenantId, userId, userPrincipalName }))
  yield* forgetActors(tenantId, people)
  const keys = new Set(users.flatMap((user) => namesOf(user).map(({ key }) => key)))
  yield* removeSubscriptionsOf(tenantId, keys, now)
  const tenant = yield* row(statements.tenantWithDomains, { tenantId })
  if (tenant?.isPartner !== true) return
  yield* write(
    statements.insertErasure,
    userIds.map((userId) => ({ tenantId, userId, purgedAt: now })),
  )
}
