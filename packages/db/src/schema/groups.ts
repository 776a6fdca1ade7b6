import type { Kit } from './kit.ts'
import { ofTenant, type Tenants } from './references.ts'

const addressed = (k: Kit) => ({
  tenantId: k.text('tenant_id').notNull(),
  id: k.text('id').notNull(),
  displayName: k.text('display_name').notNull(),
  sortName: k.text('sort_name').notNull(),
  proxyAddresses: k.json('proxy_addresses').$type<readonly string[]>().notNull(),
  createdAt: k.instant('created_at').notNull(),
  /** Null for a live group, and so is the end of the window. */
  deletedAt: k.instant('deleted_at'),
  purgeAt: k.instant('purge_at'),
})

export const defineGroups = (k: Kit, tenants: Tenants) =>
  k.table('groups', addressed(k), (t) => [
    k.primaryKey({ columns: [t.tenantId, t.id] }),
    ofTenant(k, 'groups', t, tenants),
    k.index('groups_by_name').on(t.tenantId, t.sortName, t.id),
    k.index('groups_by_purge_at').on(t.tenantId, t.purgeAt, t.id),
  ])

export const defineContacts = (k: Kit, tenants: Tenants) =>
  k.table('contacts', addressed(k), (t) => [
    k.primaryKey({ columns: [t.tenantId, t.id] }),
    ofTenant(k, 'contacts', t, tenants),
    k.index('contacts_by_name').on(t.tenantId, t.sortName, t.id),
    k.index('contacts_by_purge_at').on(t.tenantId, t.purgeAt, t.id),
  ])

export const defineSharedMailboxes = (k: Kit, tenants: Tenants) =>
  k.table('shared_mailboxes', addressed(k), (t) => [
    k.primaryKey({ columns: [t.tenantId, t.id] }),
    ofTenant(k, 'shared_mailboxes', t, tenants),
    k.index('shared_mailboxes_by_name').on(t.tenantId, t.sortName, t.id),
    k.index('shared_mailboxes_by_purge_at').on(t.tenantId, t.purgeAt, t.id),
  ])
