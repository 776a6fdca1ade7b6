import { row, run, type Statements, statements } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import { maxAttempts, pauseAfter } from './attempts.ts'
import type { MailMark } from './claim-due-mail.ts'

const longestReason = 500

export const markDelivered =
  ({ storage, now }: Dependencies) =>
  (mark: MailMark): Promise<void> =>
    storage.transaction(mark.tenantId, function* (): Statements<void> {
      const found = yield* findAttempt(mark)
      if (found === null) return
      const done = { state: 'delivered', payload: null, lastError: null, deliveredAt: now() } as const
      yield* run(statements.updateOutboxRow, { ...found, ...done })
    })

export const markFailed =
  ({ storage, now, randomBytes }: Dependencies) =>
  (mark: MailMark, reason: string): Promise<'waiting' | 'dead'> => {
    const pauseMs = pauseAfter(mark.attempt, randomBytes(1).readUInt8() / 255)
    const lastError = reason.slice(0, longestReason)
    return storage.transaction(mark.tenantId, function* (): Statements<'waiting' | 'dead'> {
      const found = yield* findAttempt(mark)
      if (found === null) return 'waiting'
      const isDead = mark.attempt >= maxAttempts
      const next = isDead
        ? ({ state: 'dead', payload: null } as const)
        : { nextAttemptAt: new Date(now().getTime() + pauseMs) }
      yield* run(statements.updateOutboxRow, { ...found, ...next, lastError })
      return isDead ? 'dead' : 'waiting'
    })
  }

/** Null where the attempt is not the latest one, or the mail is done with. */
function* findAttempt({ tenantId, id, attempt }: MailMark) {
  const found = yield* row(statements.outboxRow, { tenantId, id })
  return found?.state === 'waiting' && found.attempts === attempt ? found : null
}
