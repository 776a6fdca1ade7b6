import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement, type StatementContext } from '../statement.ts'
import { everyColumn } from './every-column.ts'

export const lastAuditRecord = defineStatement<{ tenantId: string }>()('last_audit_record', ({ db, t }) =>
  db
    .select({ sequence: t.auditRecords.sequence, hash: t.auditRecords.hash })
    .from(t.auditRecords)
    .where(eq(t.auditRecords.tenantId, sql.placeholder('tenantId')))
    .orderBy(sql`${t.auditRecords.sequence} desc`)
    .limit(1),
)

export const insertAuditRecord = defineStatement<Tables['auditRecords']['$inferSelect']>()(
  'insert_audit_record',
  ({ db, t }) => db.insert(t.auditRecords).values(everyColumn(t.auditRecords)),
)

// Found in the index alone first: without statistics, SQLite would walk through the whole tenant's records instead.
const ofTarget = ({ db, t: { auditRecords } }: StatementContext): SQL =>
  inArray(
    auditRecords.sequence,
    db
      .select({ sequence: auditRecords.sequence })
      .from(auditRecords)
      .where(
        and(
          eq(auditRecords.tenantId, sql.placeholder('tenantId')),
          eq(auditRecords.targetId, sql.placeholder('targetId')),
        ),
      ),
  )

/** The record of the latest success of an operation on a target. */
export const latestSuccess = defineStatement<{ tenantId: string; targetId: string; operation: string }>()(
  'latest_success',
  (context) => {
    const { auditRecords } = context.t
    return context.db
      .select()
      .from(auditRecords)
      .where(
        and(
          eq(auditRecords.tenantId, sql.placeholder('tenantId')),
          ofTarget(context),
          eq(auditRecords.operation, sql.placeholder('operation')),
          eq(auditRecords.outcome, sql`'succeeded'`),
        ),
      )
      .orderBy(sql`${auditRecords.sequence} desc`)
      .limit(1)
  },
)

interface AuditPlace {
  readonly tenantId: string
  readonly key: number
  /** Empty for all. */
  readonly operation: string
  /** Empty for all. */
  readonly outcome: string
  readonly from: Date
  readonly to: Date
  readonly limit: number
}

const filters = ({ t: { auditRecords } }: StatementContext): SQL | undefined =>
  and(
    sql`(${sql.placeholder('operation')} = '' or ${auditRecords.operation} = ${sql.placeholder('operation')})`,
    sql`(${sql.placeholder('outcome')} = '' or ${auditRecords.outcome} = ${sql.placeholder('outcome')})`,
    sql`${auditRecords.at} >= ${param(auditRecords.at, 'from')}`,
    sql`${auditRecords.at} < ${param(auditRecords.at, 'to')}`,
  )

const auditPage = <Parameters extends AuditPlace>(
  name: string,
  direction: 'newer' | 'older',
  target: (context: StatementContext) => SQL | undefined,
) =>
  defineStatement<Parameters>()(`${name}_${direction}`, (context) => {
    const { auditRecords } = context.t
    const key = param(auditRecords.sequence, 'key')
    const place =
      direction === 'older' ? sql`${auditRecords.sequence} < ${key}` : sql`${auditRecords.sequence} > ${key}`
    const order =
      direction === 'older' ? sql`${auditRecords.sequence} desc` : sql`${auditRecords.sequence} asc`
    return context.db
      .select()
      .from(auditRecords)
      .where(
        and(eq(auditRecords.tenantId, sql.placeholder('tenantId')), target(context), place, filters(context)),
      )
      .orderBy(order)
      .limit(sql.placeholder('limit'))
  })

const everyTarget = () => undefined

export const auditPages = {
  newer: auditPage<AuditPlace>('audit_records', 'newer', everyTarget),
  older: auditPage<AuditPlace>('audit_records', 'older', everyTarget),
} as const

export const auditPagesOfTarget = {
  newer: auditPage<AuditPlace & { targetId: string }>('audit_records_of_target', 'newer', ofTarget),
  older: auditPage<AuditPlace & { targetId: string }>('audit_records_of_target', 'older', ofTarget),
} as const

/** The latest first, of these operations only. */
export const auditRecordsOfOperations = defineStatement<{
  tenantId: string
  key: number
  operations: readonly string[]
  from: Date
  to: Date
  limit: number
}>()('audit_records_of_operations', ({ db, t: { auditRecords }, k }) =>
  db
    .select()
    .from(auditRecords)
    .where(
      and(
        eq(auditRecords.tenantId, sql.placeholder('tenantId')),
        sql`${auditRecords.sequence} < ${param(auditRecords.sequence, 'key')}`,
        k.isOneOf(auditRecords.operation, 'operations'),
        sql`${auditRecords.at} >= ${param(auditRecords.at, 'from')}`,
        sql`${auditRecords.at} < ${param(auditRecords.at, 'to')}`,
      ),
    )
    .orderBy(sql`${auditRecords.sequence} desc`)
    .limit(sql.placeholder('limit')),
)
