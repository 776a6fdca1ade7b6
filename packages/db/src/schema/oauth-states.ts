import type { Kit } from './kit.ts'

/**
 * Global, because a state begins before anybody has signed in: sessions, codes, grants and refresh tokens. Lookup
 * values are stored as keyed hashes and contents are encrypted, so that a copy of the database lets nobody in.
 */
export const defineOAuthStates = (k: Kit) =>
  k.table(
    'oauth_states',
    {
      kind: k.text('kind').notNull(),
      idHash: k.text('id_hash').notNull(),
      /** Hash of a second lookup value: a session's public id, or a device's user code. */
      aliasHash: k.text('alias_hash'),
      /** Hash of the grant that it came from and ends with. */
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
