import { and, eq, sql } from 'drizzle-orm'
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
