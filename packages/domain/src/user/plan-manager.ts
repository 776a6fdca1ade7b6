import type { OperationError } from '../errors.ts'
import type { UserId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'

/**
 * Checks that a user may report to a manager: nobody reports to oneself, at any distance. The manager's own managers
 * are given, the nearest first.
 */
export function checkManager(
  userId: UserId,
  managerId: UserId,
  managersAbove: readonly UserId[],
): Result<null, Extract<OperationError, { readonly type: 'ManagerLoop' }>> {
  const isLoop = managerId === userId || managersAbove.includes(userId)
  return isLoop ? refuse({ type: 'ManagerLoop', userId, managerId }) : ok(null)
}
