import { row, rows, statements, type Transaction } from '@reprieve/db'
import type { DeletedUser, RestoreEffects, TenantId, UserId } from '@reprieve/domain'

/** The person, or the part of the installation, that deleted a user, as the bin names it. */
export interface Deleter {
  /** Null if no person did. */
  readonly id: UserId | null
  readonly name: string
}

/** What a user was in the bin besides what a restore leaves as it is, as the record of the restore keeps it. */
export interface RecordedUndo
  extends Pick<DeletedUser, 'userPrincipalName' | 'proxyAddresses' | 'source' | 'immutableId' | 'notes'> {
  readonly lastDirectorySyncAt: string | null
  readonly deletedAt: string
  readonly purgeAt: string
  /** A person by the id alone, so that the record names nobody who is purged. */
  readonly deletedById: UserId | null
  readonly deletedByName: string | null
}

export const toUndo = (deleted: DeletedUser, { id, name }: Deleter): RecordedUndo => ({
  userPrincipalName: deleted.userPrincipalName,
  proxyAddresses: deleted.proxyAddresses,
  source: deleted.source,
  immutableId: deleted.immutableId,
  lastDirectorySyncAt: deleted.lastDirectorySyncAt?.toISOString() ?? null,
  deletedAt: deleted.deletedAt.toISOString(),
  purgeAt: deleted.purgeAt.toISOString(),
  deletedById: id,
  deletedByName: id === null ? name : null,
  notes: deleted.notes,
})

/** The latest restore of a user, with what it takes to undo it. */
export interface RecordedRestore {
  readonly effects: RestoreEffects
  readonly undo: RecordedUndo
  /** Names of the operations that have changed the user since. */
  readonly since: readonly string[]
}

/** Null where no restore is recorded, or none with what it takes: of an earlier version, or purged with somebody it tells of. */
export function* loadRecordedRestore(
  tenantId: TenantId,
  userId: UserId,
): Transaction<RecordedRestore | null> {
  const found = yield* row(statements.latestSuccess, {
    tenantId,
    targetId: userId,
    operation: 'restoreUser',
  })
  // `restoreUser` and the rows of jobs alone write the details of these records.
  const details = found?.texts?.texts.details as Partial<RecordedRestore> | null | undefined
  if (found === undefined || !details?.effects || !details.undo) return null
  const after = found.record.sequence
  const since = yield* rows(statements.successesSince, { tenantId, targetId: userId, after })
  return { effects: details.effects, undo: details.undo, since: since.map(({ operation }) => operation) }
}
