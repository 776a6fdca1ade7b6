import type { OperationError } from '../errors.ts'
import type { UserId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'

/**
 * Whether a user may report to a manager, whose own managers are given, the nearest first. Nobody reports to oneself, at
 * any distance.
 */
export function checkManager(
  userId: UserId,
  managerId: UserId,
  managersAbove: readonly UserId[],
): Result<null, Extract<OperationError, { readonly type: 'ManagerLoop' }>> {
  const isLoop = managerId === userId || managersAbove.includes(userId)
  return isLoop ? refuse({ type: 'ManagerLoop', userId, managerId }) : ok(null)
}
