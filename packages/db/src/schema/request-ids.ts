import type { Kit } from './kit.ts'

/** The first answer to each request id, so that a retry gets the same one. */
export const defineRequestIds = (k: Kit) =>
  k.table(
    'request_ids',
    {
      tenantId: k.text('tenant_id').notNull(),
      /** The caller, so that ids of different callers never meet. */
      caller: k.text('caller').notNull(),
      requestId: k.text('request_id').notNull(),
      /** Hash of operation and input. */
      fingerprint: k.text('fingerprint').notNull(),
      answer: k.json('answer').$type<unknown>().notNull(),
      at: k.instant('at').notNull(),
      /** The user or object that the answer is about. */
      targetId: k.text('target_id'),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.caller, t.requestId] }),
      k.index('request_ids_by_time').on(t.tenantId, t.at),
      k.index('request_ids_by_target').on(t.tenantId, t.targetId),
    ],
  )

/** Finds the answers that are about a user besides their target. */
export const defineRequestIdMentions = (k: Kit) =>
  k.table(
    'request_id_mentions',
    {
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      caller: k.text('caller').notNull(),
      requestId: k.text('request_id').notNull(),
      /** The same instant as the answer's. */
      at: k.instant('at').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.userId, t.caller, t.requestId] }),
      k.index('request_id_mentions_by_time').on(t.tenantId, t.at),
    ],
  )
