import type { TenantId } from '@reprieve/domain'
import { z } from 'zod'
import type { RestoreMail } from './send-restore-mail.ts'

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
