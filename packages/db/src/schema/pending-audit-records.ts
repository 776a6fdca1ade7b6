import type { Kit } from './kit.ts'

/** Records that still have to be written into another tenant's log, stored with the change that they report. */
export const definePendingAuditRecords = (k: Kit) =>
  k.table(
    'owed_records',
    {
      /** The tenant in which the change was made. */
      tenantId: k.text('tenant_id').notNull(),
      /** Id of the record, by which a record that has been written already is recognised. */
      id: k.text('id').notNull(),
      /** The tenant whose log the record belongs into. */
      owedTo: k.text('owed_to').notNull(),
      owedAt: k.instant('owed_at').notNull(),
      facts: k.json('facts').$type<unknown>().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.id] }),
      k.index('owed_records_by_age').on(t.owedAt, t.tenantId, t.id),
    ],
  )
