import type { z } from '@hono/zod-openapi'
import { ok, type Result, type UserId } from '@reprieve/domain'
import type { OperationContext, Operations } from '@reprieve/operations'
import type { ApiError } from '../../../errors.ts'
import { toUserProfile, type UserProfile } from '../../../wire/user-profile.ts'

/** The profile of a user in either state. */
export async function readProfile(
  operations: Operations,
  context: OperationContext,
  userId: UserId,
): Promise<Result<z.infer<typeof UserProfile>, ApiError>> {
  const found = await operations.findUser(context, { userId })
  if (!found.ok) return found
  if (found.value.state === 'deleted') return ok(toUserProfile(found.value, found.value.notes.managerId))
  const active = await operations.getUser(context, { userId })
  return active.ok ? ok(toUserProfile(active.value.user, active.value.managerId)) : active
}
