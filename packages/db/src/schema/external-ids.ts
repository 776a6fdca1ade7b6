import type { Kit } from './kit.ts'
import { type Groups, ofGroup, ofUser, type Users } from './references.ts'

/**
 * Identifiers of users in the sources that they were imported from (R56). A row belongs to the user and stays with it
 * in the bin, so that a later import finds it there.
 */
export const defineExternalIds = (k: Kit, users: Users) =>
  k.table(
    'external_ids',
    {
      tenantId: k.text('tenant_id').notNull(),
      source: k.text('source').notNull(),
      externalId: k.text('external_id').notNull(),
      userId: k.text('user_id').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.source, t.externalId] }),
      ofUser(k, 'external_ids', t, users),
      k.index('external_ids_by_user').on(t.tenantId, t.userId, t.source),
    ],
  )

/** Which group is which in the sources that groups were imported from. The row stays with the group in the bin. */
export const defineGroupExternalIds = (k: Kit, groups: Groups) =>
  k.table(
    'group_external_ids',
    {
      tenantId: k.text('tenant_id').notNull(),
      source: k.text('source').notNull(),
      externalId: k.text('external_id').notNull(),
      groupId: k.text('group_id').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.source, t.externalId] }),
      ofGroup(k, 'group_external_ids', t, groups),
      k.index('group_external_ids_by_group').on(t.tenantId, t.groupId, t.source),
    ],
  )
