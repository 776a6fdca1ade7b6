import type { Kit } from './kit.ts'

/**
 * Global: the keys with which the installation signs tokens. The private half is encrypted with a secret that is
 * outside the database.
 */
export const defineTokenKeys = (k: Kit) =>
  k.table('token_keys', {
    kid: k.text('kid').notNull().primaryKey(),
    publicJwk: k.json('public_jwk').$type<unknown>().notNull(),
    privateJwkCiphertext: k.text('private_jwk_ciphertext').notNull(),
    createdAt: k.instant('created_at').notNull(),
    /** When it stopped signing. */
    retiredAt: k.instant('retired_at'),
    /** Until when tokens that it signed may be valid. */
    publishedUntil: k.instant('published_until'),
  })
