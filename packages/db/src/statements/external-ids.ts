import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

interface InSource {
  readonly tenantId: string
  readonly source: string
}

/**
 * The users, in either state, that a source knows by these identifiers. For a deleted user it includes the end of its
 * window.
 */
export const usersByExternalIds = defineStatement<InSource & { externalIds: readonly string[] }>()(
  'users_by_external_ids',
  ({ db, t: { externalIds, users, deletedUsers }, k }) =>
    db
      .select({
        externalId: externalIds.externalId,
        userId: externalIds.userId,
        state: users.state,
        purgeAt: deletedUsers.purgeAt,
        holdReason: users.holdReason,
      })
      .from(externalIds)
      .innerJoin(users, and(eq(users.tenantId, externalIds.tenantId), eq(users.id, externalIds.userId)))
      .leftJoin(
        deletedUsers,
        and(eq(deletedUsers.tenantId, externalIds.tenantId), eq(deletedUsers.userId, externalIds.userId)),
      )
      .where(
        and(inTenant(externalIds), is(externalIds.source), k.isOneOf(externalIds.externalId, 'externalIds')),
      ),
)

/** The identifiers by which a source knows these users. */
export const externalIdsOfUsers = defineStatement<InSource & { userIds: readonly string[] }>()(
  'external_ids_of_users',
  ({ db, t: { externalIds }, k }) =>
    db
      .select({ userId: externalIds.userId, externalId: externalIds.externalId })
      .from(externalIds)
      .where(and(inTenant(externalIds), is(externalIds.source), k.isOneOf(externalIds.userId, 'userIds'))),
)

interface SourcePage extends InSource {
  /** Place of the last row of the previous page. */
  readonly after: string
  readonly limit: number
}

/** The active users that a source knows, ordered by identifier. */
export const activeUsersOfSource = defineStatement<SourcePage>()(
  'active_users_of_source',
  ({ db, t: { externalIds, users } }) =>
    db
      .select({
        externalId: externalIds.externalId,
        userId: externalIds.userId,
        userPrincipalName: users.userPrincipalName,
        displayName: users.displayName,
      })
      .from(externalIds)
      .innerJoin(users, and(eq(users.tenantId, externalIds.tenantId), eq(users.id, externalIds.userId)))
      .where(
        and(
          inTenant(externalIds),
          is(externalIds.source),
          sql`${externalIds.externalId} > ${sql.placeholder('after')}`,
          eq(users.state, sql`'active'`),
        ),
      )
      .orderBy(externalIds.externalId)
      .limit(sql.placeholder('limit')),
)

export const insertExternalId = defineStatement<InSource & { externalId: string; userId: string }>()(
  'insert_external_id',
  ({ db, t }) => db.insert(t.externalIds).values(everyColumn(t.externalIds)),
)

export const removeExternalId = defineStatement<InSource & { externalId: string }>()(
  'remove_external_id',
  ({ db, t: { externalIds } }) =>
    db
      .delete(externalIds)
      .where(and(inTenant(externalIds), is(externalIds.source), is(externalIds.externalId))),
)

export const removeExternalIdsOfUsers = defineStatement<{ tenantId: string; userIds: readonly string[] }>()(
  'remove_external_ids_of_users',
  ({ db, t: { externalIds }, k }) =>
    db.delete(externalIds).where(and(inTenant(externalIds), k.isOneOf(externalIds.userId, 'userIds'))),
)

/** Which groups a source knows by these identifiers, in either state, those past their window too. */
export const groupsByExternalIds = defineStatement<InSource & { externalIds: readonly string[] }>()(
  'groups_by_external_ids',
  ({ db, t: { groupExternalIds, groups }, k }) =>
    db
      .select({ externalId: groupExternalIds.externalId, group: getTableColumns(groups) })
      .from(groupExternalIds)
      .innerJoin(
        groups,
        and(eq(groups.tenantId, groupExternalIds.tenantId), eq(groups.id, groupExternalIds.groupId)),
      )
      .where(
        and(
          inTenant(groupExternalIds),
          is(groupExternalIds.source),
          k.isOneOf(groupExternalIds.externalId, 'externalIds'),
        ),
      ),
)

export const insertGroupExternalId = defineStatement<InSource & { externalId: string; groupId: string }>()(
  'insert_group_external_id',
  ({ db, t }) => db.insert(t.groupExternalIds).values(everyColumn(t.groupExternalIds)),
)

export const removeGroupExternalId = defineStatement<InSource & { externalId: string }>()(
  'remove_group_external_id',
  ({ db, t: { groupExternalIds: ids } }) =>
    db.delete(ids).where(and(inTenant(ids), is(ids.source), is(ids.externalId))),
)

/** The identifiers go with the group. */
export const removeExternalIdsOfGroup = defineStatement<{ tenantId: string; groupId: string }>()(
  'remove_external_ids_of_group',
  ({ db, t: { groupExternalIds: ids } }) => db.delete(ids).where(and(inTenant(ids), is(ids.groupId))),
)

/** By what identifier a source knows these groups. */
export const externalIdsOfGroups = defineStatement<InSource & { groupIds: readonly string[] }>()(
  'external_ids_of_groups',
  ({ db, t: { groupExternalIds: ids }, k }) =>
    db
      .select({ groupId: ids.groupId, externalId: ids.externalId })
      .from(ids)
      .where(and(inTenant(ids), is(ids.source), k.isOneOf(ids.groupId, 'groupIds'))),
)
