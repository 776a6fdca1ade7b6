import { and, inArray, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

export const insertSecret = defineStatement<Tables['oneTimeSecrets']['$inferSelect']>()(
  'insert_secret',
  ({ db, t }) => db.insert(t.oneTimeSecrets).values(everyColumn(t.oneTimeSecrets)),
)

export const secretById = defineStatement<{ tenantId: string; id: string }>()('secret_by_id', ({ db, t }) =>
  db
    .select()
    .from(t.oneTimeSecrets)
    .where(and(inTenant(t.oneTimeSecrets), is(t.oneTimeSecrets.id))),
)

export const removeSecret = defineStatement<{ tenantId: string; id: string }>()(
  'remove_secret',
  ({ db, t }) => db.delete(t.oneTimeSecrets).where(and(inTenant(t.oneTimeSecrets), is(t.oneTimeSecrets.id))),
)

/**
 * Removes the secrets of users. The ids are found by the index alone: without statistics, SQLite would scan all secrets
 * of the tenant instead.
 */
export const removeSecretsOfUsers = defineStatement<{ tenantId: string; userIds: readonly string[] }>()(
  'remove_secrets_of_users',
  ({ db, t: { oneTimeSecrets }, k }) => {
    const ids = db
      .select({ id: oneTimeSecrets.id })
      .from(oneTimeSecrets)
      .where(and(inTenant(oneTimeSecrets), k.isOneOf(oneTimeSecrets.userId, 'userIds')))
    return db.delete(oneTimeSecrets).where(and(inTenant(oneTimeSecrets), inArray(oneTimeSecrets.id, ids)))
  },
)

export const removeExpiredSecrets = defineStatement<{ tenantId: string; now: Date }>()(
  'remove_expired_secrets',
  ({ db, t }) =>
    db
      .delete(t.oneTimeSecrets)
      .where(
        and(
          inTenant(t.oneTimeSecrets),
          sql`${t.oneTimeSecrets.expiresAt} <= ${param(t.oneTimeSecrets.expiresAt, 'now')}`,
        ),
      ),
)

export const expiredSecret = defineStatement<{ tenantId: string; now: Date }>()(
  'expired_secret',
  ({ db, t }) =>
    db
      .select({ id: t.oneTimeSecrets.id })
      .from(t.oneTimeSecrets)
      .where(
        and(
          inTenant(t.oneTimeSecrets),
          sql`${t.oneTimeSecrets.expiresAt} <= ${param(t.oneTimeSecrets.expiresAt, 'now')}`,
        ),
      )
      .limit(1),
)
