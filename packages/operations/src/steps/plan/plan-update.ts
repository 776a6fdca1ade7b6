import type { Transaction } from '@reprieve/db'
import {
  type ActiveUser,
  type DirectoryRole,
  isRename,
  namesWantedByUpdate,
  ok,
  planUpdateUser,
  type Result,
  type UserChanges,
  type UserId,
} from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { OperationCall } from '../../operation-call.ts'
import { loadGlobalAdministrators, loadRoles } from '../load/load-roles.ts'
import { loadTenant } from '../load/load-tenant.ts'
import { loadActiveUser } from '../load/load-user.ts'
import { loadHolders, noHolders } from '../names/holders.ts'
import { type DeletedNamesake, loadWantingNameBack } from '../names/load-deleted-namesakes.ts'

export interface PlannedUpdate {
  readonly before: ActiveUser
  readonly roles: readonly DirectoryRole[]
  readonly user: ActiveUser
  /** The restorable deleted users for whom a rename gives the old name up, newest deletion first (R23a). */
  readonly nameLetGoFor: readonly DeletedNamesake[]
}

export type UpdateRefusal = Refusal<
  | 'UserNotFound'
  | 'InvalidUserPrincipalName'
  | 'InvalidProxyAddress'
  | 'NameTaken'
  | 'LastGlobalAdministrator'
>

/**
 * Plans a change of an active user's members. A new sign-in name also changes the addresses that equal the old one
 * (R23a).
 */
export function* planUpdate(
  {
    context: { tenantId },
    now,
    dependencies,
  }: Pick<OperationCall<unknown>, 'context' | 'now' | 'dependencies'>,
  userId: UserId,
  changes: UserChanges,
): Transaction<Result<PlannedUpdate, UpdateRefusal>> {
  const found = yield* loadActiveUser(tenantId, userId)
  if (!found.ok) return found
  const before = found.value
  const roles = yield* loadRoles(before)
  const holders = noHolders()
  yield* loadHolders(tenantId, namesWantedByUpdate(before, changes), holders)
  const nameLetGoFor = isRename(before, changes) ? yield* loadWantingNameBack(before, now) : []
  const directory = {
    ...holders,
    tenant: yield* loadTenant(tenantId),
    isNameWantedBack: nameLetGoFor.length > 0,
    globalAdministrators: changes.signInBlocked
      ? yield* loadGlobalAdministrators(dependencies, tenantId, roles)
      : new Map(),
  }
  const plan = planUpdateUser(before, changes, directory)
  return plan.ok ? ok({ before, roles, user: plan.value, nameLetGoFor }) : plan
}
