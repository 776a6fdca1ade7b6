import type { DeletionNotes } from '@reprieve/domain'
import { sql } from 'drizzle-orm'
import type { Kit } from './kit.ts'
import { ofUser, type Users } from './references.ts'

/** The bin: a row for each deleted user, removed by restore or purge. Lists of the bin read nothing else. */
export const defineDeletedUsers = (k: Kit, users: Users) =>
  k.table(
    'deleted_users',
    {
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      deletedAt: k.instant('deleted_at').notNull(),
      purgeAt: k.instant('purge_at').notNull(),
      deletedById: k.text('deleted_by_id'),
      deletedByName: k.text('deleted_by_name').notNull(),
      userPrincipalName: k.text('user_principal_name').notNull(),
      displayName: k.text('display_name').notNull(),
      sortName: k.text('sort_name').notNull(),
      searchText: k.text('search_text').notNull(),
      notes: k.json('notes').$type<DeletionNotes>().notNull(),
      holdReason: k.text('hold_reason'),
      holdPlacedBy: k.text('hold_placed_by'),
      holdPlacedAt: k.instant('hold_placed_at'),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.userId] }),
      ofUser(k, 'deleted_users', t, users),
      k.index('deleted_users_by_deleted_at').on(t.tenantId, t.deletedAt, t.userId),
      // The reason comes last, so that the sweep for expired users can skip those on hold by the index alone.
      k.index('deleted_users_by_purge_at').on(t.tenantId, t.purgeAt, t.userId, t.holdReason),
      k.index('deleted_users_by_sort_name').on(t.tenantId, t.sortName, t.userId),
      k
        .index('deleted_users_by_user_principal_name')
        .on(t.tenantId, sql`lower(${t.userPrincipalName})`, t.userId),
      k.index('deleted_users_by_deleted_by').on(t.tenantId, sql`lower(${t.deletedByName})`, t.userId),
    ],
  )
