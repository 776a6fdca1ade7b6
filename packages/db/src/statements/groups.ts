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

/** Live and deleted ones; a purged group has no row. */
export const groupStates = defineStatement<ByIds>()('group_states', ({ db, t, k }) =>
  db
    .select({ id: t.groups.id, deletedAt: t.groups.deletedAt })
    .from(t.groups)
    .where(and(inTenant(t.groups), k.isOneOf(t.groups.id, 'ids'))),
)

export type GroupRow = Tables['groups']['$inferSelect']

const byId = ({ groups }: Tables) => and(inTenant(groups), is(groups.id))

export const insertGroup = defineStatement<GroupRow>()('insert_group', ({ db, t }) =>
  db.insert(t.groups).values(everyColumn(t.groups)),
)

/** Live or deleted. */
export const groupById = defineStatement<{ tenantId: string; id: string }>()('group_by_id', ({ db, t }) =>
  db.select().from(t.groups).where(byId(t)),
)

/** Both null for a live group. */
export const setGroupDeletion = defineStatement<
  Pick<GroupRow, 'tenantId' | 'id' | 'deletedAt' | 'purgeAt'>
>()('set_group_deletion', ({ db, t }) => {
  const { deletedAt, purgeAt } = everyColumn(t.groups)
  return db.update(t.groups).set({ deletedAt, purgeAt }).where(byId(t))
})

/** Past their window, those first that ran out first. */
export const expiredGroups = defineStatement<{ tenantId: string; now: Date; limit: number }>()(
  'expired_groups',
  ({ db, t: { groups } }) =>
    db
      .select()
      .from(groups)
      .where(and(inTenant(groups), sql`${groups.purgeAt} <= ${param(groups.purgeAt, 'now')}`))
      .orderBy(groups.purgeAt, groups.id)
      .limit(sql.placeholder('limit')),
)

export const removeGroup = defineStatement<{ tenantId: string; id: string }>()('remove_group', ({ db, t }) =>
  db.delete(t.groups).where(byId(t)),
)

export const updateGroup = defineStatement<
  Pick<GroupRow, 'tenantId' | 'id' | 'displayName' | 'sortName' | 'proxyAddresses'>
>()('update_group', ({ db, t }) => {
  const { displayName, sortName, proxyAddresses } = everyColumn(t.groups)
  return db.update(t.groups).set({ displayName, sortName, proxyAddresses }).where(byId(t))
})

interface GroupPlace {
  readonly tenantId: string
  readonly key: string
  readonly id: string
  /** In normal form; empty for all. */
  readonly search: string
  readonly now: Date
  readonly limit: number
}

const groupPage = (state: 'active' | 'deleted', direction: Direction) =>
  defineStatement<GroupPlace>()(`${state}_groups_${direction}`, ({ db, t: { groups }, k }) =>
    db
      .select(getTableColumns(groups))
      .from(groups)
      .where(
        and(
          inTenant(groups),
          state === 'active'
            ? isNull(groups.deletedAt)
            : sql`${groups.purgeAt} > ${param(groups.purgeAt, 'now')}`,
          behind(groups.sortName, groups.id, direction),
          k.contains(groups.sortName, 'search'),
        ),
      )
      .orderBy(...pageOrder(groups.sortName, groups.id, direction))
      .limit(sql.placeholder('limit')),
  )

const bothWays = (state: 'active' | 'deleted') => ({
  ascending: groupPage(state, 'ascending'),
  descending: groupPage(state, 'descending'),
})

/** Groups by name: the live ones, or those in their window. */
export const groupPages = { active: bothWays('active'), deleted: bothWays('deleted') } as const
