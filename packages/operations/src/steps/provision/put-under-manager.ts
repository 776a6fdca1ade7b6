import type { Transaction } from '@reprieve/db'
import { type ActiveUser, checkManager, ok, type Result, type UserId } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import { changeManager } from '../carry-out/change-manager.ts'
import { loadActiveUser } from '../load/load-user.ts'
import { managersAbove } from '../load/managers-above.ts'

/** Says to whom the user reports, null for nobody; undefined leaves it as it is. True if something was changed. */
export function* putUnderManager(
  user: ActiveUser,
  managerId: UserId | null | undefined,
): Transaction<Result<boolean, Refusal<'UserNotFound' | 'ManagerLoop'>>> {
  if (managerId === undefined) return ok(false)
  if (managerId !== null) {
    const manager = yield* loadActiveUser(user.tenantId, managerId)
    if (!manager.ok) return manager
    const allowed = checkManager(user.id, managerId, yield* managersAbove(user.tenantId, managerId))
    if (!allowed.ok) return allowed
  }
  return ok((yield* changeManager(user, managerId)).value.changed)
}
