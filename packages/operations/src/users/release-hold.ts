import { defineOperation } from '../define-operation.ts'
import { changeHold, type HoldChanged } from './change-hold.ts'
import { UserIdInput } from './get-user.ts'
import type { ChangeHoldError } from './place-hold.ts'

/** Ends a hold (R42). A user whose window is over by then can no longer be restored. */
export const releaseHold = defineOperation<HoldChanged, ChangeHoldError>()({
  name: 'releaseHold',
  requires: 'users.hold',
  input: UserIdInput,
  targetOf: ({ userId }) => userId,
  *run(work) {
    return yield* changeHold(work, { userId: work.input.userId, hold: null })
  },
})
