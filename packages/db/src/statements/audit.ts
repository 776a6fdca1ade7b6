import { and, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement, type StatementContext } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

export type AuditRecordRow = Tables['auditRecords']['$inferSelect']
export type AuditHeadRow = Tables['auditHeads']['$inferSelect']
type AuditTextsRow = Tables['auditTexts']['$inferSelect']

/** A record with its texts; null if it has none, or no longer has them. */
export interface StoredAuditRecord {
  readonly record: AuditRecordRow
  readonly texts: Pick<AuditTextsRow, 'salt' | 'texts'> | null
}

export const auditHead = defineStatement<{ tenantId: string }>()('audit_head', ({ db, t }) =>
  db.select().from(t.auditHeads).where(inTenant(t.auditHeads)),
)

/** A portion of all tenants' heads, ordered by tenant. */
export const auditHeadsAfter = defineStatement<{ after: string; limit: number }>()(
  'audit_heads_after',
  ({ db, t }) =>
    db
      .select()
      .from(t.auditHeads)
      .where(sql`${t.auditHeads.tenantId} > ${param(t.auditHeads.tenantId, 'after')}`)
      .orderBy(t.auditHeads.tenantId)
      .limit(sql.placeholder('limit')),
)

export const putAuditHead = defineStatement<AuditHeadRow>()('put_audit_head', ({ db, t }) => {
  const { tenantId, ...set } = everyColumn(t.auditHeads)
  return db
    .insert(t.auditHeads)
    .values({ tenantId, ...set })
    .onConflictDoUpdate({ target: t.auditHeads.tenantId, set })
})

export const insertAuditTexts = defineStatement<AuditTextsRow>()('insert_audit_texts', ({ db, t }) =>
  db.insert(t.auditTexts).values(everyColumn(t.auditTexts)),
)

export const insertAuditMention = defineStatement<Tables['auditMentions']['$inferSelect']>()(
  'insert_audit_mention',
  ({ db, t }) => db.insert(t.auditMentions).values(everyColumn(t.auditMentions)),
)

interface OfUsers {
  readonly tenantId: string
  readonly userIds: readonly string[]
}

/** Removes the texts of records whose targets are these users. */
export const removeTextsOfTargets = defineStatement<OfUsers>()(
  'remove_texts_of_targets',
  ({ db, t: { auditTexts, auditRecords }, k }) => {
    const sequences = db
      .select({ sequence: auditRecords.sequence })
      .from(auditRecords)
      .where(and(inTenant(auditRecords), k.isOneOf(auditRecords.targetId, 'userIds')))
    return db.delete(auditTexts).where(and(inTenant(auditTexts), inArray(auditTexts.sequence, sequences)))
  },
)

/** Removes the texts of records that mention these users. */
export const removeTextsOfMentioned = defineStatement<OfUsers>()(
  'remove_texts_of_mentioned',
  ({ db, t: { auditTexts, auditMentions }, k }) => {
    const sequences = db
      .select({ sequence: auditMentions.sequence })
      .from(auditMentions)
      .where(and(inTenant(auditMentions), k.isOneOf(auditMentions.userId, 'userIds')))
    return db.delete(auditTexts).where(and(inTenant(auditTexts), inArray(auditTexts.sequence, sequences)))
  },
)

const storedRecords = ({ db, t: { auditRecords, auditTexts } }: StatementContext) =>
  db
    .select({
      record: getTableColumns(auditRecords),
      texts: { salt: auditTexts.salt, texts: auditTexts.texts },
    })
    .from(auditRecords)
    .leftJoin(
      auditTexts,
      and(eq(auditTexts.tenantId, auditRecords.tenantId), eq(auditTexts.sequence, auditRecords.sequence)),
    )

export const lastAuditRecord = defineStatement<{ tenantId: string }>()('last_audit_record', ({ db, t }) =>
  db
    .select({ sequence: t.auditRecords.sequence, hash: t.auditRecords.hash })
    .from(t.auditRecords)
    .where(inTenant(t.auditRecords))
    .orderBy(sql`${t.auditRecords.sequence} desc`)
    .limit(1),
)

/** The operation of a tenant's first record. No row if nothing has been recorded. */
export const firstAuditedOperation = defineStatement<{ tenantId: string }>()(
  'first_audited_operation',
  ({ db, t: { auditRecords } }) =>
    db
      .select({ operation: auditRecords.operation })
      .from(auditRecords)
      .where(and(inTenant(auditRecords), eq(auditRecords.sequence, sql`1`))),
)

