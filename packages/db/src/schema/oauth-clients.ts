import type { Kit } from './kit.ts'

/** `rotating_refresh_token` replaces a refresh token at each use, as is always done for public clients. */
export type OAuthGrant =
  | 'authorization_code'
  | 'device_code'
  | 'client_credentials'
  | 'refresh_token'
  | 'rotating_refresh_token'

/** Global, because a client is looked up before its tenant is known: the applications that may ask for tokens. */
export const defineOAuthClients = (k: Kit) =>
  k.table(
    'oauth_clients',
    {
      id: k.text('id').notNull().primaryKey(),
      /** The tenant whose people sign in with it, and for which it acts alone. */
      tenantId: k.text('tenant_id').notNull(),
      name: k.text('name').notNull(),
      /** Null for a public client. */
      secretHash: k.text('secret_hash'),
      redirectUris: k.json('redirect_uris').$type<readonly string[]>().notNull(),
      grants: k.json('grants').$type<readonly OAuthGrant[]>().notNull(),
      createdAt: k.instant('created_at').notNull(),
    },
    (t) => [k.index('oauth_clients_by_tenant').on(t.tenantId, t.id)],
  )
