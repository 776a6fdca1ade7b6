import { row, rows, statements, type Transaction, write } from '@reprieve/db'
import { canActOn, checkManager, ok, refuse, type TenantId, type UserId } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { loadRoles } from '../steps/load/load-roles.ts'
import { loadActiveUser } from '../steps/load/load-user.ts'

/** Null: the user reports to nobody. */
export const SetManagerInput = z.strictObject({ userId: Id, managerId: Id.nullable() })
export type SetManagerInput = z.input<typeof SetManagerInput>

export interface ManagerSet {
  readonly managerId: UserId | null
  /** False if it was so already: then nothing was written, and no audit record either. */
  readonly changed: boolean
}

export type SetManagerError = WriteError | Refusal<'UserNotFound' | 'ManagerLoop'>

/**
 * Says to whom an active user reports. A line that waited for a manager in the bin is forgotten: the last word counts, and
 * that manager's restore does not bring the line back (R32).
 */
export const setManager = defineOperation<ManagerSet, SetManagerError>()({
  name: 'setManager',
  requires: 'users.write',
  input: SetManagerInput,
  targetOf: ({ userId }) => userId,
  *run({ context: { tenantId }, caller, input: { userId, managerId } }) {
    const user = yield* loadActiveUser(tenantId, userId)
    if (!user.ok) return user
    const isWeak = !canActOn(caller.roles, yield* loadRoles(user.value), 'users.write')
    if (isWeak) return refuse({ type: 'NotPermitted', permission: 'users.write' })
    const manager = managerId === null ? null : yield* loadActiveUser(tenantId, managerId)
    if (manager?.ok === false) return manager
    if (managerId !== null) {
      const allowed = checkManager(userId, managerId, yield* managersAbove(tenantId, managerId))
      if (!allowed.ok) return allowed
    }
    const before = (yield* row(statements.lineOfUser, { tenantId, userId }))?.managerId ?? null
    const suspended = yield* rows(statements.suspendedLinesOfUser, { tenantId, userId })
    if (before === managerId && suspended.length === 0)
      return ok({ value: { managerId, changed: false }, audit: null })
    yield* write(statements.removeSuspendedLine, suspended)
    yield* write(statements.removeLineOfUser, { tenantId, userId })
    if (managerId !== null) yield* write(statements.insertLine, { tenantId, userId, managerId })
    return ok({
      value: { managerId, changed: true },
      audit: {
        targetId: userId,
        targetName: user.value.userPrincipalName,
        before: { manager: before === null ? null : { userId: before } },
        after: { manager: managerId === null ? null : { userId: managerId } },
      },
    })
  },
})

/** Whom a user reports to, and whom that one does, and so on. */
function* managersAbove(tenantId: TenantId, userId: UserId): Transaction<readonly UserId[]> {
  const above = new Set<UserId>()
  for (let next: UserId | null = userId; next !== null; ) {
    const line: { readonly managerId: UserId } | undefined = yield* row(statements.lineOfUser, {
      tenantId,
      userId: next,
    })
    // Restores in any order can leave a circle of lines that nobody has asked for.
    next = line === undefined || above.has(line.managerId) ? null : line.managerId
    if (next !== null) above.add(next)
  }
  return [...above]
}
