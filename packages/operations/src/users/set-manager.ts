import { checkManager, ok } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { changeManager, type ManagerSet } from '../steps/carry-out/change-manager.ts'
import { loadChangeableUser } from '../steps/load/load-changeable-user.ts'
import { loadActiveUser } from '../steps/load/load-user.ts'
import { managersAbove } from '../steps/load/managers-above.ts'

const SetManagerInput = z.strictObject({ userId: Id, managerId: Id })

export type SetManagerError = WriteError | Refusal<'UserNotFound' | 'ManagerLoop'>

/**
 * Sets the manager of an active user, who must be active too. Nobody reports to oneself, directly or through others.
 */
export const setManager = defineOperation<ManagerSet, SetManagerError>()({
  name: 'setManager',
  requires: 'users.write',
  input: SetManagerInput,
  targetOf: ({ userId }) => userId,
  *run(call) {
    const { tenantId } = call.context
    const { userId, managerId } = call.input
    const user = yield* loadChangeableUser(call, userId)
    if (!user.ok) return user
    const manager = yield* loadActiveUser(tenantId, managerId)
    if (!manager.ok) return manager
    const allowed = checkManager(userId, managerId, yield* managersAbove(tenantId, managerId))
    return allowed.ok ? ok(yield* changeManager(user.value, managerId)) : allowed
  },
})
