import { rows, statements, type Transaction, write } from '@reprieve/db'
import type { User } from '@reprieve/domain'

/**
 * Puts the reporting lines back that a deletion at either end has suspended, as far as the other end is live (R32).
 * Who was given another manager meanwhile keeps that one, and the old line is forgotten.
 */
export function* resumeReportingLines({ tenantId, id }: User): Transaction<void> {
  const up = yield* rows(statements.suspendedLinesOfUser, { tenantId, userId: id })
  const down = yield* rows(statements.suspendedLinesOfManager, { tenantId, managerId: id })
  const others = [...up.map(({ managerId }) => managerId), ...down.map(({ userId }) => userId)]
  if (others.length === 0) return
  const found = yield* rows(statements.usersWithManagers, { tenantId, ids: [...others, id] })
  const managerById = new Map(found.map((user) => [user.id, user.managerId]))
  const live = new Set(found.filter(({ state }) => state === 'active').map((user) => user.id))
  const due = [...up, ...down].filter(({ userId, managerId }) => live.has(userId) && live.has(managerId))
  const resumed: typeof due = []
  for (const line of due) {
    if (managerById.get(line.userId) !== null) continue
    managerById.set(line.userId, line.managerId)
    resumed.push(line)
  }
  yield* write(statements.removeSuspendedLine, due)
  yield* write(statements.insertLine, resumed)
}
