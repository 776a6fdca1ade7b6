import { row, rows, run, type Statements, statements } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import { z } from 'zod'
import type { Dependencies } from '../dependencies.ts'
import { maxAttempts } from './attempts.ts'
import type { RestoreMail } from './restore-mail.ts'

export const ClaimDueMailInput = z.object({
  limit: z.number().int().min(1).max(100).default(10),
  /** How long nobody else gets the same mail; then it counts as not delivered. */
  leaseSeconds: z.number().int().min(1).max(3600).default(120),
})
export type ClaimDueMailInput = z.input<typeof ClaimDueMailInput>

/** A mail that the caller must deliver, and then say so by `markDelivered` or `markFailed`. */
export interface DueMail {
  readonly tenantId: TenantId
  readonly id: string
  /** From 1. A mark that names an older attempt is ignored. */
  readonly attempt: number
  readonly mail: RestoreMail
}

export interface MailMark {
  readonly tenantId: TenantId
  readonly id: string
  readonly attempt: number
}

export const claimDueMail =
  ({ storage, now: clock }: Dependencies) =>
  async (given: ClaimDueMailInput): Promise<readonly DueMail[]> => {
    const { limit, leaseSeconds } = ClaimDueMailInput.parse(given)
    const now = clock()
    const due = await storage.read(() => rows(statements.dueInOutbox, { now, limit }))
    const leasedUntil = new Date(now.getTime() + leaseSeconds * 1000)
    const claimed: DueMail[] = []
    for (const { tenantId, id } of due) {
      const mail = await storage.transaction(tenantId, () => claim(tenantId, id, now, leasedUntil))
      if (mail !== null) claimed.push(mail)
    }
    return claimed
  }

/** Null where somebody else was faster, or where it was tried often enough without anybody saying how that went. */
function* claim(tenantId: TenantId, id: string, now: Date, leasedUntil: Date): Statements<DueMail | null> {
  const found = yield* row(statements.outboxRow, { tenantId, id })
  if (found?.state !== 'waiting' || found.nextAttemptAt.getTime() > now.getTime()) return null
  if (found.attempts >= maxAttempts) {
    yield* run(statements.updateOutboxRow, { ...found, state: 'dead', payload: null })
    return null
  }
  const attempt = found.attempts + 1
  yield* run(statements.updateOutboxRow, { ...found, attempts: attempt, nextAttemptAt: leasedUntil })
  // Only `putIntoOutbox` writes there.
  return { tenantId, id, attempt, mail: found.payload as RestoreMail }
}
