import { and, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

export type OwedRecordRow = Tables['owedRecords']['$inferSelect']

export const insertOwedRecord = defineStatement<OwedRecordRow>()('insert_owed_record', ({ db, t }) =>
  db.insert(t.owedRecords).values(everyColumn(t.owedRecords)),
)

export const removeOwedRecord = defineStatement<Pick<OwedRecordRow, 'tenantId' | 'id'>>()(
  'remove_owed_record',
  ({ db, t: { owedRecords } }) =>
    db.delete(owedRecords).where(and(inTenant(owedRecords), is(owedRecords.id))),
)

/** The oldest first. Reaches across tenants. */
export const owedRecordsBefore = defineStatement<{ before: Date; limit: number }>()(
  'owed_records_before',
  ({ db, t: { owedRecords } }) =>
    db
      .select()
      .from(owedRecords)
      .where(sql`${owedRecords.owedAt} < ${param(owedRecords.owedAt, 'before')}`)
      .orderBy(owedRecords.owedAt, owedRecords.tenantId, owedRecords.id)
      .limit(sql.placeholder('limit')),
)
