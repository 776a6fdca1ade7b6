import { row, statements, type Transaction, write } from '@reprieve/db'
import { deletionGuardMs, exceedsGuard, ok, type Result, refuse, type TenantId } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import { loadGuards } from '../load/guard-limits.ts'

interface Deletions {
  readonly tenantId: TenantId
  /** Users that are about to be deleted. */
  readonly count: number
  readonly now: Date
  /** Whether the caller has said that so many are to be deleted. */
  readonly confirmed: boolean
}

/**
 * Refuses an unconfirmed deletion where, with those of the last hour that were not taken back, it is more than the tenant allows. Exact
 * under the tenant's lock, but for the number of users that the share is of: that is an hour old at most.
 */
export function* checkDeletionGuard({
  tenantId,
  count,
  now,
  confirmed,
}: Deletions): Transaction<Result<null, Refusal<'DeletionGuard'>>> {
  if (confirmed || count === 0) return ok(null)
  const { deletion: limits } = yield* loadGuards(tenantId)
  const since = new Date(now.getTime() - deletionGuardMs)
  const found = yield* row(statements.countDeletedSince, { tenantId, since })
  const deletions = (found?.count ?? 0) + count
  if (deletions <= limits.users) return ok(null)
  const users = yield* countUsers(tenantId, deletions - count, now)
  return exceedsGuard(deletions, users, limits)
    ? refuse({ type: 'DeletionGuard', deletions, users })
    : ok(null)
}

/** Users there were an hour ago, counted once an hour: reading them all for each deletion would be too much. */
function* countUsers(tenantId: TenantId, deleted: number, now: Date): Transaction<number> {
  const known = yield* row(statements.tenantSize, { tenantId })
  const ageMs = known === undefined ? null : now.getTime() - known.countedAt.getTime()
  if (known !== undefined && ageMs !== null && ageMs >= 0 && ageMs < deletionGuardMs) return known.users
  const users = ((yield* row(statements.countActiveUsers, { tenantId }))?.count ?? 0) + deleted
  yield* write(statements.putTenantSize, { tenantId, users, countedAt: now })
  return users
}
