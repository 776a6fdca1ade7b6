import type { Actor } from '@reprieve/domain'
import type { Kit } from './kit.ts'

/** Appended to, never changed (R49). */
export const defineAuditRecords = (k: Kit) =>
  k.table(
    'audit_records',
    {
      tenantId: k.text('tenant_id').notNull(),
      sequence: k.int('sequence').notNull(),
      id: k.text('id').notNull(),
      at: k.instant('at').notNull(),
      actor: k.json('actor').$type<Actor>().notNull(),
      operation: k.text('operation').notNull(),
      outcome: k.text('outcome').$type<'succeeded' | 'failed'>().notNull(),
      error: k.text('error'),
      targetId: k.text('target_id'),
      targetName: k.text('target_name'),
      before: k.json('before').$type<unknown>(),
      after: k.json('after').$type<unknown>(),
      details: k.json('details').$type<unknown>(),
      requestId: k.text('request_id'),
      correlationId: k.text('correlation_id'),
      previousHash: k.text('previous_hash').notNull(),
      hash: k.text('hash').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.sequence] }),
      k.index('audit_records_by_target').on(t.tenantId, t.targetId, t.sequence),
    ],
  )