export const insertAuditRecord = defineStatement<Tables['auditRecords']['$inferSelect']>()(
  'insert_audit_record',
  ({ db, t }) => db.insert(t.auditRecords).values(everyColumn(t.auditRecords)),
)

// The ids are found in the index alone first. Without statistics, SQLite would scan all records of the tenant instead.
const ofTarget = (context: StatementContext): SQL =>
  inArray(context.t.auditRecords.sequence, sequencesOfTarget(context))

const sequencesOfTarget = ({ db, t: { auditRecords } }: StatementContext) =>
  db
    .select({ sequence: auditRecords.sequence })
    .from(auditRecords)
    .where(and(inTenant(auditRecords), is(auditRecords.targetId)))

/** The record of an operation's latest success on a target. */
export const latestSuccess = defineStatement<{ tenantId: string; targetId: string; operation: string }>()(
  'latest_success',
  (context) => {
    const { auditRecords } = context.t
    return storedRecords(context)
      .where(
        and(
          inTenant(auditRecords),
          ofTarget(context),
          is(auditRecords.operation),
          eq(auditRecords.outcome, sql`'succeeded'`),
        ),
      )
      .orderBy(sql`${auditRecords.sequence} desc`)
      .limit(1)
  },
)

/** Names the operations on a target that have succeeded since a record. */
export const successesSince = defineStatement<{ tenantId: string; targetId: string; after: number }>()(
  'successes_since',
  (context) => {
    const { auditRecords } = context.t
    return context.db
      .select({ operation: auditRecords.operation })
      .from(auditRecords)
      .where(
        and(
          inTenant(auditRecords),
          ofTarget(context),
          sql`${auditRecords.sequence} > ${param(auditRecords.sequence, 'after')}`,
          eq(auditRecords.outcome, sql`'succeeded'`),
        ),
      )
  },
)

interface AuditPlace {
  readonly tenantId: string
  readonly key: number
  /** Empty means all. */
  readonly operation: string
  /** Empty means all. */
  readonly outcome: string
  /** Id of the actor; empty means all. */
  readonly actorId: string
  readonly from: Date
  readonly to: Date
  readonly limit: number
}

const filters = ({ t: { auditRecords }, k }: StatementContext): SQL | undefined =>
  and(
    sql`(${sql.placeholder('operation')} = '' or ${auditRecords.operation} = ${sql.placeholder('operation')})`,
    sql`(${sql.placeholder('outcome')} = '' or ${auditRecords.outcome} = ${sql.placeholder('outcome')})`,
    sql`(${sql.placeholder('actorId')} = '' or ${k.member(auditRecords.actor, 'userId')} = ${sql.placeholder('actorId')})`,
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
    return storedRecords(context)
      .where(and(inTenant(auditRecords), target(context), place, filters(context)))
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

/** Records of these operations, latest first. */
export const auditRecordsOfOperations = defineStatement<{
  tenantId: string
  key: number
  operations: readonly string[]
  from: Date
  to: Date
  limit: number
}>()('audit_records_of_operations', (context) => {
  const { auditRecords } = context.t
  return storedRecords(context)
    .where(
      and(
        inTenant(auditRecords),
        sql`${auditRecords.sequence} < ${param(auditRecords.sequence, 'key')}`,
        context.k.isOneOf(auditRecords.operation, 'operations'),
        sql`${auditRecords.at} >= ${param(auditRecords.at, 'from')}`,
        sql`${auditRecords.at} < ${param(auditRecords.at, 'to')}`,
      ),
    )
    .orderBy(sql`${auditRecords.sequence} desc`)
    .limit(sql.placeholder('limit'))
})

/** Whom records of successes after a place are about, oldest first. */
export const auditTargetsAfter = defineStatement<{ tenantId: string; after: number; limit: number }>()(
  'audit_targets_after',
  ({ db, t: { auditRecords } }) =>
    db
      .select({
        sequence: auditRecords.sequence,
        operation: auditRecords.operation,
        targetId: auditRecords.targetId,
        mentions: auditRecords.mentions,
      })
      .from(auditRecords)
      .where(
        and(
          inTenant(auditRecords),
          sql`${auditRecords.sequence} > ${param(auditRecords.sequence, 'after')}`,
          eq(auditRecords.outcome, sql`'succeeded'`),
        ),
      )
      .orderBy(sql`${auditRecords.sequence} asc`)
      .limit(sql.placeholder('limit')),
)
