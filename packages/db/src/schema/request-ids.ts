import type { Kit } from './kit.ts'

/** First answers by request id, so that a retry gets the same one. */
export const defineRequestIds = (k: Kit) =>
  k.table(
    'request_ids',
    {
      tenantId: k.text('tenant_id').notNull(),
      /** Who asked: ids of different callers never meet. */
      caller: k.text('caller').notNull(),
      requestId: k.text('request_id').notNull(),
      /** Hash of operation and input. */
      fingerprint: k.text('fingerprint').notNull(),
      answer: k.json('answer').$type<unknown>().notNull(),
      at: k.instant('at').notNull(),
      /** Whom the answer tells of. */
      targetId: k.text('target_id'),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.caller, t.requestId] }),
      k.index('request_ids_by_time').on(t.tenantId, t.at),
      k.index('request_ids_by_target').on(t.tenantId, t.targetId),
    ],
  )
