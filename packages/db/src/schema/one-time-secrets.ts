import type { Kit } from './kit.ts'
import { ofUser, type Users } from './references.ts'

/** A text that the holder of a link can read once. The key is in the link and nowhere else. */
export const defineOneTimeSecrets = (k: Kit, users: Users) =>
  k.table(
    'one_time_secrets',
    {
      tenantId: k.text('tenant_id').notNull(),
      id: k.text('id').notNull(),
      userId: k.text('user_id').notNull(),
      tokenHash: k.text('token_hash').notNull(),
      ciphertext: k.text('ciphertext').notNull(),
      expiresAt: k.instant('expires_at').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.id] }),
      ofUser(k, 'one_time_secrets', t, users),
      k.index('one_time_secrets_by_user').on(t.tenantId, t.userId),
    ],
  )
