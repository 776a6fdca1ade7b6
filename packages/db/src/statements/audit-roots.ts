import { and, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement, type StatementContext } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

/** How far a tenant's chain had come when it was last sealed. */
export interface SealedAuditHeadRow {
  readonly tenantId: string
  readonly sequence: number
  readonly hash: string
}

const sealedHead = ({ t: { sealedAuditHeads } }: StatementContext) => ({
  tenantId: sealedAuditHeads.chainOf,
  sequence: sealedAuditHeads.sequence,
  hash: sealedAuditHeads.hash,
})

export type AuditRootRow = Tables['auditRoots']['$inferSelect']

export const sealedAuditHead = defineStatement<{ tenantId: string }>()('sealed_audit_head', (context) => {
  const { sealedAuditHeads } = context.t
  return context.db
    .select(sealedHead(context))
    .from(sealedAuditHeads)
    .where(is(sealedAuditHeads.chainOf, 'tenantId'))
})

/** A portion of all tenants' sealed heads, ordered by tenant. */
export const sealedAuditHeadsAfter = defineStatement<{ after: string; limit: number }>()(
  'sealed_audit_heads_after',
  (context) => {
    const { sealedAuditHeads } = context.t
    return context.db
      .select(sealedHead(context))
      .from(sealedAuditHeads)
      .where(sql`${sealedAuditHeads.chainOf} > ${param(sealedAuditHeads.chainOf, 'after')}`)
      .orderBy(sealedAuditHeads.chainOf)
      .limit(sql.placeholder('limit'))
  },
)

export const putSealedAuditHead = defineStatement<Tables['sealedAuditHeads']['$inferSelect']>()(
  'put_sealed_audit_head',
  ({ db, t }) => {
    const { chainOf, ...set } = everyColumn(t.sealedAuditHeads)
    return db
      .insert(t.sealedAuditHeads)
      .values({ chainOf, ...set })
      .onConflictDoUpdate({ target: t.sealedAuditHeads.chainOf, set })
  },
)

export const lastAuditRoot = defineStatement<object>()('last_audit_root', ({ db, t }) =>
  db.select().from(t.auditRoots).orderBy(sql`${t.auditRoots.number} desc`).limit(1),
)

/** A portion of the roots, ordered by number. */
export const auditRootsAfter = defineStatement<{ after: number; limit: number }>()(
  'audit_roots_after',
  ({ db, t }) =>
    db
      .select()
      .from(t.auditRoots)
      .where(sql`${t.auditRoots.number} > ${param(t.auditRoots.number, 'after')}`)
      .orderBy(t.auditRoots.number)
      .limit(sql.placeholder('limit')),
)

/** Changes no row if another process has sealed a root with that number. */
export const insertAuditRoot = defineStatement<AuditRootRow>()('insert_audit_root', ({ db, t }) =>
  db.insert(t.auditRoots).values(everyColumn(t.auditRoots)).onConflictDoNothing(),
)

export const removeAuditRootsBefore = defineStatement<{ number: number }>()(
  'remove_audit_roots_before',
  ({ db, t }) =>
    db.delete(t.auditRoots).where(sql`${t.auditRoots.number} < ${param(t.auditRoots.number, 'number')}`),
)

/** The instant at which a record of a chain was written, and its hash. */
export const auditLink = defineStatement<{ tenantId: string; sequence: number }>()(
  'audit_link',
  ({ db, t }) =>
    db
      .select({ hash: t.auditRecords.hash, at: t.auditRecords.at })
      .from(t.auditRecords)
      .where(and(inTenant(t.auditRecords), is(t.auditRecords.sequence))),
)
