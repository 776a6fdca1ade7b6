import { and, getTableColumns, isNull, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'
import { behind, type Direction, pageOrder } from './keyset.ts'

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
      .where(and(inTenant(table), k.isOneOf(table.id, 'ids')))
  })

const setAddresses = (name: string, kind: Addressed) =>
  defineStatement<NewAddresses>()(name, ({ db, t }) => {
    const table = t[kind]
    return db
      .update(table)
      .set({ proxyAddresses: param(table.proxyAddresses, 'proxyAddresses') })
      .where(and(inTenant(table), is(table.id)))
  })

export const groupsByIds = byIds('groups_by_ids', 'groups')
export const contactsByIds = byIds('contacts_by_ids', 'contacts')
export const sharedMailboxesByIds = byIds('shared_mailboxes_by_ids', 'sharedMailboxes')

export const setGroupAddresses = setAddresses('set_group_addresses', 'groups')
export const setContactAddresses = setAddresses('set_contact_addresses', 'contacts')
export const setSharedMailboxAddresses = setAddresses('set_shared_mailbox_addresses', 'sharedMailboxes')

/** States of live and deleted groups. A purged group has no row. */
export const groupStates = defineStatement<ByIds>()('group_states', ({ db, t, k }) =>
  db
    .select({ id: t.groups.id, deletedAt: t.groups.deletedAt })
    .from(t.groups)
    .where(and(inTenant(t.groups), k.isOneOf(t.groups.id, 'ids'))),
)

/** The columns that groups, contacts and shared mailboxes share. */
export type GroupRow = Tables['groups']['$inferSelect']

interface ById {
  readonly tenantId: string
  readonly id: string
}

interface Page extends ById {
  readonly key: string
  /** A search text in normal form; empty means all. */
  readonly search: string
  readonly now: Date
  readonly limit: number
}

/** The words in the statements' names: `one` is a group, `many` are groups. */
interface Named {
  readonly one: string
  readonly many: string
}

const page = (kind: Addressed, many: string, state: 'active' | 'deleted', direction: Direction) =>
  defineStatement<Page>()(`${state}_${many}_${direction}`, ({ db, t, k }) => {
    const table = t[kind]
    return db
      .select(getTableColumns(table))
      .from(table)
      .where(
        and(
          inTenant(table),
          state === 'active'
            ? isNull(table.deletedAt)
            : sql`${table.purgeAt} > ${param(table.purgeAt, 'now')}`,
          behind(table.sortName, table.id, direction),
          k.contains(table.sortName, 'search'),
        ),
      )
      .orderBy(...pageOrder(table.sortName, table.id, direction))
      .limit(sql.placeholder('limit'))
  })

const bothWays = (kind: Addressed, many: string, state: 'active' | 'deleted') => ({
  ascending: page(kind, many, state, 'ascending'),
  descending: page(kind, many, state, 'descending'),
})

const lifeOf = (kind: Addressed, { one, many }: Named) => {
  const byId = (t: Tables) => and(inTenant(t[kind]), is(t[kind].id))
  return {
    insert: defineStatement<GroupRow>()(`insert_${one}`, ({ db, t }) =>
      db.insert(t[kind]).values(everyColumn(t[kind])),
    ),
    /** The object, live or deleted. */
    byId: defineStatement<ById>()(`${one}_by_id`, ({ db, t }) => db.select().from(t[kind]).where(byId(t))),
    /** Deletes or restores the object. Both times are null for a live one. */
    setDeletion: defineStatement<Pick<GroupRow, 'tenantId' | 'id' | 'deletedAt' | 'purgeAt'>>()(
      `set_${one}_deletion`,
      ({ db, t }) => {
        const { deletedAt, purgeAt } = everyColumn(t[kind])
        return db.update(t[kind]).set({ deletedAt, purgeAt }).where(byId(t))
      },
    ),
    /** Deleted objects past their window, earliest end first. */
    expired: defineStatement<{ tenantId: string; now: Date; limit: number }>()(
      `expired_${many}`,
      ({ db, t }) => {
        const table = t[kind]
        return db
          .select()
          .from(table)
          .where(and(inTenant(table), sql`${table.purgeAt} <= ${param(table.purgeAt, 'now')}`))
          .orderBy(table.purgeAt, table.id)
          .limit(sql.placeholder('limit'))
      },
    ),
    remove: defineStatement<ById>()(`remove_${one}`, ({ db, t }) => db.delete(t[kind]).where(byId(t))),
    update: defineStatement<
      Pick<GroupRow, 'tenantId' | 'id' | 'displayName' | 'sortName' | 'proxyAddresses'>
    >()(`update_${one}`, ({ db, t }) => {
      const { displayName, sortName, proxyAddresses } = everyColumn(t[kind])
      return db.update(t[kind]).set({ displayName, sortName, proxyAddresses }).where(byId(t))
    }),
    /** Pages by name: live objects, or deleted ones within their window. */
    pages: { active: bothWays(kind, many, 'active'), deleted: bothWays(kind, many, 'deleted') },
  } as const
}

export const ofGroups = lifeOf('groups', { one: 'group', many: 'groups' })
export const ofContacts = lifeOf('contacts', { one: 'contact', many: 'contacts' })
export const ofSharedMailboxes = lifeOf('sharedMailboxes', {
  one: 'shared_mailbox',
  many: 'shared_mailboxes',
})
