import { and, eq, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { countAll, inTenant } from './conditions.ts'
import { everyColumn } from './every-column.ts'

type TenantSettingsRow = Tables['tenantSettings']['$inferSelect']
type TenantSizeRow = Tables['tenantSizes']['$inferSelect']

export const tenantSettings = defineStatement<{ tenantId: string }>()('tenant_settings', ({ db, t }) =>
  db.select().from(t.tenantSettings).where(inTenant(t.tenantSettings)),
)

export const putTenantSettings = defineStatement<TenantSettingsRow>()(
  'put_tenant_settings',
  ({ db, t: { tenantSettings: table } }) => {
    const { tenantId, ...set } = everyColumn(table)
    return db
      .insert(table)
      .values({ tenantId, ...set })
      .onConflictDoUpdate({ target: table.tenantId, set })
  },
)

export const tenantSize = defineStatement<{ tenantId: string }>()('tenant_size', ({ db, t }) =>
  db
    .select({ users: t.tenantSizes.users, countedAt: t.tenantSizes.countedAt })
    .from(t.tenantSizes)
    .where(inTenant(t.tenantSizes)),
)

export const putTenantSize = defineStatement<TenantSizeRow>()('put_tenant_size', ({ db, t }) => {
  const { tenantId, ...set } = everyColumn(t.tenantSizes)
  return db
    .insert(t.tenantSizes)
    .values({ tenantId, ...set })
    .onConflictDoUpdate({ target: t.tenantSizes.tenantId, set })
})

/** Counts the active users. It reads an index entry for each, so call it rarely. */
export const countActiveUsers = defineStatement<{ tenantId: string }>()('count_active_users', ({ db, t }) =>
  db
    .select({ count: countAll() })
    .from(t.users)
    .where(and(inTenant(t.users), eq(t.users.state, sql`'active'`))),
)

/** Counts the users who were deleted after `since` and are still deleted. */
export const countDeletedSince = defineStatement<{ tenantId: string; since: Date }>()(
  'count_deleted_since',
  ({ db, t: { deletedUsers } }) =>
    db
      .select({ count: countAll() })
      .from(deletedUsers)
      .where(
        and(
          inTenant(deletedUsers),
          sql`${deletedUsers.deletedAt} > ${param(deletedUsers.deletedAt, 'since')}`,
        ),
      ),
)
