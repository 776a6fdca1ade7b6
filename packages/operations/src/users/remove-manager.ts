import { ok } from '@reprieve/domain'
import type { Refusal, WriteError } from '../answer.ts'
import { UserIdInput } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { changeManager, type ManagerSet } from '../steps/carry-out/change-manager.ts'
import { loadChangeableUser } from '../steps/load/load-changeable-user.ts'

export type RemoveManagerError = WriteError | Refusal<'UserNotFound'>

/**
 * Removes the manager of an active user. The line does not return even if the former manager comes back from the bin
 * (R32).
 */
export const removeManager = defineOperation<ManagerSet, RemoveManagerError>()({
  name: 'removeManager',
  requires: 'users.write',
  input: UserIdInput,
  targetOf: ({ userId }) => userId,
  *run(call) {
    const user = yield* loadChangeableUser(call, call.input.userId)
    return user.ok ? ok(yield* changeManager(user.value, null)) : user
  },
})
