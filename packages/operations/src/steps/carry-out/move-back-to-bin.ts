import { statements, type Transaction, toSearchText, write } from '@reprieve/db'
import type { ActiveUser, Actor, DeletedUser, DirectoryRole } from '@reprieve/domain'
import { loadActorNames } from '../access/load-actor-names.ts'
import type { RecordedRestore } from '../audit/undo-of-restore.ts'
import { toUserRow } from '../load/user-record.ts'
import { moveToBin } from './move-to-bin.ts'

interface WayBack {
  readonly user: ActiveUser
  readonly roles: readonly DirectoryRole[]
  readonly undo: RecordedRestore['undo']
  readonly actor: Actor
  readonly now: Date
}

/** Deletes a restored user, and makes of it what it was in the bin before: its names, its notes, its window, who deleted it. */
export function* moveBackToBin({ user, roles, undo, actor, now }: WayBack): Transaction<DeletedUser> {
  const { tenantId, id: userId } = user
  const purgeAt = new Date(undo.purgeAt)
  const moved = yield* moveToBin({ user, roles, deletedAt: now, purgeAt, actor })
  const { userPrincipalName, proxyAddresses, source, immutableId, lastDirectorySyncAt, notes } = undo
  const deleted: DeletedUser = {
    ...moved,
    userPrincipalName,
    proxyAddresses,
    source,
    immutableId,
    lastDirectorySyncAt: lastDirectorySyncAt === null ? null : new Date(lastDirectorySyncAt),
    deletedAt: new Date(undo.deletedAt),
    notes,
  }
  yield* write(statements.updateUser, toUserRow(deleted))
  const names = yield* loadActorNames(tenantId, undo.deletedById === null ? [] : [undo.deletedById])
  const deletedByName =
    undo.deletedById === null ? (undo.deletedByName ?? '') : (names.get(undo.deletedById) ?? undo.deletedById)
  yield* write(statements.putBackIntoBin, {
    tenantId,
    userId,
    deletedAt: deleted.deletedAt,
    deletedById: undo.deletedById,
    deletedByName,
    userPrincipalName,
    searchText: toSearchText(deleted),
    notes,
  })
  return deleted
}
