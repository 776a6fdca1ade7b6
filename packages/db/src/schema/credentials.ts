import type { Kit } from './kit.ts'
import { ofUser, type Users } from './references.ts'

/**
 * Kept apart from `users`, so that no list can reveal a hash. Deletion keeps the row and advances `sessionEpoch` (R30,
 * R33).
 */
export const defineCredentials = (k: Kit, users: Users) =>
  k.table(
    'credentials',
    {
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      /** Argon2id in PHC form; null for a user that cannot sign in with a password. */
      passwordHash: k.text('password_hash'),
      mustChangePassword: k.bool('must_change_password').notNull(),
      /** A session or token of another epoch is invalid. The first epoch is 1. */
      sessionEpoch: k.int('session_epoch').notNull(),
      /**
       * When the password or the epoch was last changed. A token that has only a time of issue is invalid if it is
       * older.
       */
      changedAt: k.instant('changed_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId, t.userId] }), ofUser(k, 'credentials', t, users)],
  )
