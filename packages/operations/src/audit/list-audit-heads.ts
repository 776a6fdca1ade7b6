import { rows, statements } from '@reprieve/db'
import { z } from 'zod'
import type { Dependencies } from '../dependencies.ts'
import type { AuditHead } from '../steps/audit/seal-of.ts'

export const ListAuditHeadsInput = z.strictObject({
  /** Tenant of the last head of the previous portion. */
  after: z.string().max(64).default(''),
  size: z.number().int().min(1).max(1000).default(500),
})
export type ListAuditHeadsInput = z.input<typeof ListAuditHeadsInput>

/** Lists the end of each tenant's chain, ordered by tenant. Stored elsewhere, it anchors a later verification. */
export const listAuditHeads =
  ({ storage }: Dependencies) =>
  async (given: ListAuditHeadsInput): Promise<readonly AuditHead[]> => {
    const { after, size } = ListAuditHeadsInput.parse(given)
    const heads = await storage.read(() => rows(statements.auditHeadsAfter, { after, limit: size }))
    return heads.map(({ tenantId, sequence, hash }) => ({ tenantId, sequence, hash }))
  }
