import { statements, write } from '@reprieve/db'
import { canActOn, ok, refuse, type UserId } from '@reprieve/domain'
import type { Refusal, WriteError } from '../answer.ts'
import { UserIdInput } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { loadRoles } from '../steps/load/load-roles.ts'
import { loadActiveUser } from '../steps/load/load-user.ts'

/** The user who was signed out. */
export interface SessionsEnded {
  readonly userId: UserId
}

/**
 * Signs an active user out everywhere: sessions, access tokens and refresh tokens end (R33), and the password stays.
 * Whoever may reset the user's password may do so (R46, R47).
 */
export const endSessions = defineOperation<SessionsEnded, WriteError | Refusal<'UserNotFound'>>()({
  name: 'endSessions',
  requires: 'users.resetPassword',
  input: UserIdInput,
  targetOf: ({ userId }) => userId,
  *run({ context: { tenantId }, caller, input: { userId }, now }) {
    const user = yield* loadActiveUser(tenantId, userId)
    if (!user.ok) return user
    if (!canActOn(caller.roles, yield* loadRoles(user.value), 'users.resetPassword'))
      return refuse({ type: 'NotPermitted', permission: 'users.resetPassword' })
    yield* write(statements.endSessions, { tenantId, userId, endedAt: now })
    return ok({
      value: { userId },
      audit: { targetId: userId, targetName: user.value.userPrincipalName },
    })
  },
})
