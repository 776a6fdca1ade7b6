import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { idOf } from '../steps/access/name-of.ts'
import { changeHold, type HoldChanged } from '../steps/carry-out/change-hold.ts'

export const PlaceHoldInput = z.strictObject({
  userId: Id,
  /** Why the user may not be purged; seen by whoever sees the bin. */
  reason: z.string().trim().min(1).max(256),
})
export type PlaceHoldInput = z.input<typeof PlaceHoldInput>

export type ChangeHoldError = WriteError | Refusal<'UserNotFound'>

/** Exempts a user from purging, now or once it is deleted; it stays restorable, also beyond its window (R42). */
export const placeHold = defineOperation<HoldChanged, ChangeHoldError>()({
  name: 'placeHold',
  requires: 'users.hold',
  input: PlaceHoldInput,
  targetOf: ({ userId }) => userId,
  *run(work) {
    const { userId, reason } = work.input
    const hold = { reason, placedBy: idOf(work.context.actor), placedAt: work.now }
    return yield* changeHold(work, { userId, hold })
  },
})
