import { z } from 'zod'
import { Id } from '../input.ts'

export const PurgeExpiredInput = z.object({
  /** By default every tenant. */
  tenantId: Id.optional(),
  /** Users a transaction; restores get their turn between two. */
  portion: z.number().int().min(1).max(1000).default(50),
  /** Where the sweep ends though there may be more. */
  atMost: z.number().int().min(1).default(10_000),
})
export type PurgeExpiredInput = z.input<typeof PurgeExpiredInput>

export interface ExpiredPurged {
  readonly purged: number
  /** False if `atMost` ended the sweep. */
  readonly finished: boolean
}
