import { row, statements, type Transaction } from '@reprieve/db'
import type { TenantId, UserId } from '@reprieve/domain'

/** The managers above a user, nearest first. */
export function* managersAbove(tenantId: TenantId, userId: UserId): Transaction<readonly UserId[]> {
  const above = new Set<UserId>()
  for (let next: UserId | null = userId; next !== null; ) {
    const line: { readonly managerId: UserId } | undefined = yield* row(statements.lineOfUser, {
      tenantId,
      userId: next,
    })
    // Restores can leave a circle of lines that nobody has asked for.
    next = line === undefined || above.has(line.managerId) ? null : line.managerId
    if (next !== null) above.add(next)
  }
  return [...above]
}
