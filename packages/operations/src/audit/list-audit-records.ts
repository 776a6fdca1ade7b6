import { z } from 'zod'
import { Id } from '../input.ts'
import { PageRequest } from '../page.ts'

/** Newest first. */
export const ListAuditRecordsInput = z.object({
  targetId: Id.optional(),
  operation: z.string().max(64).optional(),
  outcome: z.enum(['succeeded', 'failed']).optional(),
  from: z.date().optional(),
  /** Not included. */
  to: z.date().optional(),
  page: PageRequest.prefault({}),
})
export type ListAuditRecordsInput = z.input<typeof ListAuditRecordsInput>
