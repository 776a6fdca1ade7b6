import type { Kit } from './kit.ts'
import { ofUser, type Users } from './references.ts'

/** Apart from `users`, so that no list can give a hash away. Deletion keeps the row and moves `sessionEpoch` (R30, R33). */
export const defineCredentials = (k: Kit, users: Users) =>
  k.table(
    'credentials',
    {
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      /** Argon2id in PHC form; null for a user that cannot sign in by password. */
      passwordHash: k.text('password_hash'),
      mustChangePassword: k.bool('must_change_password').notNull(),
      /** A session or token made under another epoch is void. Begins at 1. */
      sessionEpoch: k.int('session_epoch').notNull(),
      /** Since when the password or the epoch is what it is: what says only its time is void if it is older. */
      changedAt: k.instant('changed_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId, t.userId] }), ofUser(k, 'credentials', t, users)],
  )
