import { and, eq, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { everyColumn } from './every-column.ts'

type TenantSettingsRow = Tables['tenantSettings']['$inferSelect']
type TenantSizeRow = Tables['tenantSizes']['$inferSelect']

export const tenantSettings = defineStatement<{ tenantId: string }>()('tenant_settings', ({ db, t }) =>
  db
    .select()
    .from(t.tenantSettings)
    .where(eq(t.tenantSettings.tenantId, sql.placeholder('tenantId'))),
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
    .where(eq(t.tenantSizes.tenantId, sql.placeholder('tenantId'))),
)

export const putTenantSize = defineStatement<TenantSizeRow>()('put_tenant_size', ({ db, t }) => {
  const { tenantId, ...set } = everyColumn(t.tenantSizes)
  return db
    .insert(t.tenantSizes)
    .values({ tenantId, ...set })
    .onConflictDoUpdate({ target: t.tenantSizes.tenantId, set })
})

/** Reads an entry of the index for each of them: ask for it seldom. */
export const countActiveUsers = defineStatement<{ tenantId: string }>()('count_active_users', ({ db, t }) =>
  db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(t.users)
    .where(and(eq(t.users.tenantId, sql.placeholder('tenantId')), eq(t.users.state, sql`'active'`))),
)

/** How many were deleted after `since` and are deleted still. */
export const countDeletedSince = defineStatement<{ tenantId: string; since: Date }>()(
  'count_deleted_since',
  ({ db, t: { deletedUsers } }) =>
    db
      .select({ count: sql<number>`count(*)`.mapWith(Number) })
      .from(deletedUsers)
      .where(
        and(
          eq(deletedUsers.tenantId, sql.placeholder('tenantId')),
          sql`${deletedUsers.deletedAt} > ${param(deletedUsers.deletedAt, 'since')}`,
        ),
      ),
)
