import { ok, type Result, type User, type UserId } from '@reprieve/domain'
import type { OperationContext, Operations, ResetPasswordInput } from '@reprieve/operations'
import type { ApiError } from '../../../errors.ts'

/** Resets a password, and answers with its user. */
export async function setPassword(
  operations: Operations,
  context: OperationContext,
  userId: UserId,
  password: ResetPasswordInput['password'],
): Promise<Result<{ readonly user: User }, ApiError>> {
  const reset = await operations.resetPassword(context, { userId, password })
  if (!reset.ok) return reset
  const found = await operations.findUser(context, { userId })
  return found.ok ? ok({ user: found.value }) : found
}
