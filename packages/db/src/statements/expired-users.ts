import { and, eq, type SQL, sql } from 'drizzle-orm'
import { decoded } from '../decoded.ts'
import { param } from '../schema/kit.ts'
import { defineStatement, type StatementContext } from '../statement.ts'
import { restorables } from './bin-rows.ts'
import { countAll, inTenant } from './conditions.ts'

/** Users whose window has ended and who are not on hold, earliest end first (R40). */
export const expiredUsers = defineStatement<{ tenantId: string; now: Date; limit: number }>()(
  'expired_users',
  (context) => {
    const { deletedUsers } = context.t
    return restorables(context)
      .where(and(inTenant(context.t.deletedUsers), isExpired(context)))
      .orderBy(deletedUsers.purgeAt, deletedUsers.userId)
      .limit(sql.placeholder('limit'))
  },
)

const isExpired = ({ t: { deletedUsers } }: StatementContext): SQL =>
  sql`${deletedUsers.purgeAt} <= ${param(deletedUsers.purgeAt, 'now')} and ${deletedUsers.holdReason} is null`

/** A portion of the tenants by id. Each has the earliest end of a window whose purge is due; null if there is none. */
export const tenantsWithExpired = defineStatement<{ after: string; now: Date; limit: number }>()(
  'tenants_with_expired',
  (context) => {
    const { db, t } = context
    const { purgeAt } = t.deletedUsers
    // Grouped, because a distributed engine refuses a subquery for each row of a table that is on every node.
    return db
      .select({ tenantId: t.tenants.id, purgeAt: decoded(sql<Date | null>`min(${purgeAt})`, purgeAt) })
      .from(t.tenants)
      .leftJoin(t.deletedUsers, and(eq(t.deletedUsers.tenantId, t.tenants.id), isExpired(context)))
      .where(sql`${t.tenants.id} > ${param(t.tenants.id, 'after')}`)
      .groupBy(t.tenants.id)
      .orderBy(t.tenants.id)
      .limit(sql.placeholder('limit'))
  },
)

/** Counts the users whose purge is due, up to `limit`. */
export const countExpired = defineStatement<{ tenantId: string; now: Date; limit: number }>()(
  'count_expired',
  (context) => {
    const { db, t } = context
    const expired = db
      .select({ userId: t.deletedUsers.userId })
      .from(t.deletedUsers)
      .where(and(inTenant(context.t.deletedUsers), isExpired(context)))
      .limit(sql.placeholder('limit'))
      .as('expired')
    return db.select({ count: countAll() }).from(expired)
  },
)

interface Ending {
  readonly tenantId: string
  /** The window ends after this instant. */
  readonly after: Date
  /** The window does not end after this instant. */
  readonly until: Date
}

const endingSoon = ({ t: { deletedUsers } }: StatementContext): SQL =>
  sql`${deletedUsers.purgeAt} > ${param(deletedUsers.purgeAt, 'after')}
    and ${deletedUsers.purgeAt} <= ${param(deletedUsers.purgeAt, 'until')} and ${deletedUsers.holdReason} is null`

/** Users whose window ends within the period and who are not on hold, soonest first. */
export const usersEnding = defineStatement<Ending & { limit: number }>()('users_ending', (context) => {
  const { userId, purgeAt } = context.t.deletedUsers
  return context.db
    .select({ userId, purgeAt })
    .from(context.t.deletedUsers)
    .where(and(inTenant(context.t.deletedUsers), endingSoon(context)))
    .orderBy(purgeAt, userId)
    .limit(sql.placeholder('limit'))
})

/** Counts the users whose window ends within the period and who are not on hold. The cost grows with their number. */
export const countOfUsersEnding = defineStatement<Ending>()('count_of_users_ending', (context) =>
  context.db
    .select({ count: countAll() })
    .from(context.t.deletedUsers)
    .where(and(inTenant(context.t.deletedUsers), endingSoon(context))),
)
