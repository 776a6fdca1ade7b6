import { ok } from '@reprieve/domain'
import { z } from 'zod'
import type { Answer, Refusal } from '../answer.ts'
import type { Dependencies } from '../dependencies.ts'
import { Id } from '../input.ts'
import { invalidInput } from '../invalid-input.ts'
import { type ExpiredPurged, sweep } from '../steps/purge/sweep.ts'

export const PurgeExpiredInput = z.strictObject({
  /** Default: every tenant. */
  tenantId: Id.optional(),
  /** Users in one transaction. Restores get their turn between two transactions. */
  portion: z.number().int().min(1).max(1000).default(50),
  /** Rest after each portion, in which other processes get their turn. On SQLite all of them share one lock. */
  restMs: z.number().int().min(0).max(1000).default(4),
  /** Number of users after which the sweep ends, even if there are more. */
  atMost: z.number().int().min(1).default(1_000_000),
  /** Appears in the audit records of the sweep. Default: a new one. */
  correlationId: z.string().max(256).optional(),
})
export type PurgeExpiredInput = z.input<typeof PurgeExpiredInput>

/**
 * Carries out one sweep (R40, R43). It purges what had expired when it began, however long it takes. It also removes
 * outdated answers to request ids and expired one-time secrets. Restores get their turn between two portions, and what
 * they restore is not purged (R6). When `signal` is aborted, it ends after the present portion.
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
