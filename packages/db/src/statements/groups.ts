import { and, eq, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import { defineStatement } from '../statement.ts'

interface ByIds {
  readonly tenantId: string
  readonly ids: readonly string[]
}

interface NewAddresses {
  readonly tenantId: string
  readonly id: string
  readonly proxyAddresses: readonly string[]
}

type Addressed = 'groups' | 'contacts' | 'sharedMailboxes'

const byIds = (name: string, kind: Addressed) =>
  defineStatement<ByIds>()(name, ({ db, t, k }) => {
    const table = t[kind]
    return db
      .select({ id: table.id, displayName: table.displayName, proxyAddresses: table.proxyAddresses })
      .from(table)
      .where(and(eq(table.tenantId, sql.placeholder('tenantId')), k.isOneOf(table.id, 'ids')))
  })

const setAddresses = (name: string, kind: Addressed) =>
  defineStatement<NewAddresses>()(name, ({ db, t }) => {
    const table = t[kind]
    return db
      .update(table)
      .set({ proxyAddresses: param(table.proxyAddresses, 'proxyAddresses') })
      .where(and(eq(table.tenantId, sql.placeholder('tenantId')), eq(table.id, sql.placeholder('id'))))
  })

export const groupsByIds = byIds('groups_by_ids', 'groups')
export const contactsByIds = byIds('contacts_by_ids', 'contacts')
export const sharedMailboxesByIds = byIds('shared_mailboxes_by_ids', 'sharedMailboxes')

export const setGroupAddresses = setAddresses('set_group_addresses', 'groups')
export const setContactAddresses = setAddresses('set_contact_addresses', 'contacts')
export const setSharedMailboxAddresses = setAddresses('set_shared_mailbox_addresses', 'sharedMailboxes')

/** Live and deleted ones; a purged group has no row. */
export const groupStates = defineStatement<ByIds>()('group_states', ({ db, t, k }) =>
  db
    .select({ id: t.groups.id, deletedAt: t.groups.deletedAt })
    .from(t.groups)
    .where(and(eq(t.groups.tenantId, sql.placeholder('tenantId')), k.isOneOf(t.groups.id, 'ids'))),
)
