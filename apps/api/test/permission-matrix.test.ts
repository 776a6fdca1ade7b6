import { type Actor, type DirectoryRole, directoryRoles } from '@reprieve/domain'
import { aDeletedUser, anActiveUser, aTenant, type TestTenant } from '@reprieve/operations/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../src/partner-center/routes/paths.ts'
import { aTechnician } from '../src/testing/a-technician.ts'
import { openTestApi, type TestApi } from '../src/testing/open-test-api.ts'

// No user has this id, so a caller with permission is told that there is none.
const nobody = 'b7f00000-0000-4000-8000-000000000000'
const helpdesk = '729827e3-9c14-49f7-bb1b-9608f156bbb8'
const password = 'tulip-harbour-91-quiet'

const anyRole = directoryRoles
const writers: readonly DirectoryRole[] = ['globalAdministrator', 'userAdministrator', 'directoryWriter']
const userAdministrators: readonly DirectoryRole[] = ['globalAdministrator', 'userAdministrator']
const globalOnly: readonly DirectoryRole[] = ['globalAdministrator']
const licensers: readonly DirectoryRole[] = [...userAdministrators, 'licenseAdministrator']
const roleGivers: readonly DirectoryRole[] = ['globalAdministrator', 'privilegedRoleAdministrator']
const resetters: readonly DirectoryRole[] = [
  ...userAdministrators,
  'privilegedAuthenticationAdministrator',
  'helpdeskAdministrator',
]

interface Row {
  readonly operation: string
  readonly method: string
  /** The path after the customer's. `ACTIVE` and `CLASHING` stand for ids of users. */
  readonly path: string
  readonly body?: unknown
  readonly roles: readonly DirectoryRole[]
  /** The answer to a caller who has permission. */
  readonly answer: string
}

