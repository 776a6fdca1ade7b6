import type { DirectoryRole } from '@reprieve/domain'
import type { Kit } from './kit.ts'
import { ofUser, type Users } from './references.ts'

export const defineRoleAssignments = (k: Kit, users: Users) =>
  k.table(
    'role_assignments',
    {
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      role: k.text('role').$type<DirectoryRole>().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.userId, t.role] }),
      ofUser(k, 'role_assignments', t, users),
      k.index('role_assignments_by_role').on(t.tenantId, t.role, t.userId),
    ],
  )
