import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { idOf } from '../steps/access/name-of.ts'
import { changeHold, type HoldChanged } from '../steps/carry-out/change-hold.ts'

export const PlaceHoldInput = z.strictObject({
  userId: Id,
  /** The reason for the hold, which everybody who sees the bin can read. */
  reason: z.string().trim().min(1).max(256),
})
export type PlaceHoldInput = z.input<typeof PlaceHoldInput>

export type ChangeHoldError = WriteError | Refusal<'UserNotFound'>

/** Exempts a user from purging, now or once it is deleted. It can be restored even beyond its window (R42). */
export const placeHold = defineOperation<HoldChanged, ChangeHoldError>()({
  name: 'placeHold',
  requires: 'users.hold',
  input: PlaceHoldInput,
  targetOf: ({ userId }) => userId,
  *run(call) {
    const { userId, reason } = call.input
    const hold = { reason, placedBy: idOf(call.context.actor), placedAt: call.now }
    return yield* changeHold(call, { userId, hold })
  },
})
