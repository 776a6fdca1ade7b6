import { ok } from '@reprieve/domain'
import { z } from 'zod'
import type { Answer, Refusal } from '../answer.ts'
import type { Dependencies } from '../dependencies.ts'
import { Id } from '../input.ts'
import { invalidInput } from '../invalid-input.ts'
import { type ExpiredPurged, sweep } from '../steps/purge/sweep.ts'

export const PurgeExpiredInput = z.strictObject({
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
    return ok(await sweep(dependencies, { ...bounds, tenantId, correlationId }, signal))
  }
