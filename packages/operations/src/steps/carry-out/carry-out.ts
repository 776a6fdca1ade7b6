import { rows as readRows, statements, type Transaction } from '@reprieve/db'
import {
  type ActiveUser,
  type Actor,
  type DeletedUser,
  ok,
  type ReadyRow,
  type RestoreSnapshot,
  type Result,
  refuse,
  type TenantId,
  type UserId,
} from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import { type Deleter, type RecordedUndo, toUndo } from '../audit/undo-of-restore.ts'
import { checkDeletionGuard } from '../plan/check-deletion-guard.ts'
import { applyRestores } from './apply-restores.ts'

interface ReadyRows {
  /** Ready rows of one plan, in its order. */
  readonly rows: readonly ReadyRow[]
  readonly snapshot: RestoreSnapshot
  /** Whether the snapshot's users differ from the stored ones. */
  readonly amended: boolean
  /** Confirms that more holders may be replaced, and so deleted, within an hour than the tenant allows. */
  readonly confirmDeletions: boolean
  readonly actor: Actor
  readonly now: Date
}

interface CarriedOutRow {
  readonly row: ReadyRow
  /** The user as it was in the bin. */
  readonly deleted: DeletedUser
  /** What it takes to put the user back there. */
  readonly undo: RecordedUndo
  readonly restored: ActiveUser
}

interface CarriedOut {
  readonly carriedOut: readonly CarriedOutRow[]
  /**
   * Why the first row that was not carried out was refused; null if all were carried out. Later rows depend on it, so
   * they were not carried out either.
   */
  readonly refusal: Refusal<'DeletionGuard'> | null
}

/** Carries out one row of a plan. */
export function* carryOutOne(
  row: ReadyRow,
  given: Omit<ReadyRows, 'rows'>,
): Transaction<Result<CarriedOutRow, Refusal<'DeletionGuard'>>> {
  const { carriedOut, refusal } = yield* carryOut({ ...given, rows: [row] })
  if (refusal !== null) return refuse(refusal)
  const [done] = carriedOut
  if (done === undefined) throw new Error('A row that is not refused is carried out')
  return ok(done)
}

/** Carries out rows of a plan in order, up to the first that the deletion guard refuses. */
export function* carryOut(given: ReadyRows): Transaction<CarriedOut> {
  const { rows, snapshot, amended, actor, now } = given
  const admitted = yield* admit(given)
  const restores = rows.slice(0, admitted.count).map(({ userId, effects }) => {
    const user = snapshot.deletedUsers.get(userId)
    if (user === undefined) throw new Error('The plan restores a user that is not there')
    return { user, effects }
  })
  const deleters = yield* loadDeleters(snapshot.tenant.id, restores)
  const restored =
    restores.length === 0 ? [] : yield* applyRestores({ restores, snapshot, amended, actor, now })
  const carriedOut = restored.map((user, index) => {
    const [row, restore] = [rows[index], restores[index]]
    if (row === undefined || restore === undefined) throw new Error('A restore gives what it was given')
    const deletedBy = deleters.get(user.id) ?? { id: null, name: '' }
    const undo = toUndo(restore.user, deletedBy)
    return { row, deleted: restore.user, undo, restored: user }
  })
  return { carriedOut, refusal: admitted.refusal }
}

function* loadDeleters(
  tenantId: TenantId,
  restores: readonly { readonly user: DeletedUser }[],
): Transaction<ReadonlyMap<UserId, Deleter>> {
  if (restores.length === 0) return new Map()
  const userIds = restores.map(({ user }) => user.id)
  const found = yield* readRows(statements.deletersOfUsers, { tenantId, userIds })
  return new Map(
    found.map(({ userId, deletedById, deletedByName }) => [userId, { id: deletedById, name: deletedByName }]),
  )
}

/** How many of the rows may be carried out. The guard counts earlier deletions and these rows together. */
function* admit({ rows, snapshot, confirmDeletions: confirmed, now }: ReadyRows) {
  const { id: tenantId } = snapshot.tenant
  let count = 0
  for (const [index, { effects }] of rows.entries()) {
    const replaced = effects.holders.filter(({ change }) => change === 'replaced').length
    if (replaced === 0) continue
    count += replaced
    const allowed = yield* checkDeletionGuard({ tenantId, count, now, confirmed })
    if (!allowed.ok) return { count: index, refusal: allowed.error }
  }
  return { count: rows.length, refusal: null }
}
