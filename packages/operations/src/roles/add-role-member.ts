import { statements, write } from '@reprieve/db'
import { canActOn, directoryRoles, ok, refuse } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { loadRoles } from '../steps/load/load-roles.ts'
import { loadActiveUser } from '../steps/load/load-user.ts'
import type { RoleMember } from './list-role-members.ts'

export const RoleMemberInput = z.strictObject({ role: z.enum(directoryRoles), userId: Id })
export type RoleMemberInput = z.input<typeof RoleMemberInput>

export interface RoleMemberAdded {
  readonly member: RoleMember
  /** False if the user had the role already. Nothing was written then, not even an audit record. */
  readonly changed: boolean
}

export type AddRoleMemberError = WriteError | Refusal<'UserNotFound'>

/** Gives a user a directory role (R47). */
export const addRoleMember = defineOperation<RoleMemberAdded, AddRoleMemberError>()({
  name: 'addRoleMember',
  requires: 'roles.assign',
  input: RoleMemberInput,
  targetOf: ({ userId }) => userId,
  *run({ context: { tenantId }, caller, input: { role, userId } }) {
    const user = yield* loadActiveUser(tenantId, userId)
    if (!user.ok) return user
    const roles = yield* loadRoles(user.value)
    if (!canActOn(caller.roles, [...roles, role], 'roles.assign'))
      return refuse({ type: 'NotPermitted', permission: 'roles.assign' })
    const { displayName, userPrincipalName } = user.value
    const changed = !roles.includes(role)
    if (changed) yield* write(statements.insertRole, { tenantId, userId, role })
    const audit = {
      targetId: userId,
      targetName: userPrincipalName,
      before: { roles },
      after: { roles: [...roles, role] },
      details: { role },
    }
    const member = { userId, displayName, userPrincipalName }
    return ok({ value: { member, changed }, audit: changed ? audit : null })
  },
})
