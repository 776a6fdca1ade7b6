import { and, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

type ActorNamesRow = Tables['actorNames']['$inferSelect']

export const actorNames = defineStatement<{ tenantId: string; ids: readonly string[] }>()(
  'actor_names',
  ({ db, t: { actorNames: table }, k }) =>
    db
      .select({ userId: table.userId, names: table.names })
      .from(table)
      .where(and(inTenant(table), k.isOneOf(table.userId, 'ids'))),
)

export const putActorNames = defineStatement<ActorNamesRow>()('put_actor_names', ({ db, t }) => {
  const columns = everyColumn(t.actorNames)
  const { tenantId, userId } = t.actorNames
  return db
    .insert(t.actorNames)
    .values(columns)
    .onConflictDoUpdate({ target: [tenantId, userId], set: { names: columns.names } })
})

export const removeActorNames = defineStatement<{ tenantId: string; ids: readonly string[] }>()(
  'remove_actor_names',
  ({ db, t: { actorNames: table }, k }) =>
    db.delete(table).where(and(inTenant(table), k.isOneOf(table.userId, 'ids'))),
)

/** The tenants in which a person is known by a name. Reads across tenants. */
export const tenantsKnowing = defineStatement<{ userId: string; limit: number }>()(
  'tenants_knowing',
  ({ db, t: { actorNames: table } }) =>
    db
      .select({ tenantId: table.tenantId })
      .from(table)
      .where(is(table.userId))
      .orderBy(table.tenantId)
      .limit(sql.placeholder('limit')),
)

export const insertErasure = defineStatement<Tables['erasures']['$inferSelect']>()(
  'insert_erasure',
  ({ db, t }) => db.insert(t.erasures).values(everyColumn(t.erasures)),
)

interface ErasurePlace {
  readonly tenantId: string
  readonly userId: string
  readonly limit: number
}

/** Erasures after a place, ordered by tenant and user. Reads across tenants. */
export const erasuresAfter = defineStatement<ErasurePlace>()('erasures_after', ({ db, t: { erasures } }) =>
  db
    .select()
    .from(erasures)
    .where(
      sql`(${erasures.tenantId}, ${erasures.userId}) > (${param(erasures.tenantId, 'tenantId')}, ${param(erasures.userId, 'userId')})`,
    )
    .orderBy(erasures.tenantId, erasures.userId)
    .limit(sql.placeholder('limit')),
)

export const removeErasure = defineStatement<{ tenantId: string; userId: string }>()(
  'remove_erasure',
  ({ db, t: { erasures } }) => db.delete(erasures).where(and(inTenant(erasures), is(erasures.userId))),
)
