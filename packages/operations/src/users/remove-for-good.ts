import { rows, run, runEach, type Statements, statements } from '@reprieve/db'
import { type DeletedUser, namesOf, type TenantId } from '@reprieve/domain'
import { keyedHash } from '../keyed-hash.ts'
import { wishMailboxes } from '../mailboxes/wish-mailboxes.ts'

interface Removal {
  readonly tenantId: TenantId
  readonly users: readonly DeletedUser[]
  readonly now: Date
  /** Id of the person, or the name of the part of the installation. */
  readonly by: string
  readonly tombstoneKey: string
}

/** Removes all that is kept of deleted users of a tenant and leaves tombstones without personal data (R40). */
export function* removeForGood(removal: Removal): Statements<void> {
  const { tenantId, users, now } = removal
  if (users.length === 0) return
  const userIds = users.map(({ id }) => id)
  const ofUsers = { tenantId, userIds }
  yield* runEach(statements.insertTombstone, toTombstones(removal))
  yield* run(statements.removeDeletedUsers, ofUsers)
  yield* run(statements.removeSuspendedMembershipsOfUsers, ofUsers)
  yield* run(statements.removeSuspendedLinesOfUsers, ofUsers)
  yield* run(statements.removeSuspendedLinesOfManagers, ofUsers)
  yield* run(statements.removeSecretsOfUsers, ofUsers)
  yield* run(statements.forgetJobRowsOfUsers, { ...ofUsers, input: [], result: null })
  yield* wishMailboxes({ ...ofUsers, wish: 'gone', now })
  yield* run(statements.removeMailboxCopiesOfUsers, ofUsers)
  yield* run(statements.removeAnswersAbout, ofUsers)
  yield* run(statements.removeMailsAbout, ofUsers)
  yield* forgetDeleters(removal)
  yield* run(statements.removeTextsOfTargets, ofUsers)
  yield* run(statements.removeTextsOfMentioned, ofUsers)
  yield* run(statements.removeMailboxes, ofUsers)
  yield* run(statements.removeCredentials, ofUsers)
  yield* run(statements.removeUsers, { tenantId, ids: userIds })
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

/** Where the bin says that one of them has deleted another user, the id takes the place of the name. */
function* forgetDeleters({ tenantId, users }: Removal): Statements<void> {
  const names = users.map(({ userPrincipalName }) => userPrincipalName)
  const found = yield* rows(statements.deletersNamed, { tenantId, names })
  const deleters = new Set(found.map(({ name }) => name))
  yield* runEach(
    statements.renameDeleter,
    users
      .filter(({ userPrincipalName }) => deleters.has(userPrincipalName))
      .map(({ id, userPrincipalName: name }) => ({ tenantId, name, id })),
  )
}
