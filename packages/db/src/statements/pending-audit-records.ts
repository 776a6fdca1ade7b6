import { and, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

export type PendingAuditRecordRow = Tables['pendingAuditRecords']['$inferSelect']

export const insertPendingAuditRecord = defineStatement<PendingAuditRecordRow>()(
  'insert_owed_record',
  ({ db, t }) => db.insert(t.pendingAuditRecords).values(everyColumn(t.pendingAuditRecords)),
)

export const removePendingAuditRecord = defineStatement<Pick<PendingAuditRecordRow, 'tenantId' | 'id'>>()(
  'remove_owed_record',
  ({ db, t: { pendingAuditRecords } }) =>
    db.delete(pendingAuditRecords).where(and(inTenant(pendingAuditRecords), is(pendingAuditRecords.id))),
)

/** Pending records, oldest first. Reads across tenants. */
export const pendingAuditRecordsBefore = defineStatement<{ before: Date; limit: number }>()(
  'owed_records_before',
  ({ db, t: { pendingAuditRecords } }) =>
    db
      .select()
      .from(pendingAuditRecords)
      .where(sql`${pendingAuditRecords.owedAt} < ${param(pendingAuditRecords.owedAt, 'before')}`)
      .orderBy(pendingAuditRecords.owedAt, pendingAuditRecords.tenantId, pendingAuditRecords.id)
      .limit(sql.placeholder('limit')),
)
