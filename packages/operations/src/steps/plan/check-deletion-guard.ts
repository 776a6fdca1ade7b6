import { row, statements, type Transaction, write } from '@reprieve/db'
import { deletionGuardMs, exceedsGuard, ok, type Result, refuse, type TenantId } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import { loadGuards } from '../load/guard-limits.ts'

interface Deletions {
  readonly tenantId: TenantId
  /** Number of users to delete. */
  readonly count: number
  readonly now: Date
  /** Whether the caller has confirmed that so many users are deleted. */
  readonly confirmed: boolean
}

/**
 * Refuses an unconfirmed deletion if, with those of the last hour that still stand, it exceeds what the tenant allows.
 * It is exact under the tenant's lock, except for the number of users that the percentage refers to, which is at most
 * an hour old.
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

/** The number of users, counted once an hour, because counting them for each deletion would be too slow. */
function* countUsers(tenantId: TenantId, deleted: number, now: Date): Transaction<number> {
  const known = yield* row(statements.tenantSize, { tenantId })
  const ageMs = known === undefined ? null : now.getTime() - known.countedAt.getTime()
  if (known !== undefined && ageMs !== null && ageMs >= 0 && ageMs < deletionGuardMs) return known.users
  const users = ((yield* row(statements.countActiveUsers, { tenantId }))?.count ?? 0) + deleted
  yield* write(statements.putTenantSize, { tenantId, users, countedAt: now })
  return users
}
