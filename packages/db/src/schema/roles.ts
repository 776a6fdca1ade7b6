import type { DirectoryRole } from '@reprieve/domain'
import type { Kit } from './kit.ts'

export const defineRoleAssignments = (k: Kit) =>
  k.table(
    'role_assignments',
    {
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      role: k.text('role').$type<DirectoryRole>().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.userId, t.role] }),
      k.index('role_assignments_by_role').on(t.tenantId, t.role, t.userId),
    ],
  )
