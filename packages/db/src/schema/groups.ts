import type { Kit } from './kit.ts'

const addressed = (k: Kit) => ({
  tenantId: k.text('tenant_id').notNull(),
  id: k.text('id').notNull(),
  displayName: k.text('display_name').notNull(),
  sortName: k.text('sort_name').notNull(),
  proxyAddresses: k.json('proxy_addresses').$type<readonly string[]>().notNull(),
  createdAt: k.instant('created_at').notNull(),
})

export const defineGroups = (k: Kit) =>
  k.table(
    'groups',
    { ...addressed(k), deletedAt: k.instant('deleted_at'), purgeAt: k.instant('purge_at') },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.id] }),
      k.index('groups_by_name').on(t.tenantId, t.sortName, t.id),
    ],
  )

export const defineContacts = (k: Kit) =>
  k.table('contacts', addressed(k), (t) => [
    k.primaryKey({ columns: [t.tenantId, t.id] }),
    k.index('contacts_by_name').on(t.tenantId, t.sortName, t.id),
  ])

export const defineSharedMailboxes = (k: Kit) =>
  k.table('shared_mailboxes', addressed(k), (t) => [
    k.primaryKey({ columns: [t.tenantId, t.id] }),
    k.index('shared_mailboxes_by_name').on(t.tenantId, t.sortName, t.id),
  ])
