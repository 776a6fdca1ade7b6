import { sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement } from '../statement.ts'
import { is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

export type OAuthClientRow = Tables['oauthClients']['$inferSelect']

export const oauthClientById = defineStatement<{ id: string }>()('oauth_client_by_id', ({ db, t }) =>
  db.select().from(t.oauthClients).where(is(t.oauthClients.id)),
)

export const oauthClientsAfter = defineStatement<{ after: string; limit: number }>()(
  'oauth_clients_after',
  ({ db, t }) =>
    db
      .select()
      .from(t.oauthClients)
      .where(sql`${t.oauthClients.id} > ${param(t.oauthClients.id, 'after')}`)
      .orderBy(t.oauthClients.id)
      .limit(sql.placeholder('limit')),
)

/** The applications of one tenant, oldest registration first. */
export const oauthClientsOfTenant = defineStatement<{ tenantId: string }>()(
  'oauth_clients_of_tenant',
  ({ db, t }) =>
    db.select().from(t.oauthClients).where(is(t.oauthClients.tenantId)).orderBy(t.oauthClients.id),
)

export const insertOAuthClient = defineStatement<OAuthClientRow>()('insert_oauth_client', ({ db, t }) =>
  db.insert(t.oauthClients).values(everyColumn(t.oauthClients)),
)

export const setOAuthClientSecret = defineStatement<{ id: string; secretHash: string }>()(
  'set_oauth_client_secret',
  ({ db, t }) =>
    db
      .update(t.oauthClients)
      .set({ secretHash: param(t.oauthClients.secretHash, 'secretHash') })
      .where(is(t.oauthClients.id)),
)

export const removeOAuthClient = defineStatement<{ id: string }>()('remove_oauth_client', ({ db, t }) =>
  db.delete(t.oauthClients).where(is(t.oauthClients.id)),
)
