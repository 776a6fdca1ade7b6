import type { Kit } from './kit.ts'

/** Global: the keys that the installation signs tokens with. The private half is encrypted with what lies outside the database. */
export const defineTokenKeys = (k: Kit) =>
  k.table('token_keys', {
    kid: k.text('kid').notNull().primaryKey(),
    publicJwk: k.json('public_jwk').$type<unknown>().notNull(),
    privateJwkCiphertext: k.text('private_jwk_ciphertext').notNull(),
    createdAt: k.instant('created_at').notNull(),
    /** Since when it signs no more. */
    retiredAt: k.instant('retired_at'),
    /** Until when what it has signed may be good. */
    publishedUntil: k.instant('published_until'),
  })
