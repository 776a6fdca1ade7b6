import { and, isNull, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

export type OAuthStateRow = Tables['oauthStates']['$inferSelect']

interface ById {
  readonly kind: string
  readonly idHash: string
}

/** Stores a state, replacing an earlier one. A consumed state stays consumed. */
export const putOAuthState = defineStatement<OAuthStateRow>()('put_oauth_state', ({ db, t }) => {
  const values = everyColumn(t.oauthStates)
  const { kind, idHash, consumedAt, ...changeable } = values
  return db
    .insert(t.oauthStates)
    .values(values)
    .onConflictDoUpdate({ target: [t.oauthStates.kind, t.oauthStates.idHash], set: changeable })
})

export const oauthStateById = defineStatement<ById>()('oauth_state_by_id', ({ db, t }) =>
  db
    .select()
    .from(t.oauthStates)
    .where(and(is(t.oauthStates.kind), is(t.oauthStates.idHash))),
)

export const oauthStateByAlias = defineStatement<{ aliasHash: string }>()(
  'oauth_state_by_alias',
  ({ db, t }) => db.select().from(t.oauthStates).where(is(t.oauthStates.aliasHash)).limit(1),
)

/** Consumes a state. It changes a row only for the first caller. */
export const consumeOAuthState = defineStatement<ById & { consumedAt: Date }>()(
  'consume_oauth_state',
  ({ db, t }) =>
    db
      .update(t.oauthStates)
      .set({ consumedAt: param(t.oauthStates.consumedAt, 'consumedAt') })
      .where(and(is(t.oauthStates.kind), is(t.oauthStates.idHash), isNull(t.oauthStates.consumedAt))),
)

export const removeOAuthState = defineStatement<ById>()('remove_oauth_state', ({ db, t }) =>
  db.delete(t.oauthStates).where(and(is(t.oauthStates.kind), is(t.oauthStates.idHash))),
)

export const removeOAuthStatesOfGrant = defineStatement<{ grantHash: string }>()(
  'remove_oauth_states_of_grant',
  ({ db, t }) => db.delete(t.oauthStates).where(is(t.oauthStates.grantHash)),
)

/** A portion of the expired states, longest expired first. */
export const expiredOAuthStates = defineStatement<{ now: Date; limit: number }>()(
  'expired_oauth_states',
  ({ db, t }) =>
    db
      .select({ kind: t.oauthStates.kind, idHash: t.oauthStates.idHash })
      .from(t.oauthStates)
      .where(sql`${t.oauthStates.expiresAt} <= ${param(t.oauthStates.expiresAt, 'now')}`)
      .orderBy(t.oauthStates.expiresAt)
      .limit(sql.placeholder('limit')),
)

/** A portion of the states of a kind, in the order of the hashes of their ids. */
export const oauthStatesOfKind = defineStatement<{ kind: string; after: string; limit: number }>()(
  'oauth_states_of_kind',
  ({ db, t }) =>
    db
      .select()
      .from(t.oauthStates)
      .where(
        and(is(t.oauthStates.kind), sql`${t.oauthStates.idHash} > ${param(t.oauthStates.idHash, 'after')}`),
      )
      .orderBy(t.oauthStates.idHash)
      .limit(sql.placeholder('limit')),
)
