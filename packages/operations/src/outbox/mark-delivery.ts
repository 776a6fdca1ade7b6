import { row, statements, type Transaction, write } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import {
  attemptsAtMost,
  contentsKept,
  type Failure,
  patienceOf,
  pauseAfter,
} from '../steps/delivery/attempts.ts'
import type { DeliveryMark } from '../steps/delivery/due-delivery.ts'

const longestReason = 500

/** Records that a delivery has succeeded. */
export const markDelivered =
  ({ storage, now }: Dependencies) =>
  (mark: DeliveryMark): Promise<void> =>
    storage.transaction(mark.tenantId, function* (): Transaction<void> {
      const found = yield* findAttempt(mark)
      if (found === null) return
      const done = { state: 'delivered', payload: null, lastError: null, deliveredAt: now() } as const
      yield* write(statements.updateOutboxRow, { ...found, ...done })
    })

/**
 * Records that a delivery has failed. It is tried again after growing pauses, and finally given up. `reason` must be
 * free of secrets.
 */
export const markFailed =
  ({ storage, now, randomBytes }: Dependencies) =>
  (mark: DeliveryMark, reason: string, failure: Failure = 'unavailable'): Promise<'waiting' | 'dead'> => {
    const random = randomBytes(1).readUInt8() / 255
    const lastError = reason.slice(0, longestReason)
    return storage.transaction(mark.tenantId, function* (): Transaction<'waiting' | 'dead'> {
      const found = yield* findAttempt(mark)
      if (found === null) return 'waiting'
      const patience = patienceOf(found)
      const isDead = mark.attempt >= attemptsAtMost[patience][failure]
      const pauseMs = pauseAfter(patience, mark.attempt, random)
      const next = isDead
        ? { state: 'dead' as const, payload: contentsKept(found) }
        : { nextAttemptAt: new Date(now().getTime() + pauseMs) }
      yield* write(statements.updateOutboxRow, { ...found, ...next, lastError })
      return isDead ? 'dead' : 'waiting'
    })
  }

/** Null if the attempt is not the latest one, or the delivery has ended. */
function* findAttempt({ tenantId, id, attempt }: DeliveryMark) {
  const found = yield* row(statements.outboxRow, { tenantId, id })
  return found?.state === 'waiting' && found.attempts === attempt ? found : null
}
