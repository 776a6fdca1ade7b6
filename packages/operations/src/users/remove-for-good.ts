import { runEach, type Statements, statements } from '@reprieve/db'
import { type DeletedUser, namesOf } from '@reprieve/domain'
import { keyedHash } from '../keyed-hash.ts'
import { wishMailboxes } from '../mailboxes/wish-mailboxes.ts'

interface Removal {
  readonly users: readonly DeletedUser[]
  readonly now: Date
  /** Id of the person, or the name of the part of the installation. */
  readonly by: string
  readonly tombstoneKey: string
}

/** Removes all that is kept of deleted users and leaves tombstones without personal data (R40). */
export function* removeForGood({ users, now, by, tombstoneKey }: Removal): Statements<void> {
  const tombstones = users.map((user) => ({
    tenantId: user.tenantId,
    userId: user.id,
    deletedAt: user.deletedAt,
    purgedAt: now,
    purgedBy: by,
    nameHashes: namesOf(user).map(({ key }) => keyedHash(tombstoneKey, 'name', key)),
  }))
  const owned = users.map(({ tenantId, id }) => ({ tenantId, userId: id }))
  const targeted = users.map(({ tenantId, id }) => ({ tenantId, targetId: id }))
  const managing = users.map(({ tenantId, id }) => ({ tenantId, managerId: id }))
  yield* runEach(statements.insertTombstone, tombstones)
  yield* runEach(statements.removeDeletedUser, owned)
  yield* runEach(statements.removeSuspendedMembershipsOfUser, owned)
  yield* runEach(statements.removeSuspendedLinesOfUser, owned)
  yield* runEach(statements.removeSuspendedLinesOfManager, managing)
  yield* runEach(statements.removeSecretsOfUser, owned)
  const forgotten = { input: [], result: null }
  yield* runEach(
    statements.forgetJobRowsOfUser,
    owned.map((user) => ({ ...user, ...forgotten })),
  )
  yield* wishMailboxes({ users, wish: 'gone', now })
  yield* runEach(statements.removeMailboxCopiesOfUser, owned)
  yield* runEach(statements.removeAnswersAbout, targeted)
  yield* runEach(
    statements.removeMailsAbout,
    users.map(({ tenantId, id }) => ({ tenantId, about: id })),
  )
  const acting = users.map(({ tenantId, id, userPrincipalName: name }) => ({ tenantId, name, id }))
  yield* runEach(statements.renameDeleter, acting)
  yield* runEach(statements.removeTextsOfTarget, targeted)
  yield* runEach(statements.removeTextsOfMentioned, owned)
  yield* runEach(statements.removeMailbox, owned)
  yield* runEach(statements.removeCredentials, owned)
  yield* runEach(
    statements.removeUser,
    users.map(({ tenantId, id }) => ({ tenantId, id })),
  )
}
