/** A request that the demo's directory answers as the document shows. */
export interface ExampleRequest {
  readonly operationId: string
  /** Default: a technician of the partner; null sends no token. */
  readonly as?: 'administrator' | null
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  readonly path: string
  readonly parameters?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
}

const customerId = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
const userId = 'a45f1416-3300-4f65-9e8d-f123b397a4ea'
/** Global Administrator of the customer. */
const administratorId = '2f1e8a60-58f4-4c0b-8f5e-0c9d2a5b7301'
const roleId = '729827e3-9c14-49f7-bb1b-9608f156bbb8'

/** A job that still runs, and one that has ended with a failed row. */
const runningJobId = '019cad5c-7280-7000-8000-70b0000000ed'
const endedJobId = '019cad5c-7280-7000-8000-70b0000001ed'
const stopId = '019cad5c-7280-7000-8000-5709000000ed'

const customer = { path: '/v1/customers/{customerId}', parameters: { customerId } }
const users = { path: `${customer.path}/users`, parameters: { customerId } }
const user = { path: `${users.path}/{userId}`, parameters: { customerId, userId } }
const subscriptionId = '019cad5c-7280-7000-8000-5ab5000000ed'
const deadLetterIds = [
  '019cad5c-7280-7000-8000-dead00000001',
  '019cad5c-7280-7000-8000-dead00000002',
] as const
const subscriptions = { path: `${customer.path}/noticesubscriptions`, parameters: { customerId } }
const subscription = {
  path: `${subscriptions.path}/{subscriptionId}`,
  parameters: { customerId, subscriptionId },
}
const deadLetters = { path: `${customer.path}/deadletters`, parameters: { customerId } }
const deadLetter = (deadLetterId: string) => ({
  path: `${deadLetters.path}/{deadLetterId}`,
  parameters: { customerId, deadLetterId },
})
const jobs = { path: `${customer.path}/restorejobs`, parameters: { customerId } }
const job = { path: `${jobs.path}/{jobId}`, parameters: { customerId, jobId: runningJobId } }
const endedJob = { ...job, parameters: { customerId, jobId: endedJobId } }
const purgeStops = { path: `${customer.path}/purgestops`, parameters: { customerId, stopId } }
const roles = { path: `${customer.path}/directoryroles`, parameters: { customerId } }
const members = { path: `${roles.path}/{roleId}/usermembers`, parameters: { customerId, roleId } }
const groupId = '019cad5c-7280-7000-8000-6709000000ed'
const groups = { path: `${customer.path}/groups`, parameters: { customerId } }
const group = { path: `${groups.path}/{groupId}`, parameters: { customerId, groupId } }
const contactId = '018a5d7d-3000-7621-82dd-6d8617680924'
const contacts = { path: `${customer.path}/contacts`, parameters: { customerId } }
const sharedMailboxId = '018a5d7d-3000-7826-b94f-5ed8ed64fd06'
const sharedMailboxes = { path: `${customer.path}/sharedmailboxes`, parameters: { customerId } }
const sharedMailbox = {
  path: `${sharedMailboxes.path}/{sharedMailboxId}`,
  parameters: { customerId, sharedMailboxId },
}
const contact = { path: `${contacts.path}/{contactId}`, parameters: { customerId, contactId } }
const domains = { path: `${customer.path}/domains`, parameters: { customerId } }
const domain = (name: string) => ({
  path: `${domains.path}/{domain}`,
  parameters: { customerId, domain: name },
})
const at = <Parent extends { readonly path: string }>(parent: Parent, rest: string) => ({
  ...parent,
  path: parent.path + rest,
})

const deletedUsers = '{"Field":"UserState","Value":"Inactive","Operator":"equals"}'

const incident = {
  actor: 'technician@fabrikam.example',
  from: '2026-03-02T08:00:00Z',
  to: '2026-03-02T10:00:00Z',
}

