import { ok, planDelete, type UserId } from '@reprieve/domain'
import type { OperationCall } from '../../operation-call.ts'
import { loadGlobalAdministrators, loadRoles } from '../load/load-roles.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { loadActiveUser } from '../load/load-user.ts'

type Asked = Pick<OperationCall<unknown>, 'context' | 'caller' | 'now' | 'dependencies'>

/**
 * Loads the active user and plans its deletion, or refuses it (R2, R8, R47). Both the deletion and its preview use it.
 */
export function* planDeletion({ context: { tenantId }, caller, now, dependencies }: Asked, userId: UserId) {
  const found = yield* loadActiveUser(tenantId, userId)
  if (!found.ok) return found
  const user = found.value
  const roles = yield* loadRoles(user)
  const globalAdministrators = yield* loadGlobalAdministrators(dependencies, tenantId, roles)
  const { retentionDays } = yield* loadTenant(tenantId)
  const plan = planDelete({ user, roles, globalAdministrators }, caller, now, retentionDays)
  return plan.ok ? ok({ user, roles, ...plan.value }) : plan
}
