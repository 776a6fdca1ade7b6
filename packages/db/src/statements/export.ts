import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { sameUser } from './bin-rows.ts'
import { inTenant } from './conditions.ts'

interface After {
  readonly tenantId: string
  /** Id of the last one before; empty for the start. */
  readonly after: string
  readonly limit: number
}

const behindId = (table: Tables['users' | 'groups' | 'contacts' | 'sharedMailboxes']): SQL | undefined =>
  and(inTenant(table), sql`${table.id} > ${sql.placeholder('after')}`)

/** Users in either state by id, a deleted one with its row of the bin, those past their window too. */
export const usersAfter = defineStatement<After>()('users_after', (context) => {
  const { users, deletedUsers } = context.t
  const { deletedAt, purgeAt, deletedById, deletedByName, notes } = deletedUsers
  return context.db
    .select({
      user: getTableColumns(users),
      bin: { deletedAt, purgeAt, deletedById, deletedByName, notes },
    })
    .from(users)
    .leftJoin(deletedUsers, sameUser(context))
    .where(behindId(users))
    .orderBy(users.id)
    .limit(sql.placeholder('limit'))
})

const recipientsAfter = (name: string, kind: 'groups' | 'contacts' | 'sharedMailboxes') =>
  defineStatement<After>()(name, ({ db, t }) =>
    db.select().from(t[kind]).where(behindId(t[kind])).orderBy(t[kind].id).limit(sql.placeholder('limit')),
  )

/** Groups in either state by id, those past their window too. */
export const groupsAfter = recipientsAfter('groups_after', 'groups')
export const contactsAfter = recipientsAfter('contacts_after', 'contacts')
export const sharedMailboxesAfter = recipientsAfter('shared_mailboxes_after', 'sharedMailboxes')

interface OfUsers {
  readonly tenantId: string
  readonly userIds: readonly string[]
}

const membershipsOf = (name: string, kind: 'memberships' | 'suspendedMemberships') =>
  defineStatement<OfUsers>()(name, ({ db, t, k }) => {
    const table = t[kind]
    return db
      .select({ userId: table.userId, groupId: table.groupId, purgeAt: t.groups.purgeAt })
      .from(table)
      .innerJoin(t.groups, and(eq(t.groups.tenantId, table.tenantId), eq(t.groups.id, table.groupId)))
      .where(and(inTenant(table), k.isOneOf(table.userId, 'userIds')))
  })

/** The memberships in force of these users, in no order. */
export const membershipsOfUsers = membershipsOf('memberships_of_users', 'memberships')
/** Those set aside, with the end of the window of a deleted group. */
export const suspendedMembershipsOfUsers = membershipsOf(
  'suspended_memberships_of_users',
  'suspendedMemberships',
)

const managersOf = (name: string, kind: 'reportingLines' | 'suspendedReportingLines') =>
  defineStatement<OfUsers>()(name, ({ db, t: { [kind]: lines, deletedUsers: bin }, k }) =>
    db
      .select({
        userId: lines.userId,
        managerId: lines.managerId,
        purgeAt: bin.purgeAt,
        holdReason: bin.holdReason,
      })
      .from(lines)
      .leftJoin(bin, and(eq(bin.tenantId, lines.tenantId), eq(bin.userId, lines.managerId)))
      .where(and(inTenant(lines), k.isOneOf(lines.userId, 'userIds'))),
  )

/** The managers of these users, in no order. */
export const managersOfUsers = managersOf('managers_of_users', 'reportingLines')
/** Those of lines set aside, with the end of the window and the hold of a deleted manager. */
export const suspendedManagersOfUsers = managersOf('suspended_managers_of_users', 'suspendedReportingLines')

/** The licences of these users, whole. */
export const licenceRowsOfUsers = defineStatement<OfUsers>()(
  'licence_rows_of_users',
  ({ db, t: { licenceAssignments: licences }, k }) =>
    db
      .select()
      .from(licences)
      .where(and(inTenant(licences), k.isOneOf(licences.userId, 'userIds'))),
)

/** By what identifiers sources know these users. */
export const sourcesOfUsers = defineStatement<OfUsers>()(
  'sources_of_users',
  ({ db, t: { externalIds }, k }) =>
    db
      .select({
        userId: externalIds.userId,
        source: externalIds.source,
        externalId: externalIds.externalId,
      })
      .from(externalIds)
      .where(and(inTenant(externalIds), k.isOneOf(externalIds.userId, 'userIds'))),
)

/** How these users sign in, in whatever state they are. Only an export that was asked for hashes may tell them (R50). */
export const credentialsOfUsers = defineStatement<OfUsers>()(
  'credentials_of_users',
  ({ db, t: { credentials }, k }) =>
    db
      .select({
        userId: credentials.userId,
        passwordHash: credentials.passwordHash,
        mustChangePassword: credentials.mustChangePassword,
      })
      .from(credentials)
      .where(and(inTenant(credentials), k.isOneOf(credentials.userId, 'userIds'))),
)