/** One request for each operation, in an order in which each finds what earlier ones have left. */
export const exampleRequests: readonly ExampleRequest[] = [
  // Of a user who was restored before; from then on it is deleted.
  { operationId: 'undoRestore', method: 'delete', ...at(user, '/restoreresult') },
  { operationId: 'getHealth', as: null, method: 'get', path: '/healthz' },
  { operationId: 'searchCustomers', method: 'get', path: '/v1/customers', query: { size: '2' } },
  { operationId: 'getCustomer', method: 'get', ...customer },
  { operationId: 'listProducts', method: 'get', ...at(customer, '/subscribedskus') },
  { operationId: 'listUsers', method: 'get', ...users, query: { size: '2', filter: deletedUsers } },
  { operationId: 'getUser', method: 'get', ...user },
  {
    operationId: 'previewRestore',
    method: 'post',
    ...at(users, '/restoreplans'),
    body: { rows: [{ userId }] },
  },
  {
    operationId: 'placeHold',
    as: 'administrator',
    method: 'put',
    ...at(user, '/hold'),
    body: { reason: 'Case 4711: keep until it is closed' },
  },
  { operationId: 'releaseHold', as: 'administrator', method: 'delete', ...at(user, '/hold') },
  {
    operationId: 'restoreMailboxContents',
    as: 'administrator',
    method: 'post',
    ...at(user, '/mailboxrestore'),
    body: { toUserId: administratorId },
  },
  {
    operationId: 'updateUser',
    method: 'patch',
    ...user,
    body: { state: 'active' },
  },
  { operationId: 'getRestoreResult', method: 'get', ...at(user, '/restoreresult') },
  {
    operationId: 'assignLicences',
    method: 'post',
    ...at(user, '/licenseupdates'),
    body: { licensesToAssign: [{ skuId: '84a661c4-e949-4bd2-a560-ed7766fcaf2b' }], licensesToRemove: [] },
  },
  { operationId: 'listUserLicences', method: 'get', ...at(user, '/licenses') },
  { operationId: 'listDirectoryRoles', method: 'get', ...roles },
  { operationId: 'addRoleMember', as: 'administrator', method: 'post', ...members, body: { id: userId } },
  { operationId: 'listRoleMembers', method: 'get', ...members, query: { size: '2' } },
  { operationId: 'listUserRoles', method: 'get', ...at(user, '/directoryroles') },
  {
    operationId: 'removeRoleMember',
    as: 'administrator',
    method: 'delete',
    path: `${members.path}/{userId}`,
    parameters: { customerId, roleId, userId },
  },
  {
    operationId: 'resetPassword',
    as: 'administrator',
    method: 'patch',
    ...at(user, '/resetpassword'),
    body: { passwordProfile: { password: 'tulip-harbour-91-quiet', forceChangePassword: true } },
  },
  {
    operationId: 'createUser',
    method: 'post',
    ...users,
    body: {
      userPrincipalName: 'noor.smit@contoso.example',
      displayName: 'Noor Smit',
      firstName: 'Noor',
      lastName: 'Smit',
      usageLocation: 'NL',
      passwordProfile: { password: 'violet-lantern-38-meadow', forceChangePassword: true },
    },
  },
  {
    operationId: 'updateUserProfile',
    method: 'patch',
    ...at(user, '/profile'),
    body: { jobTitle: 'Baker', department: 'Bread', preferredLanguage: 'nl-NL' },
  },
  { operationId: 'setManager', method: 'put', ...at(user, '/manager'), body: { id: administratorId } },
  { operationId: 'getUserProfile', method: 'get', ...at(user, '/profile') },
  { operationId: 'removeManager', method: 'delete', ...at(user, '/manager') },
  { operationId: 'deleteUser', method: 'delete', ...user },
  {
    operationId: 'previewIncidentUndo',
    method: 'post',
    ...at(users, '/incidentundoplans'),
    body: incident,
  },
  { operationId: 'startIncidentUndo', method: 'post', ...at(users, '/incidentundos'), body: incident },
  {
    operationId: 'startRestoreJob',
    method: 'post',
    ...at(users, '/restorejobs'),
    body: { rows: [{ userId }], strategy: { names: 'proposed' } },
  },
  { operationId: 'listJobs', method: 'get', ...jobs, query: { size: '2' } },
  { operationId: 'getJob', method: 'get', ...job },
  { operationId: 'listJobRows', method: 'get', ...at(endedJob, '/rows'), query: { outcome: 'failed' } },
  { operationId: 'cancelJob', method: 'delete', ...job },
  { operationId: 'retryFailedRows', method: 'post', ...at(endedJob, '/retry') },
  {
    operationId: 'purgeUser',
    as: 'administrator',
    method: 'post',
    ...at(user, '/purge'),
    body: { confirmation: 'Ferdinand' },
  },
  { operationId: 'listPurgeStops', method: 'get', ...purgeStops },
  { operationId: 'confirmPurgeStop', method: 'post', ...at(purgeStops, '/{stopId}/confirm') },
  {
    operationId: 'listDeadLetters',
    as: 'administrator',
    method: 'get',
    ...deadLetters,
    query: { size: '2' },
  },
  {
    operationId: 'retryDeadLetter',
    as: 'administrator',
    method: 'post',
    ...at(deadLetter(deadLetterIds[0]), '/retry'),
  },
  {
    operationId: 'discardDeadLetter',
    as: 'administrator',
    method: 'delete',
    ...deadLetter(deadLetterIds[1]),
  },
  {
    operationId: 'addNoticeSubscription',
    as: 'administrator',
    method: 'post',
    ...subscriptions,
    body: { channel: 'mail', address: 'desk@contoso.example', locale: 'nl', types: ['usersExpiring'] },
  },
  {
    operationId: 'changeNoticeSubscription',
    as: 'administrator',
    method: 'patch',
    ...subscription,
    body: { types: ['userDeleted', 'userRestored'] },
  },
  { operationId: 'listNoticeSubscriptions', as: 'administrator', method: 'get', ...subscriptions },
  {
    operationId: 'removeNoticeSubscription',
    as: 'administrator',
    method: 'delete',
    ...subscription,
  },
  {
    operationId: 'createGroup',
    method: 'post',
    ...groups,
    body: { displayName: 'Night shift', proxyAddresses: ['SMTP:night.shift@contoso.example'] },
  },
  { operationId: 'listGroups', method: 'get', ...groups, query: { size: '2' } },
  { operationId: 'getGroup', method: 'get', ...group },
  { operationId: 'updateGroup', method: 'patch', ...group, body: { displayName: 'Early shift' } },
  {
    operationId: 'addGroupMember',
    method: 'post',
    ...at(group, '/usermembers'),
    body: { id: administratorId },
  },
  { operationId: 'listGroupMembers', method: 'get', ...at(group, '/usermembers'), query: { size: '2' } },
  {
    operationId: 'removeGroupMember',
    method: 'delete',
    path: `${group.path}/usermembers/{userId}`,
    parameters: { customerId, groupId, userId: administratorId },
  },
  { operationId: 'deleteGroup', method: 'delete', ...group },
  { operationId: 'restoreGroup', method: 'post', ...at(group, '/restore'), body: { names: 'proposed' } },
  {
    operationId: 'createContact',
    method: 'post',
    ...contacts,
    body: { displayName: 'Printer Service', proxyAddresses: ['SMTP:service@printers.example'] },
  },
  { operationId: 'listContacts', method: 'get', ...contacts, query: { size: '2' } },
  { operationId: 'getContact', method: 'get', ...contact },
  { operationId: 'updateContact', method: 'patch', ...contact, body: { displayName: 'Tax Office' } },
  { operationId: 'deleteContact', method: 'delete', ...contact },
  { operationId: 'restoreContact', method: 'post', ...at(contact, '/restore'), body: { names: 'proposed' } },
  {
    operationId: 'createSharedMailbox',
    method: 'post',
    ...sharedMailboxes,
    body: { displayName: 'Front Desk', proxyAddresses: ['SMTP:front.desk@contoso.example'] },
  },
  { operationId: 'listSharedMailboxes', method: 'get', ...sharedMailboxes, query: { size: '2' } },
  { operationId: 'getSharedMailbox', method: 'get', ...sharedMailbox },
  {
    operationId: 'updateSharedMailbox',
    method: 'patch',
    ...sharedMailbox,
    body: { displayName: 'Reception' },
  },
  { operationId: 'deleteSharedMailbox', method: 'delete', ...sharedMailbox },
  {
    operationId: 'restoreSharedMailbox',
    method: 'post',
    ...at(sharedMailbox, '/restore'),
    body: { names: 'proposed' },
  },
  {
    operationId: 'addDomain',
    as: 'administrator',
    method: 'post',
    ...domains,
    body: { name: 'acme.example' },
  },
  { operationId: 'listDomains', as: 'administrator', method: 'get', ...domains },
  {
    operationId: 'verifyDomain',
    as: 'administrator',
    method: 'post',
    ...at(domain('contoso.example'), '/verify'),
  },
  {
    operationId: 'setDefaultDomain',
    as: 'administrator',
    method: 'post',
    ...at(domain('contoso.example'), '/default'),
  },
  { operationId: 'removeDomain', as: 'administrator', method: 'delete', ...domain('acme.example') },
  { operationId: 'listPartnerAuditRecords', method: 'get', path: '/v1/auditrecords', query: { size: '2' } },
]

/** The address of the request, with its query. */
export function addressOf({ path, parameters = {}, query = {} }: ExampleRequest): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? '')
  const search = new URLSearchParams(query).toString()
  return search === '' ? filled : `${filled}?${search}`
}
