import { can, ok, type Permission, type RestoreCaller, type Result, refuse } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'

/** Checks a permission. With `null`, it is enough that the caller may see the tenant. */
export function checkPermission(
  caller: RestoreCaller,
  permission: Permission | null,
): Result<null, Refusal<'NotPermitted'>> {
  const permitted = permission === null || can(caller.roles, permission)
  return permitted ? ok(null) : refuse({ type: 'NotPermitted', permission })
}
