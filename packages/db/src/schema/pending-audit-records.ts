import type { Kit } from './kit.ts'

/** Records that are still to be written into another tenant's log, kept with the change that they tell of. */
export const definePendingAuditRecords = (k: Kit) =>
  k.table(
    'owed_records',
    {
      /** Where the change was made. */
      tenantId: k.text('tenant_id').notNull(),
      /** Of the record, by which it is known if it has been written already. */
      id: k.text('id').notNull(),
      /** Whose log it belongs into. */
      owedTo: k.text('owed_to').notNull(),
      owedAt: k.instant('owed_at').notNull(),
      facts: k.json('facts').$type<unknown>().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.id] }),
      k.index('owed_records_by_age').on(t.owedAt, t.tenantId, t.id),
    ],
  )
