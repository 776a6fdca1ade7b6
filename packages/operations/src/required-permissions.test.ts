import { can, type DirectoryRole, directoryRoles, type Permission } from '@reprieve/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from './answer.ts'
import { aTenant, openTestDirectory, type TestDirectory } from './testing/index.ts'
import type { commands, queries } from './use-cases.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

type UseCases = typeof commands & typeof queries
type InputOf<Name extends keyof UseCases> = Parameters<ReturnType<UseCases[Name]>>[1]

const unknown = '018f0000-0000-7000-8000-000000000000'
const user = { userId: unknown }
const group = { groupId: unknown }
const member = { groupId: unknown, userId: unknown }
const recipient = { id: unknown }
const job = { jobId: unknown }
const role = { role: 'globalReader', userId: unknown } as const
const sides = { customerId: unknown, partnerId: unknown }
const rows = [{ userId: unknown }]
const aPerson = { externalId: null, userPrincipalName: 'n@elsewhere.example', displayName: 'New' }
const aFault = { kind: 'unreadable', line: 1, column: null, problem: 'malformed' } as const
const aGroup = { externalId: 'g', displayName: 'Group', members: [] }
const belonging = { kind: 'manager', manager: { externalId: 'b' } } as const
const aBelonging = { person: { externalId: 'e' }, belonging }
const aDeletion = {
  person: { ...aPerson, externalId: 'e' },
  deletedAt: '',
  purgeAt: '',
  deletedByName: '',
  hold: null,
  returns: { licences: [], excludedPlans: {}, roles: [] },
  groups: [],
  manager: null,
  reports: [],
}
const password = { value: 'Wovmek-Zilrat-84', mustChange: true }
const incident = { actor: 'nobody@contoso.example', from: new Date(0), to: new Date(1) }

/** For the operator of the installation, whatever roles somebody has. */
const ofOperator: ReadonlySet<keyof UseCases> = new Set(['importDeletedUser', 'previewDeletedUsers'])

/**
 * The permission that each use-case requires (R44–R48), and an input that it accepts. A new use-case does not
 * compile until it has its row. The permission is null only if everybody who may see the tenant may use the
 * use-case.
 */
