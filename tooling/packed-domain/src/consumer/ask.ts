import {
  type DeletedUser,
  defaultStrategy,
  type LiveHolder,
  type NameKey,
  planWithAsyncLookUp,
  planWithLookUp,
  purgeAtOf,
  type SnapshotWithoutNames,
  type Tenant,
} from '@reprieve/domain'
import { describeConflict } from '@reprieve/domain/texts'

const deletedAt = new Date('2026-03-01T09:00:00.000Z')
const tenant: Tenant = {
  id: 'contoso',
  displayName: 'Contoso',
  initialDomain: 'contoso.example',
  defaultDomain: 'contoso.example',
  domains: [{ name: 'contoso.example', verified: true, authentication: 'managed' }],
  retentionDays: 30,
}
const ferdinand: DeletedUser = {
  id: 'ferdinand',
  tenantId: tenant.id,
  userPrincipalName: 'ferdinand@contoso.example',
  displayName: 'Ferdinand',
  firstName: null,
  lastName: null,
  usageLocation: null,
  phoneNumber: null,
  jobTitle: null,
  department: null,
  office: null,
  mobilePhone: null,
  employeeId: null,
  preferredLanguage: null,
  immutableId: null,
  source: 'cloud',
  signInBlocked: false,
  proxyAddresses: ['SMTP:ferdinand@contoso.example'],
  createdAt: deletedAt,
  lastDirectorySyncAt: null,
  hold: null,
  state: 'deleted',
  deletedAt,
  purgeAt: purgeAtOf(deletedAt, tenant.retentionDays),
  notes: { licences: [], roles: [], groups: [], managerId: null, directReportCount: 0 },
}
const helpdesk: LiveHolder = {
  kind: 'group',
  id: 'helpdesk',
  displayName: 'Helpdesk',
  heldAs: 'primaryAddress',
  proxyAddresses: ['SMTP:ferdinand@contoso.example'],
}

const directory: SnapshotWithoutNames = {
  tenant,
  deletedUsers: new Map([[ferdinand.id, ferdinand]]),
  activeIds: new Set(),
  seats: new Map(),
  groups: new Map(),
  relatedUsers: new Map(),
  waitingReports: new Map(),
  globalAdministrators: new Map([['admin', true]]),
  withoutPassword: new Set(),
  hasOutsideIssuer: false,
}

const lookUp = (keys: readonly NameKey[]) => ({
  holdersByKey: new Map(keys.map((key) => [key, key === 'smtp:ferdinand@contoso.example' ? helpdesk : null])),
  activeUsers: new Map(),
})

/**
 * Asks for the conflicts of Ferdinand, whose name the group Helpdesk has, as a consumer outside this repository would:
 * from a look-up that answers at once, and from one that takes its time. Both have to say the same.
 */
export async function ask(): Promise<string> {
  const request = { rows: [{ userId: ferdinand.id, resolutions: [] }], strategy: defaultStrategy }
  const caller = { userId: 'admin', roles: ['globalAdministrator'] } as const
  const { plan } = planWithLookUp(directory, request, caller, lookUp)
  const later = await planWithAsyncLookUp(directory, request, caller, async (keys) => lookUp(keys))
  if (JSON.stringify(later.plan) !== JSON.stringify(plan)) return 'two plans'
  const [row] = plan.rows
  if (row?.outcome !== 'blocked') return row?.outcome ?? 'no row'
  const said = row.open.map((conflict) => describeConflict(conflict, 'en'))
  return `${said.join(' ')} Until ${ferdinand.purgeAt.toISOString()}`
}