const noUser = '404 60002'
const incident = { actor: 'nobody', from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' }
const table: readonly Row[] = [
  { operation: 'listUsers', method: 'GET', path: '/users', roles: anyRole, answer: '200' },
  {
    operation: 'listUsers',
    method: 'GET',
    roles: anyRole,
    answer: '200',
    path: `/users?filter=${encodeURIComponent('{"Field":"UserState","Value":"Inactive","Operator":"equals"}')}`,
  },
  { operation: 'getUser', method: 'GET', path: '/users/ACTIVE', roles: anyRole, answer: '200' },
  { operation: 'getUser', method: 'GET', path: '/users/CLASHING', roles: anyRole, answer: '200' },
  {
    operation: 'createUser',
    method: 'POST',
    path: '/users',
    roles: writers,
    answer: '409 340902',
    body: { userPrincipalName: 'ada@DOMAIN', displayName: 'Ada' },
  },
  {
    operation: 'updateUser',
    method: 'PATCH',
    path: `/users/${nobody}`,
    roles: writers,
    body: { displayName: 'Ada' },
    answer: noUser,
  },
  {
    operation: 'updateUser',
    method: 'PATCH',
    path: '/users/CLASHING',
    roles: writers,
    body: { state: 'active' },
    answer: '409 340901',
  },
  {
    operation: 'updateUser',
    method: 'PATCH',
    path: `/users/${nobody}`,
    roles: resetters,
    body: { passwordProfile: { password } },
    answer: noUser,
  },
  {
    operation: 'resetPassword',
    method: 'PATCH',
    path: `/users/${nobody}/resetpassword`,
    body: { passwordProfile: { password } },
    roles: resetters,
    answer: noUser,
  },
  {
    operation: 'deleteUser',
    method: 'DELETE',
    path: `/users/${nobody}`,
    roles: userAdministrators,
    answer: noUser,
  },
  {
    operation: 'undoRestore',
    method: 'DELETE',
    path: `/users/${nobody}/restoreresult`,
    roles: userAdministrators,
    answer: noUser,
  },
  {
    operation: 'previewRestore',
    method: 'POST',
    path: '/users/restoreplans',
    roles: writers,
    body: { rows: [{ userId: nobody }] },
    answer: '200',
  },
  {
    operation: 'startRestoreJob',
    method: 'POST',
    path: '/users/restorejobs',
    roles: writers,
    body: { rows: [{ userId: nobody }] },
    answer: '202',
  },
  {
    operation: 'previewIncidentUndo',
    method: 'POST',
    path: '/users/incidentundoplans',
    roles: writers,
    body: incident,
    answer: '200',
  },
  {
    operation: 'startIncidentUndo',
    method: 'POST',
    path: '/users/incidentundos',
    roles: writers,
    body: incident,
    answer: '409 340922',
  },
  { operation: 'listJobs', method: 'GET', path: '/restorejobs', roles: anyRole, answer: '200' },
  {
    operation: 'getJob',
    method: 'GET',
    path: `/restorejobs/${nobody}`,
    roles: anyRole,
    answer: '404 1000',
  },
  {
    operation: 'listJobRows',
    method: 'GET',
    path: `/restorejobs/${nobody}/rows`,
    roles: anyRole,
    answer: '404 1000',
  },
  {
    operation: 'cancelJob',
    method: 'DELETE',
    path: `/restorejobs/${nobody}`,
    roles: writers,
    answer: '404 1000',
  },
  {
    operation: 'retryFailedRows',
    method: 'POST',
    path: `/restorejobs/${nobody}/retry`,
    roles: writers,
    answer: '404 1000',
  },
  {
    operation: 'getRestoreResult',
    method: 'GET',
    path: `/users/${nobody}/restoreresult`,
    roles: anyRole,
    answer: noUser,
  },
  {
    operation: 'getUserProfile',
    method: 'GET',
    path: '/users/ACTIVE/profile',
    roles: anyRole,
    answer: '200',
  },
  {
    operation: 'updateUserProfile',
    method: 'PATCH',
    path: `/users/${nobody}/profile`,
    body: { jobTitle: 'Baker' },
    roles: writers,
    answer: noUser,
  },
  {
    operation: 'setManager',
    method: 'PUT',
    path: `/users/${nobody}/manager`,
    body: { id: nobody },
    roles: writers,
    answer: noUser,
  },
  {
    operation: 'removeManager',
    method: 'DELETE',
    path: `/users/${nobody}/manager`,
    roles: writers,
    answer: noUser,
  },
  {
    operation: 'placeHold',
    method: 'PUT',
    path: `/users/${nobody}/hold`,
    body: { reason: 'inquiry' },
    roles: ['globalAdministrator'],
    answer: noUser,
  },
  {
    operation: 'releaseHold',
    method: 'DELETE',
    path: `/users/${nobody}/hold`,
    roles: ['globalAdministrator'],
    answer: noUser,
  },
  {
    operation: 'restoreMailboxContents',
    method: 'POST',
    path: `/users/${nobody}/mailboxrestore`,
    body: { toUserId: nobody },
    roles: writers,
    answer: noUser,
  },
  {
    operation: 'purgeUser',
    method: 'POST',
    path: `/users/${nobody}/purge`,
    roles: userAdministrators,
    body: { confirmation: 'Ada' },
    answer: noUser,
  },
  {
    operation: 'listPurgeStops',
    method: 'GET',
    path: '/purgestops',
    roles: userAdministrators,
    answer: '200',
  },
  {
    operation: 'confirmPurgeStop',
    method: 'POST',
    path: `/purgestops/${nobody}/confirm`,
    roles: userAdministrators,
    answer: '404 1000',
  },
  {
    operation: 'listNoticeSubscriptions',
    method: 'GET',
    path: '/noticesubscriptions',
    roles: globalOnly,
    answer: '200',
  },
  {
    operation: 'addNoticeSubscription',
    method: 'POST',
    path: '/noticesubscriptions',
    body: { channel: 'webhook', address: 'http://hooks.example', types: ['userDeleted'] },
    roles: globalOnly,
    answer: '400 3000',
  },
  {
    operation: 'changeNoticeSubscription',
    method: 'PATCH',
    path: `/noticesubscriptions/${nobody}`,
    body: { enabled: false },
    roles: globalOnly,
    answer: '404 340401',
  },
  {
    operation: 'removeNoticeSubscription',
    method: 'DELETE',
    path: `/noticesubscriptions/${nobody}`,
    roles: globalOnly,
    answer: '404 340401',
  },
  {
    operation: 'listDeadLetters',
    method: 'GET',
    path: '/deadletters',
    roles: globalOnly,
    answer: '200',
  },
  {
    operation: 'retryDeadLetter',
    method: 'POST',
    path: `/deadletters/${nobody}/retry`,
    roles: globalOnly,
    answer: '404 340402',
  },
  {
    operation: 'discardDeadLetter',
    method: 'DELETE',
    path: `/deadletters/${nobody}`,
    roles: globalOnly,
    answer: '404 340402',
  },
  {
    operation: 'listUserLicences',
    method: 'GET',
    path: '/users/ACTIVE/licenses',
    roles: anyRole,
    answer: '200',
  },
  {
    operation: 'assignLicences',
    method: 'POST',
    path: `/users/${nobody}/licenseupdates`,
    body: { licensesToAssign: [{ skuId: nobody }] },
    roles: licensers,
    answer: noUser,
  },
  {
    operation: 'listUserRoles',
    method: 'GET',
    path: '/users/ACTIVE/directoryroles',
    roles: anyRole,
    answer: '200',
  },
  { operation: 'listProducts', method: 'GET', path: '/subscribedskus', roles: anyRole, answer: '200' },
  { operation: 'listDirectoryRoles', method: 'GET', path: '/directoryroles', roles: anyRole, answer: '200' },
  {
    operation: 'listRoleMembers',
    method: 'GET',
    path: `/directoryroles/${helpdesk}/usermembers`,
    roles: anyRole,
    answer: '200',
  },
  {
    operation: 'addRoleMember',
    method: 'POST',
    path: `/directoryroles/${helpdesk}/usermembers`,
    body: { id: nobody },
    roles: roleGivers,
    answer: noUser,
  },
  {
    operation: 'removeRoleMember',
    method: 'DELETE',
    roles: roleGivers,
    answer: noUser,
    path: `/directoryroles/${helpdesk}/usermembers/${nobody}`,
  },
  { operation: 'listGroups', method: 'GET', path: '/groups', roles: anyRole, answer: '200' },
  {
    operation: 'createGroup',
    method: 'POST',
    path: '/groups',
    roles: writers,
    body: { displayName: 'Team', proxyAddresses: ['SMTP:team@elsewhere.example'] },
    answer: '400 3000',
  },
  { operation: 'getGroup', method: 'GET', path: `/groups/${nobody}`, roles: anyRole, answer: '404 1000' },
  {
    operation: 'updateGroup',
    method: 'PATCH',
    path: `/groups/${nobody}`,
    roles: writers,
    body: { displayName: 'Team' },
    answer: '404 1000',
  },
  {
    operation: 'deleteGroup',
    method: 'DELETE',
    path: `/groups/${nobody}`,
    roles: userAdministrators,
    answer: '404 1000',
  },
  {
    operation: 'restoreGroup',
    method: 'POST',
    path: `/groups/${nobody}/restore`,
    roles: writers,
    body: {},
    answer: '404 1000',
  },
  {
    operation: 'listGroupMembers',
    method: 'GET',
    path: `/groups/${nobody}/usermembers`,
    roles: anyRole,
    answer: '404 1000',
  },
  {
    operation: 'addGroupMember',
    method: 'POST',
    path: `/groups/${nobody}/usermembers`,
    roles: writers,
    body: { id: nobody },
    answer: '404 1000',
  },
  {
    operation: 'removeGroupMember',
    method: 'DELETE',
    path: `/groups/${nobody}/usermembers/${nobody}`,
    roles: writers,
    answer: '404 1000',
  },
  { operation: 'listContacts', method: 'GET', path: '/contacts', roles: anyRole, answer: '200' },
  {
    operation: 'createContact',
    method: 'POST',
    path: '/contacts',
    roles: writers,
    body: { displayName: 'Desk', proxyAddresses: ['SMTP:desk at elsewhere'] },
    answer: '400 3000',
  },
  { operation: 'getContact', method: 'GET', path: `/contacts/${nobody}`, roles: anyRole, answer: '404 1000' },
  {
    operation: 'updateContact',
    method: 'PATCH',
    path: `/contacts/${nobody}`,
    roles: writers,
    body: { displayName: 'Desk' },
    answer: '404 1000',
  },
  {
    operation: 'deleteContact',
    method: 'DELETE',
    path: `/contacts/${nobody}`,
    roles: userAdministrators,
    answer: '404 1000',
  },
  {
    operation: 'restoreContact',
    method: 'POST',
    path: `/contacts/${nobody}/restore`,
    roles: writers,
    body: {},
    answer: '404 1000',
  },
  {
    operation: 'listSharedMailboxes',
    method: 'GET',
    path: '/sharedmailboxes',
    roles: anyRole,
    answer: '200',
  },
  {
    operation: 'createSharedMailbox',
    method: 'POST',
    path: '/sharedmailboxes',
    roles: writers,
    body: { displayName: 'Desk', proxyAddresses: ['SMTP:desk at elsewhere'] },
    answer: '400 3000',
  },
  {
    operation: 'getSharedMailbox',
    method: 'GET',
    path: `/sharedmailboxes/${nobody}`,
    roles: anyRole,
    answer: '404 1000',
  },
  {
    operation: 'updateSharedMailbox',
    method: 'PATCH',
    path: `/sharedmailboxes/${nobody}`,
    roles: writers,
    body: { displayName: 'Desk' },
    answer: '404 1000',
  },
  {
    operation: 'deleteSharedMailbox',
    method: 'DELETE',
    path: `/sharedmailboxes/${nobody}`,
    roles: userAdministrators,
    answer: '404 1000',
  },
  {
    operation: 'restoreSharedMailbox',
    method: 'POST',
    path: `/sharedmailboxes/${nobody}/restore`,
    roles: writers,
    body: {},
    answer: '404 1000',
  },
  { operation: 'listDomains', method: 'GET', path: '/domains', roles: globalOnly, answer: '200' },
  {
    operation: 'addDomain',
    method: 'POST',
    path: '/domains',
    roles: globalOnly,
    body: { name: 'acme' },
    answer: '400 3000',
  },
  ...(['verify', 'default'] as const).map((act) => ({
    operation: act === 'verify' ? 'verifyDomain' : 'setDefaultDomain',
    method: 'POST',
    path: `/domains/nowhere.example/${act}`,
    roles: globalOnly,
    answer: '404 1000',
  })),
  {
    operation: 'removeDomain',
    method: 'DELETE',
    path: '/domains/nowhere.example',
    roles: globalOnly,
    answer: '404 1000',
  },
]

/** How a caller is related to the customer, and the refusal for a caller whose relationship is not enough. */
const relationships = [
  { name: 'own tenant', given: 'own', stopped: undefined },
  { name: 'active', given: { state: 'active' }, stopped: undefined },
  { name: 'expiring', given: { state: 'expiring' }, stopped: undefined },
  { name: 'invited', given: { state: 'invited' }, stopped: '403 20002' },
  { name: 'terminated', given: { state: 'terminated' }, stopped: '403 20002' },
  { name: 'not begun', given: { startsInMs: 1 }, stopped: '403 20002' },
  { name: 'past its end', given: { daysLeft: 0 }, stopped: '403 20002' },
  { name: 'none', given: null, stopped: '404 60003' },
] as const

interface Caller {
  readonly name: string
  readonly role: DirectoryRole
  readonly actor: Actor
  readonly stopped: string | undefined
}

let api: TestApi
let customer: TestTenant
let idByName: ReadonlyMap<string, string>
const callers: Caller[] = []

beforeAll(async () => {
  api = await openTestApi()
  customer = await aTenant(api.directory)
  for (const { name, given, stopped } of relationships) {
    for (const role of directoryRoles) {
      const actor =
        given === 'own'
          ? (await customer.as(role)).actor
          : await aTechnician(customer, given && { ...given, roles: [role] })
      callers.push({ name: `${name}, ${role}`, role, actor, stopped })
    }
  }
  const clashing = await aDeletedUser(customer, { local: 'ada' })
  const ada = await anActiveUser(customer, { local: 'ada' })
  idByName = new Map([
    ['ACTIVE', ada.id],
    ['CLASHING', clashing.id],
  ])
})
afterAll(() => api.close())

const ask = async ({ method, path, body }: Row, as?: Actor): Promise<string> => {
  const address = path.replace(/ACTIVE|CLASHING/, (name) => idByName.get(name) ?? '')
  const text = body === undefined ? undefined : JSON.stringify(body).replace('DOMAIN', customer.domain)
  const sent = { ...(as && { as }), ...(text !== undefined && { body: text }) }
  const got = await api.send(method, `/v1/customers/${customer.id}${address}`, sent)
  return got.status < 400 ? `${got.status}` : `${got.status} ${got.body.code}`
}

describe('R44–R48 operation, role, relationship and kind of token', () => {
  test.each(table)('$operation: $method …$path', async (row) => {
    const [answers, expected]: [Record<string, string>, Record<string, string>] = [{}, {}]
    for (const { name, role, actor, stopped } of callers) {
      answers[name] = await ask(row, actor)
      expected[name] = stopped ?? (row.roles.includes(role) ? row.answer : '403 900308')
    }
    expect(answers).toEqual(expected)
  })

  test.each(table)('$operation: $method …$path for an application and for nobody', async (row) => {
    const inForce = callers.find(({ name }) => name.startsWith('active'))?.actor
    const partnerId = inForce?.kind === 'user' ? inForce.tenantId : ''
    for (const tenantId of [customer.id, partnerId]) {
      expect(await ask(row, { kind: 'application', tenantId, clientId: 'a script' })).toBe('403 900329')
    }
    expect(await ask(row)).toBe('401 800001')
  })

  test('getCustomer, which is open to applications, follows the relationship for both kinds of token', async () => {
    const [answers, expected]: [Record<string, string>, Record<string, string>] = [{}, {}]
    const row = { operation: 'getCustomer', method: 'GET', path: '', roles: anyRole, answer: '200' }
    for (const { name, actor, stopped = '200' } of callers) {
      if (actor.kind !== 'user') throw new Error('callers are people')
      const application: Actor = { kind: 'application', tenantId: actor.tenantId, clientId: 'a script' }
      answers[name] = await ask(row, actor)
      answers[`${name}, application`] = await ask(row, application)
      expected[name] = stopped
      expected[`${name}, application`] = stopped
    }
    expect(answers).toEqual(expected)
  })

  test('has every operation about a customer’s users', () => {
    const ofCustomer = paths
      .flat()
      .filter(({ definition }) => definition.path.startsWith('/v1/customers/{customerId}/'))
      .map(({ definition }) => definition.operationId)
    expect(new Set(table.map(({ operation }) => operation))).toEqual(new Set(ofCustomer))
  })
})