const table: { readonly [Name in keyof UseCases]: readonly [Permission | null, InputOf<Name>] } = {
  createScimConnection: ['tenant.settings', { name: 'Provider' }],
  rotateScimToken: ['tenant.settings', { connectionId: unknown }],
  removeScimConnection: ['tenant.settings', { connectionId: unknown }],
  listScimConnections: ['tenant.settings', {}],
  listClientsOfTenant: ['tenant.settings', {}],
  provisionGroup: ['users.write', { displayName: 'Group' }],
  provisionUser: ['users.write', { source: 'idp', person: aPerson, attributes: {} }],
  updateProvisionedUser: ['users.write', { source: 'idp', userId: unknown, changes: {} }],
  listProvisionedUsers: ['users.read', { source: 'idp', where: { by: 'all', size: 1 } }],
  changeGroupMembers: ['users.write', group],
  createGroup: ['users.write', { displayName: 'Group' }],
  updateGroup: ['users.write', group],
  deleteGroup: ['users.delete', group],
  restoreGroup: ['users.restore', group],
  addGroupMember: ['users.write', member],
  removeGroupMember: ['users.write', member],
  createContact: ['users.write', { displayName: 'Contact' }],
  updateContact: ['users.write', recipient],
  deleteContact: ['users.delete', recipient],
  restoreContact: ['users.restore', recipient],
  createSharedMailbox: ['users.write', { displayName: 'Mailbox' }],
  updateSharedMailbox: ['users.write', recipient],
  deleteSharedMailbox: ['users.delete', recipient],
  restoreSharedMailbox: ['users.restore', recipient],
  startImport: ['users.write', { source: 'hr', fileName: null, rows: [aFault] }],
  cancelImport: ['users.write', job],
  getImport: ['deletedUsers.read', job],
  listImports: ['deletedUsers.read', {}],
  listImportRows: ['deletedUsers.read', job],
  startRestoreJob: ['users.restore', { rows }],
  startIncidentUndo: ['users.restore', incident],
  retryFailedRows: ['users.restore', job],
  cancelJob: ['users.restore', job],
  assignLicences: ['licences.assign', user],
  sendRestoreMail: ['users.restore', { ...user, to: ['me@mail.example'], password: password.value }],
  sendTestMail: ['tenant.settings', {}],
  restoreMailboxContents: ['users.restore', { ...user, toUserId: unknown }],
  addNoticeSubscription: [
    'tenant.settings',
    { channel: 'mail', address: 'me@mail.example', types: ['userDeleted'] },
  ],
  changeNoticeSubscription: ['tenant.settings', { subscriptionId: unknown }],
  removeNoticeSubscription: ['tenant.settings', { subscriptionId: unknown }],
  sendTestNotice: ['tenant.settings', { subscriptionId: unknown }],
  registerClient: ['tenant.settings', { name: 'Script', grants: ['device_code'], secret: null }],
  removeClient: ['tenant.settings', { clientId: unknown }],
  rotateClientSecret: ['tenant.settings', { clientId: unknown, secret: 'x'.repeat(43) }],
  retryDeadLetter: ['tenant.settings', { deadLetterId: unknown }],
  discardDeadLetter: ['tenant.settings', { deadLetterId: unknown }],
  inviteCustomer: ['tenant.settings', { ...sides, roles: ['globalReader'], days: 1 }],
  acceptRelationship: ['tenant.settings', sides],
  terminateRelationship: ['tenant.settings', sides],
  assignTechnician: ['tenant.settings', { ...sides, userId: unknown, roles: [] }],
  confirmPurgeStop: ['users.purge', { stopId: unknown }],
  addRoleMember: ['roles.assign', role],
  removeRoleMember: ['roles.assign', role],
  changeOwnPassword: [null, { currentPassword: 'wrong', newPassword: password.value }],
  endOwnSessions: [null, {}],
  endSessions: ['users.resetPassword', user],
  changeTenantSettings: ['tenant.settings', {}],
  addDomain: ['tenant.settings', { domain: 'acme' }],
  verifyDomain: ['tenant.settings', { domain: 'acme' }],
  setDefaultDomain: ['tenant.settings', { domain: 'acme' }],
  removeDomain: ['tenant.settings', { domain: 'acme' }],
  createUser: ['users.write', { userPrincipalName: 'n@elsewhere.example', displayName: 'New' }],
  updateUser: ['users.write', user],
  updateUserProfile: ['users.write', user],
  setManager: ['users.write', { ...user, managerId: unknown }],
  removeManager: ['users.write', user],
  deleteUser: ['users.delete', user],
  restoreUser: ['users.restore', user],
  undoRestore: ['users.delete', user],
  purgeUser: ['users.purge', { ...user, confirmation: 'Nobody' }],
  placeHold: ['users.hold', { ...user, reason: 'inquiry' }],
  releaseHold: ['users.hold', user],
  resetPassword: ['users.resetPassword', { ...user, password }],
  importPerson: ['users.write', { source: 'hr', person: aPerson }],
  startExport: ['tenant.settings', { format: 'jsonl' }],
  readExport: ['tenant.settings', {}],
  importGroup: ['users.write', { source: 'hr', group: aGroup }],
  previewGroups: ['users.write', { source: 'hr', groups: [aGroup] }],
  importBelonging: ['users.write', { source: 'hr', given: aBelonging }],
  previewBelongings: ['users.write', { source: 'hr', belongings: [aBelonging] }],
  importDeletedUser: ['users.delete', { source: 'hr', given: aDeletion }],
  previewDeletedUsers: ['users.delete', { source: 'hr', deleted: [aDeletion] }],
  previewImport: ['users.write', { source: 'hr', people: [aPerson] }],
  checkImport: ['users.write', { known: 1, missing: 0 }],
  listSourceUsers: ['users.read', { source: 'hr' }],
  getEffectivePermissions: [null, {}],
  listAuditRecords: ['audit.read', {}],
  exportAuditRecords: ['audit.read', {}],
  verifyAuditRecords: ['audit.read', {}],
  listPartnerAuditRecords: [null, { operations: [] }],
  previewIncidentUndo: ['users.restore', incident],
  getJob: ['deletedUsers.read', job],
  listJobs: ['deletedUsers.read', {}],
  listJobRows: ['deletedUsers.read', job],
  listProducts: ['users.read', {}],
  listUserLicences: ['users.read', user],
  listUserNames: ['deletedUsers.read', { userIds: [unknown] }],
  listLicencesOfUsers: ['users.read', { userIds: [unknown] }],
  listNoticeSubscriptions: ['tenant.settings', {}],
  listNoticeDeliveries: ['tenant.settings', { subscriptionId: unknown }],
  listDeadLetters: ['tenant.settings', {}],
  listCustomers: [null, {}],
  searchCustomers: [null, {}],
  getCustomer: ['users.read', {}],
  listRelationships: ['tenant.settings', {}],
  listPurgeStops: ['users.purge', {}],
  listDirectoryRoles: ['users.read', {}],
  listUserRoles: ['users.read', user],
  listRoleMembers: ['users.read', { role: 'globalReader' }],
  getTenant: [null, {}],
  getTenantSettings: ['tenant.settings', {}],
  summarizeTenant: ['deletedUsers.read', {}],
  listDomains: ['tenant.settings', {}],
  getUser: ['users.read', user],
  getUserProfile: ['users.read', user],
  getDeletedUser: ['deletedUsers.read', user],
  findUser: ['users.read', user],
  listChanges: ['users.read', { kind: 'user' }],
  listDirectReports: ['users.read', user],
  listUsers: ['users.read', {}],
  listDeletedUsers: ['deletedUsers.read', {}],
  countMatchingUsers: ['deletedUsers.read', {}],
  startMatchingRestore: ['users.restore', { filters: {}, count: 1 }],
  previewGroupRestore: ['users.restore', group],
  listGroups: ['users.read', {}],
  getGroup: ['users.read', group],
  findHolderOfAddress: ['users.read', { address: 'sales@contoso.example' }],
  listGroupMembers: ['users.read', group],
  getContact: ['users.read', recipient],
  listContacts: ['users.read', {}],
  previewContactRestore: ['users.restore', recipient],
  getSharedMailbox: ['users.read', recipient],
  listSharedMailboxes: ['users.read', {}],
  previewSharedMailboxRestore: ['users.restore', recipient],
  previewRestore: ['users.restore', { rows }],
  previewDeletion: ['users.delete', user],
  previewNewUser: ['users.write', { userPrincipalName: 'n@elsewhere.example' }],
  getRestoreResult: ['users.read', user],
}

const isNotPermitted = (answer: Answer<unknown, { readonly type: string }>): boolean =>
  !answer.ok && answer.error.type === 'NotPermitted'

describe('R44–R46 what a use-case asks for', () => {
  const entries = Object.entries(table) as [keyof UseCases, readonly [Permission | null, never]][]

  it.each(entries)('%s', async (name, [permission, input]) => {
    const tenant = await aTenant(directory)
    const ask = directory.operations[name] as (
      ...given: unknown[]
    ) => Promise<Answer<unknown, { type: string }>>
    // Each of these use-cases is open to only one side of a relationship. Here, the tenant is both sides.
    const between = { customerId: tenant.id, partnerId: tenant.id }
    const given = 'customerId' in (input as object) ? { ...(input as object), ...between } : input
    const may: (DirectoryRole | null)[] = []
    for (const role of [...directoryRoles, null]) {
      const context = await (role === null ? tenant.as() : tenant.as(role))
      if (!isNotPermitted(await ask(context, given))) may.push(role)
    }
    const expected = [...directoryRoles, null].filter(
      (role) => !ofOperator.has(name) && (permission === null || (role !== null && can([role], permission))),
    )
    expect(may).toEqual(expected)
  })
})
