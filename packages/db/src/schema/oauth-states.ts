import type { Kit } from './kit.ts'

/**
 * Global, as nobody has signed in yet when it begins: sessions, codes, grants and refresh tokens. What one is found by is
 * kept as a keyed hash and what it says encrypted, so that a copy of the database lets nobody in.
 */
export const defineOAuthStates = (k: Kit) =>
  k.table(
    'oauth_states',
    {
      kind: k.text('kind').notNull(),
      idHash: k.text('id_hash').notNull(),
      /** Of a second name: a session's public id, a device's user code. */
      aliasHash: k.text('alias_hash'),
      /** Of the grant that it came from and ends with. */
      grantHash: k.text('grant_hash'),
      ciphertext: k.text('ciphertext').notNull(),
      consumedAt: k.instant('consumed_at'),
      expiresAt: k.instant('expires_at').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.kind, t.idHash] }),
      k.index('oauth_states_by_alias').on(t.aliasHash),
      k.index('oauth_states_by_grant').on(t.grantHash),
      k.index('oauth_states_by_end').on(t.expiresAt),
    ],
  )
