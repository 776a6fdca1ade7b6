import type { Kit } from './kit.ts'
import { ofUser, type Users } from './references.ts'

export const defineMailboxes = (k: Kit, users: Users) =>
  k.table(
    'mailboxes',
    {
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      /** `set-aside` from the deletion of its user until restore or purge. */
      state: k.text('state').$type<'active' | 'set-aside'>().notNull(),
      createdAt: k.instant('created_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId, t.userId] }), ofUser(k, 'mailboxes', t, users)],
  )
