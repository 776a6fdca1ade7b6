import { UserIdInput } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { changeHold, type HoldChanged } from '../steps/carry-out/change-hold.ts'
import type { ChangeHoldError } from './place-hold.ts'

/** Ends a hold (R42). A user whose window has ended can no longer be restored then. */
export const releaseHold = defineOperation<HoldChanged, ChangeHoldError>()({
  name: 'releaseHold',
  requires: 'users.hold',
  input: UserIdInput,
  targetOf: ({ userId }) => userId,
  *run(call) {
    return yield* changeHold(call, { userId: call.input.userId, hold: null })
  },
})
