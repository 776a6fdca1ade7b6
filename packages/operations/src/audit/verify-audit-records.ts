import { type AuditFinding, type AuditPlace, auditStart, verifyAuditRecords as verify } from '@reprieve/db'
import { ok } from '@reprieve/domain'
import { z } from 'zod'
import type { Answer, QueryError } from '../answer.ts'
import type { OperationContext } from '../context.ts'
import type { Dependencies } from '../dependencies.ts'
import { defineQuery } from '../run/define-query.ts'
import { sealOf } from '../steps/audit/seal-of.ts'

const Hash = z.string().max(128)

export const VerifyAuditRecordsInput = z.strictObject({
  /** How far the previous verification has come. Default: the beginning. */
  after: z
    .strictObject({ sequence: z.number().int().min(0), hash: Hash, hasHead: z.boolean() })
    .default(auditStart),
  size: z.number().int().min(1).max(5000).default(1000),
  /** What was noted of the chain at some time and stored elsewhere. */
  anchor: z.strictObject({ sequence: z.number().int().min(0), hash: Hash }).optional(),
})
export type VerifyAuditRecordsInput = z.input<typeof VerifyAuditRecordsInput>

export interface AuditVerified {
  readonly findings: readonly AuditFinding[]
  /**
   * Null at the end of the chain. Otherwise, continue from here in a call of its own, so that nobody waits for the
   * whole.
   */
  readonly next: AuditPlace | null
}

/** Looks for records that were changed, removed, added or cut off without the program (R49). */
export const verifyAuditRecords =
  (dependencies: Dependencies) =>
  (context: OperationContext, given: VerifyAuditRecordsInput): Promise<Answer<AuditVerified, QueryError>> =>
    defineQuery<AuditVerified, never>()({
      requires: 'audit.read',
      input: VerifyAuditRecordsInput,
      *run({ context: { tenantId }, input: { after, size, anchor } }) {
        return ok(
          yield* verify({
            tenantId,
            after,
            limit: size,
            ...(anchor && { anchor }),
            sealOf: (head) => sealOf(dependencies.tombstoneKey, head),
          }),
        )
      },
    })(dependencies)(context, given)
