import type { Actor } from '../access/actor.ts'
import type { TenantId } from '../ids.ts'

/** One operation on a tenant, carried out or refused (R49). Records of a tenant form a chain by hash. */
export interface AuditRecord {
  readonly tenantId: TenantId
  /** Position in the tenant's log: 1, 2, 3 … without a gap. */
  readonly sequence: number
  readonly id: string
  readonly at: Date
  readonly actor: Actor
  readonly operation: string
  readonly outcome: 'succeeded' | 'failed'
  /** Type of the refusal, if the operation was refused. */
  readonly error: string | null
  readonly targetId: string | null
  readonly targetName: string | null
  readonly before: unknown
  readonly after: unknown
  readonly details: unknown
  readonly requestId: string | null
  readonly correlationId: string | null
  readonly previousHash: string
  readonly hash: string
}
