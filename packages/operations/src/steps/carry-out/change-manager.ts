import { row, rows, statements, type Transaction, write } from '@reprieve/db'
import type { ActiveUser, UserId } from '@reprieve/domain'
import type { Done } from '../../operation-call.ts'

export interface ManagerSet {
  readonly managerId: UserId | null
  /** False if the manager was already as requested. Nothing was written then, not even an audit record. */
  readonly changed: boolean
}

/**
 * Sets the manager of an active user, or removes it with null. A line that waited for a manager in the bin is removed:
 * the latest decision counts, and that manager's restore does not bring the line back (R32).
 */
export function* changeManager(
  { tenantId, id: userId, userPrincipalName: targetName }: ActiveUser,
  managerId: UserId | null,
): Transaction<Done<ManagerSet>> {
  const before = (yield* row(statements.lineOfUser, { tenantId, userId }))?.managerId ?? null
  const suspended = yield* rows(statements.suspendedLinesOfUser, { tenantId, userId })
  if (before === managerId && suspended.length === 0)
    return { value: { managerId, changed: false }, audit: null }
  yield* write(statements.removeSuspendedLine, suspended)
  yield* write(statements.removeLineOfUser, { tenantId, userId })
  if (managerId !== null) yield* write(statements.insertLine, { tenantId, userId, managerId })
  return {
    value: { managerId, changed: true },
    audit: {
      targetId: userId,
      targetName,
      before: { manager: before === null ? null : { userId: before } },
      after: { manager: managerId === null ? null : { userId: managerId } },
    },
  }
}
