import { and, eq, type SQL, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'
import type { Direction } from './keyset.ts'

type LineRow = Tables['reportingLines']['$inferSelect']
type Lines = 'reportingLines' | 'suspendedReportingLines'

interface OfUser {
  readonly tenantId: string
  readonly userId: string
}

interface OfManager {
  readonly tenantId: string
  readonly managerId: string
}

const toManager = (table: Tables[Lines]): SQL | undefined => and(inTenant(table), is(table.userId))

const ofManager = (table: Tables[Lines]): SQL | undefined => and(inTenant(table), is(table.managerId))

const selectOf = <Parameters extends object>(
  name: string,
  kind: Lines,
  where: (table: Tables[Lines]) => SQL | undefined,
) => defineStatement<Parameters>()(name, ({ db, t }) => db.select().from(t[kind]).where(where(t[kind])))

const removeOf = <Parameters extends object>(
  name: string,
  kind: Lines,
  where: (table: Tables[Lines]) => SQL | undefined,
) => defineStatement<Parameters>()(name, ({ db, t }) => db.delete(t[kind]).where(where(t[kind])))

const insertInto = (name: string, kind: Lines) =>
  defineStatement<LineRow>()(name, ({ db, t }) => db.insert(t[kind]).values(everyColumn(t[kind])))

export const lineOfUser = selectOf<OfUser>('line_of_user', 'reportingLines', toManager)
export const linesOfManager = selectOf<OfManager>('lines_of_manager', 'reportingLines', ofManager)
export const insertLine = insertInto('insert_line', 'reportingLines')
export const removeLineOfUser = removeOf<OfUser>('remove_line_of_user', 'reportingLines', toManager)
export const removeLinesOfManager = removeOf<OfManager>(
  'remove_lines_of_manager',
  'reportingLines',
  ofManager,
)

/** Lines set aside by a deletion at either end. */
export const suspendedLinesOfUser = selectOf<OfUser>(
  'suspended_lines_of_user',
  'suspendedReportingLines',
  toManager,
)
export const suspendedLinesOfManager = selectOf<OfManager>(
  'suspended_lines_of_manager',
  'suspendedReportingLines',
  ofManager,
)
export const suspendedLinesOfManagers = defineStatement<{
  tenantId: string
  managerIds: readonly string[]
}>()('suspended_lines_of_managers', ({ db, t: { suspendedReportingLines: lines }, k }) =>
  db
    .select()
    .from(lines)
    .where(and(inTenant(lines), k.isOneOf(lines.managerId, 'managerIds'))),
)
export const insertSuspendedLine = insertInto('insert_suspended_line', 'suspendedReportingLines')
export const removeSuspendedLine = removeOf<LineRow>(
  'remove_suspended_line',
  'suspendedReportingLines',
  (table) => and(toManager(table), is(table.managerId)),
)
const removeOfUsers = (name: string, end: 'userId' | 'managerId') =>
  defineStatement<{ tenantId: string; userIds: readonly string[] }>()(
    name,
    ({ db, t: { suspendedReportingLines: lines }, k }) =>
      db.delete(lines).where(and(inTenant(lines), k.isOneOf(lines[end], 'userIds'))),
  )

export const removeSuspendedLinesOfUsers = removeOfUsers('remove_suspended_lines_of_users', 'userId')
export const removeSuspendedLinesOfManagers = removeOfUsers('remove_suspended_lines_of_managers', 'managerId')

/** These users, including deleted ones, with their present managers. */
export const usersWithManagers = defineStatement<{ tenantId: string; ids: readonly string[] }>()(
  'users_with_managers',
  ({ db, t, k }) =>
    db
      .select({ id: t.users.id, state: t.users.state, managerId: t.reportingLines.managerId })
      .from(t.users)
      .leftJoin(
        t.reportingLines,
        and(eq(t.reportingLines.tenantId, t.users.tenantId), eq(t.reportingLines.userId, t.users.id)),
      )
      .where(and(inTenant(t.users), k.isOneOf(t.users.id, 'ids'))),
)

interface ReportPlace extends OfManager {
  readonly userId: string
  readonly limit: number
}

const directReportPage = (direction: Direction) =>
  defineStatement<ReportPlace>()(`direct_reports_${direction}`, ({ db, t: { reportingLines, users } }) => {
    const place = param(reportingLines.userId, 'userId')
    const [order, isBehind] =
      direction === 'ascending'
        ? [sql`${reportingLines.userId} asc`, sql`${reportingLines.userId} > ${place}`]
        : [sql`${reportingLines.userId} desc`, sql`${reportingLines.userId} < ${place}`]
    return db
      .select({
        userId: reportingLines.userId,
        displayName: users.displayName,
        userPrincipalName: users.userPrincipalName,
      })
      .from(reportingLines)
      .innerJoin(users, and(eq(users.tenantId, reportingLines.tenantId), eq(users.id, reportingLines.userId)))
      .where(and(ofManager(reportingLines), isBehind))
      .orderBy(order)
      .limit(sql.placeholder('limit'))
  })

/** Pages of the active users who report to a manager directly, ordered by id. */
export const directReportPages = {
  ascending: directReportPage('ascending'),
  descending: directReportPage('descending'),
} as const
