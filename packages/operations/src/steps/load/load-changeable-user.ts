import type { Transaction } from '@reprieve/db'
import { type ActiveUser, canActOn, ok, type Result, refuse, type UserId } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { OperationCall } from '../../operation-call.ts'
import { loadRoles } from './load-roles.ts'
import { loadActiveUser } from './load-user.ts'

/**
 * Loads an active user whose profile the caller may change. More is required if the user holds directory roles (R47).
 */
export function* loadChangeableUser(
  { context: { tenantId }, caller }: Pick<OperationCall<unknown>, 'context' | 'caller'>,
  userId: UserId,
): Transaction<Result<ActiveUser, Refusal<'UserNotFound' | 'NotPermitted'>>> {
  const user = yield* loadActiveUser(tenantId, userId)
  if (!user.ok) return user
  const may = canActOn(caller.roles, yield* loadRoles(user.value), 'users.write')
  return may ? ok(user.value) : refuse({ type: 'NotPermitted', permission: 'users.write' })
}
