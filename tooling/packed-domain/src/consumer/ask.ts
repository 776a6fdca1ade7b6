import {
  type DeletedUser,
  defaultStrategy,
  type LiveHolder,
  planRestore,
  purgeAtOf,
  type RestoreSnapshot,
  type Tenant,
} from '@reprieve/domain'

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

/**
 * Asks for the conflicts of Ferdinand, whose name the group Helpdesk has, as a consumer outside this repository would.
 */
export function ask(): string {
  const holdersByKey = new Map<string, LiveHolder | null>()
  const snapshot: RestoreSnapshot = {
    tenant,
    deletedUsers: new Map([[ferdinand.id, ferdinand]]),
    activeIds: new Set(),
    holdersByKey,
    activeUsers: new Map(),
    seats: new Map(),
    groups: new Map(),
    relatedUsers: new Map(),
    waitingReports: new Map(),
    globalAdministrators: new Map([['admin', true]]),
    withoutPassword: new Set(),
    hasOutsideIssuer: false,
  }
  const request = { rows: [{ userId: ferdinand.id, resolutions: [] }], strategy: defaultStrategy }
  const caller = { userId: 'admin', roles: ['globalAdministrator'] } as const
  for (;;) {
    const planning = planRestore(snapshot, request, caller)
    if (planning.kind === 'needs-names') {
      for (const key of planning.keys)
        holdersByKey.set(key, key === 'smtp:ferdinand@contoso.example' ? helpdesk : null)
      continue
    }
    const [row] = planning.plan.rows
    if (row?.outcome !== 'blocked') return row?.outcome ?? 'no row'
    const said = row.open.map(({ kind, holder }) => `${kind} ${holder?.displayName ?? 'nobody'}`)
    return `${said.join(', ')}, until ${ferdinand.purgeAt.toISOString()}`
  }
}
