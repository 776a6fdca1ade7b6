import { ok } from '@reprieve/domain'
import { z } from 'zod'
import type { Answer, Refusal } from '../answer.ts'
import type { Dependencies } from '../dependencies.ts'
import { Id } from '../input.ts'
import { invalidInput } from '../run/invalid-input.ts'
import { forgetExpiredSecrets } from '../steps/delivery/forget-expired-secrets.ts'
import { everyTenant } from '../steps/load/every-tenant.ts'
import { admitSweep } from '../steps/purge/admit-sweep.ts'
import { eraseElsewhere } from '../steps/purge/erase-elsewhere.ts'
import { forgetOldAnswers } from '../steps/purge/forget-old-answers.ts'
import { type Queued, sweepOldestFirst } from '../steps/purge/sweep-oldest-first.ts'
import { tellOfClockStop } from '../steps/purge/tell-of-clock-stop.ts'
import { verifyClock } from '../steps/purge/verify-clock.ts'
import type { ClockStop } from './get-purge-status.ts'
import type { PurgeStop } from './list-purge-stops.ts'

export const PurgeExpiredInput = z.object({
  /** By default every tenant. */
  tenantId: Id.optional(),
  /** Users a transaction; restores get their turn between two. */
  portion: z.number().int().min(1).max(1000).default(50),
  /** Rest after each portion, in which other processes have their turn too: on SQLite there is one lock for all. */
  restMs: z.number().int().min(0).max(1000).default(4),
  /** Where the sweep ends though there may be more. */
  atMost: z.number().int().min(1).default(1_000_000),
  /** Stands in the audit records of the sweep; by default a new one. */
  correlationId: z.string().max(256).optional(),
})
export type PurgeExpiredInput = z.input<typeof PurgeExpiredInput>

export interface ExpiredPurged {
  readonly purged: number
  /** False if `atMost` or the signal ended the sweep, or the clock is not believed. */
  readonly finished: boolean
  /** Tenants that wait for a confirmation; `isNew` since this sweep. */
  readonly stops: readonly (PurgeStop & { readonly isNew: boolean })[]
  /** Set where the clock is not believed: then nothing was purged. */
  readonly clockStop: ClockStop | null
}

/**
 * One sweep (R40, R43), at the moment at which it began however long it takes. Also forgets answers to request ids and one-time
 * secrets whose time is over. Restores get their turn between two portions, and what was restored meanwhile is not purged
 * (R6). Ends after the portion under way when `signal` is aborted.
 */
export const purgeExpired =
  (dependencies: Dependencies) =>
  async (
    given: PurgeExpiredInput,
    signal?: AbortSignal,
  ): Promise<Answer<ExpiredPurged, Refusal<'InvalidInput'>>> => {
    const input = PurgeExpiredInput.safeParse(given)
    if (!input.success) return invalidInput(input.error)
    const { tenantId, correlationId = dependencies.newId(), ...bounds } = input.data
    const { now, stop } = await verifyClock(dependencies)
    if (now === null) {
      await tellOfClockStop(dependencies, stop, signal)
      return ok({ purged: 0, finished: false, stops: [], clockStop: stop })
    }
    const stops: ExpiredPurged['stops'][number][] = []
    const queue: Queued[] = []
    for await (const tenant of everyTenant(dependencies, now)) {
      if (signal?.aborted) return ok({ purged: 0, finished: false, stops, clockStop: null })
      if (tenantId !== undefined && tenant.tenantId !== tenantId) continue
      await forgetOldAnswers(dependencies, tenant.tenantId)
      await forgetExpiredSecrets(dependencies, tenant.tenantId)
      if (tenant.purgeAt === null) continue
      const admitted = await admitSweep(dependencies, tenant.tenantId, { now, correlationId })
      if (admitted.stop !== null) stops.push({ ...admitted.stop, isNew: admitted.isNew })
      else queue.push({ ...admitted.admission, tenantId: tenant.tenantId, nextAt: tenant.purgeAt })
    }
    const swept = await sweepOldestFirst(dependencies, queue, { ...bounds, correlationId, now, signal })
    await eraseElsewhere(dependencies, now, signal)
    await dependencies.storage.scrub()
    return ok({ ...swept, stops, clockStop: null })
  }
