import { statements, type Transaction } from '@reprieve/db'
import type { DeletedUser, RestoreSnapshot, TenantId, UserId } from '@reprieve/domain'
import { rowsByList } from './rows-by-list.ts'

/**
 * Managers and direct reports of deleted users, and who waits for whom. What it reads grows only with their number
 * (R32).
 */
export function* loadRelatedUsers(
  tenantId: TenantId,
  users: readonly DeletedUser[],
): Transaction<Pick<RestoreSnapshot, 'relatedUsers' | 'waitingReports'>> {
  const managerIds = users.flatMap(({ id, notes }) => (notes.directReportCount > 0 ? id : []))
  const lines = yield* rowsByList(statements.suspendedLinesOfManagers, managerIds, (part) => ({
    tenantId,
    managerIds: part,
  }))
  const noted = users.flatMap(({ notes }) => [notes.managerId ?? [], notes.reports ?? []].flat())
  const ids = [...new Set([...noted, ...lines.map(({ userId }) => userId)])]
  const found = yield* rowsByList(statements.usersWithManagers, ids, (part) => ({ tenantId, ids: part }))
  const managed = new Set(found.flatMap(({ id, managerId }) => (managerId === null ? [] : id)))
  const waitingReports = new Map<UserId, Set<UserId>>()
  for (const { managerId, userId } of lines) {
    if (managed.has(userId)) continue
    const waiting = waitingReports.get(managerId) ?? new Set()
    waitingReports.set(managerId, waiting.add(userId))
  }
  return { relatedUsers: new Map(found.map(({ id, state }) => [id, state])), waitingReports }
}
