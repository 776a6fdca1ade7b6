import { type Actor, type AuditRecord, ok } from '@reprieve/domain'
import type { Handle } from './call.ts'
import { answerList } from './list.ts'
import type { EntityType } from './property.ts'
import { unsupported } from './refusal.ts'
import { toSeconds } from './user-type.ts'

/** The names under which Graph's clients look for these activities. Others have the names of the operations. */
const activities: Readonly<Record<string, string>> = {
  createUser: 'Add user',
  updateUser: 'Update user',
  updateUserProfile: 'Update user',
  deleteUser: 'Delete user',
  restoreUser: 'Restore user',
  purgeUser: 'Hard Delete user',
  resetPassword: 'Reset user password',
  changeOwnPassword: 'Change user password',
  assignLicences: 'Change user license',
  addRoleMember: 'Add member to role',
  removeRoleMember: 'Remove member from role',
  addGroupMember: 'Add member to group',
  removeGroupMember: 'Remove member from group',
  createGroup: 'Add group',
  updateGroup: 'Update group',
  deleteGroup: 'Delete group',
  restoreGroup: 'Restore Group',
  purgeGroup: 'Hard Delete group',
}

const categories = [
  ['RoleManagement', /Role/],
  ['GroupManagement', /Group/],
  ['UserManagement', /User|Password|Sessions|Licences|Hold|Restore|Manager/],
] as const

const categoryOf = (operation: string): string =>
  categories.find(([, words]) => words.test(operation))?.[0] ?? 'DirectoryManagement'

export const auditType: EntityType<AuditRecord> = {
  name: 'directoryAudit',
  set: 'auditLogs/directoryAudits',
  properties: [
    { name: 'id', kind: 'text', isDefault: true, of: ({ id }) => id },
    { name: 'activityDateTime', kind: 'instant', isDefault: true, of: ({ at }) => toSeconds(at) },
    {
      name: 'activityDisplayName',
      kind: 'text',
      isDefault: true,
      of: ({ operation }) => activities[operation] ?? operation,
    },
    { name: 'category', kind: 'text', isDefault: true, of: ({ operation }) => categoryOf(operation) },
    { name: 'correlationId', kind: 'text', isDefault: true, of: ({ correlationId }) => correlationId },
    { name: 'initiatedBy', kind: 'other', isDefault: true, of: ({ actor }) => toInitiator(actor) },
    { name: 'loggedByService', kind: 'text', isDefault: true, of: () => 'Core Directory' },
    {
      name: 'result',
      kind: 'text',
      isDefault: true,
      of: ({ outcome }) => (outcome === 'succeeded' ? 'success' : 'failure'),
    },
    { name: 'resultReason', kind: 'text', isDefault: true, of: ({ error }) => error ?? '' },
    { name: 'targetResources', kind: 'other', isDefault: true, of: toTargets },
  ],
}

function toInitiator(actor: Actor): object {
  switch (actor.kind) {
    case 'user': {
      const { userId: id, userPrincipalName } = actor
      return { app: null, user: { id, userPrincipalName } }
    }
    case 'application':
      return { app: { appId: actor.clientId, displayName: null }, user: null }
    case 'system':
      return { app: { appId: null, displayName: actor.name }, user: null }
  }
}

function toTargets({ targetId, targetName, operation }: AuditRecord): readonly object[] {
  if (targetId === null) return []
  const isGroup = categoryOf(operation) === 'GroupManagement'
  return [
    {
      id: targetId,
      displayName: targetName,
      type: isGroup ? 'Group' : 'User',
      userPrincipalName: isGroup ? null : targetName,
    },
  ]
}

/** The audit records of the tenant, latest first, which is the only order. */
export const listDirectoryAudits: Handle = async ({ operations, context }, call) => {
  const { $orderby, ...options } = call.options
  if ($orderby !== undefined && !/^\s*activityDateTime\s+desc\s*$/i.test($orderby))
    return unsupported('This list is ordered by activityDateTime desc.')
  return answerList({ ...call, options }, auditType, {
    orders: [],
    count: null,
    async read(page) {
      const listed = await operations.listAuditRecords(context, { page })
      return listed.ok ? ok(listed.value) : listed
    },
  })
}
