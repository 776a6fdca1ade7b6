import { and, eq, sql } from 'drizzle-orm'
import { decoded } from '../decoded.ts'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

interface OfUser {
  readonly tenantId: string
  readonly userId: string
}

/** Whether there is a password, without its hash. */
export const hasPassword = ({ passwordHash }: Tables['credentials']) =>
  decoded(sql<boolean>`(${passwordHash} is not null)`, Boolean)

/** The credentials of an active user. A deleted user has none to sign in with (R7). */
export const credentialsOfActiveUser = defineStatement<OfUser>()('credentials_of_active_user', ({ db, t }) =>
  db
    .select({
      userPrincipalName: t.users.userPrincipalName,
      displayName: t.users.displayName,
      firstName: t.users.firstName,
      lastName: t.users.lastName,
      signInBlocked: t.users.signInBlocked,
      passwordHash: t.credentials.passwordHash,
      mustChangePassword: t.credentials.mustChangePassword,
      sessionEpoch: t.credentials.sessionEpoch,
    })
    .from(t.users)
    .innerJoin(
      t.credentials,
      and(eq(t.credentials.tenantId, t.users.tenantId), eq(t.credentials.userId, t.users.id)),
    )
    .where(and(inTenant(t.users), is(t.users.id, 'userId'), eq(t.users.state, sql`'active'`))),
)

export const insertCredentials = defineStatement<Tables['credentials']['$inferSelect']>()(
  'insert_credentials',
  ({ db, t }) => db.insert(t.credentials).values(everyColumn(t.credentials)),
)

/** Sets a password and ends every session (R33). */
export const setPassword = defineStatement<
  OfUser & { passwordHash: string; mustChangePassword: boolean; changedAt: Date }
>()('set_password', ({ db, t }) =>
  db
    .update(t.credentials)
    .set({
      passwordHash: param(t.credentials.passwordHash, 'passwordHash'),
      mustChangePassword: param(t.credentials.mustChangePassword, 'mustChangePassword'),
      changedAt: param(t.credentials.changedAt, 'changedAt'),
      sessionEpoch: sql`${t.credentials.sessionEpoch} + 1`,
    })
    .where(and(inTenant(t.credentials), is(t.credentials.userId))),
)

/**
 * Writes the same password in another form, so that sessions stay. Changes nothing if the password was changed
 * meanwhile.
 */
export const replacePasswordHash = defineStatement<OfUser & { from: string; to: string }>()(
  'replace_password_hash',
  ({ db, t: { credentials } }) =>
    db
      .update(credentials)
      .set({ passwordHash: param(credentials.passwordHash, 'to') })
      .where(
        and(
          inTenant(credentials),
          is(credentials.userId),
          eq(credentials.passwordHash, sql.placeholder('from')),
        ),
      ),
)

export const endSessions = defineStatement<OfUser & { endedAt: Date }>()('end_sessions', ({ db, t }) =>
  db
    .update(t.credentials)
    .set({
      sessionEpoch: sql`${t.credentials.sessionEpoch} + 1`,
      changedAt: param(t.credentials.changedAt, 'endedAt'),
    })
    .where(and(inTenant(t.credentials), is(t.credentials.userId))),
)

export const removeCredentials = defineStatement<{ tenantId: string; userIds: readonly string[] }>()(
  'remove_credentials',
  ({ db, t: { credentials }, k }) =>
    db.delete(credentials).where(and(inTenant(credentials), k.isOneOf(credentials.userId, 'userIds'))),
)
