import { statements, write } from '@reprieve/db'
import {
  type CannotRemoveRole,
  canActOn,
  checkRoleRemoval,
  type DirectoryRole,
  ok,
  refuse,
  type UserId,
} from '@reprieve/domain'
import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { loadGlobalAdministrators, loadRoles } from '../steps/load/load-roles.ts'
import { loadActiveUser } from '../steps/load/load-user.ts'
import { RoleMemberInput } from './add-role-member.ts'

export interface RoleMemberRemoved {
  readonly userId: UserId
  readonly role: DirectoryRole
}

export type RemoveRoleMemberError = WriteError | Refusal<'UserNotFound'> | CannotRemoveRole

/** Takes a directory role from a user, unless the tenant would be left without an administrator (R8). */
export const removeRoleMember = defineOperation<RoleMemberRemoved, RemoveRoleMemberError>()({
  name: 'removeRoleMember',
  requires: 'roles.assign',
  input: RoleMemberInput,
  targetOf: ({ userId }) => userId,
  *run({ context: { tenantId }, caller, input: { role, userId }, now, dependencies }) {
    const user = yield* loadActiveUser(tenantId, userId)
    if (!user.ok) return user
    const roles = yield* loadRoles(user.value)
    if (!canActOn(caller.roles, roles, 'roles.assign'))
      return refuse({ type: 'NotPermitted', permission: 'roles.assign' })
    const globalAdministrators = yield* loadGlobalAdministrators(dependencies, tenantId, roles)
    const removable = checkRoleRemoval({ userId, role, roles, globalAdministrators })
    if (!removable.ok) return removable
    yield* write(statements.removeRole, { tenantId, userId, role })
    const losesLast = roles.every((held) => held === role)
    if (losesLast) yield* write(statements.endSessions, { tenantId, userId, endedAt: now })
    const audit = {
      targetId: userId,
      targetName: user.value.userPrincipalName,
      before: { roles },
      after: { roles: roles.filter((held) => held !== role) },
      details: { role },
    }
    return ok({ value: { userId, role }, audit })
  },
})
