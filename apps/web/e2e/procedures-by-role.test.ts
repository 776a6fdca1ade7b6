import { type DirectoryRole, directoryRoles, type Permission, permissionRoles } from '@reprieve/domain'
import type { inferRouterInputs } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { AppRouter } from '../src/server/routers/app-router.ts'
import { signInAt } from './ask-web.ts'
import { contoso, northwind, openDirectory } from './directory.ts'
import { procedures } from './hostile-calls.ts'

/** The permission that a procedure asks for, or who may call it without any. */
type Allowed = Permission | 'whoever is signed in' | 'anybody'

type Inputs = inferRouterInputs<AppRouter>

const unknown = '018f0000-0000-7000-8000-000000000000'
const requestId = '018f0000-0000-7000-8000-00000000abcd'
const user = { userId: unknown }
const job = { jobId: unknown }
const strategy = { names: 'proposed', addresses: 'drop', licences: 'best-effort', roles: 'without' } as const
const incident = { actor: 'nobody@contoso.example', from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' }
const password = { value: 'Wovmek-Zilrat-84', mustChange: true }
const binView = {
  search: 'nobody at all',
  runsOutWithinDays: null,
  deletedBy: '',
  deletedFrom: '',
  deletedTo: '',
  onHold: false,
  sort: null,
  direction: 'descending',
} as const
const usersView = { search: '', signIn: null, onHold: false, sort: null, direction: 'ascending' } as const
const recipientsView = { search: '', state: 'active', direction: 'ascending' } as const
const auditView = { target: '', actor: '', operation: '', outcome: null, from: '', to: '' } as const
const recipient = { displayName: 'Team', proxyAddresses: ['SMTP:team@elsewhere.example'] }
const outside = {
  channel: 'mail' as const,
  address: 'walked@elsewhere.example',
  types: ['userDeleted' as const],
  locale: 'en',
  confirmOutside: false,
}

/**
 * What each procedure asks for (R44–R48), with an input of the form that its screen sends. It is about nobody, or
 * refused for what it is about, so that hardly anything is changed. A procedure that is added does not compile until
 * it has its row.
 */
const table: {
  readonly [Router in keyof Inputs]: {
    readonly [Name in keyof Inputs[Router]]: readonly [Allowed, Inputs[Router][Name]]
  }
} = {
  audit: { list: ['audit.read', { view: auditView }] },
  clients: {
    register: [
      'tenant.settings',
      { requestId, client: { name: 'Walked', redirectUris: [], grants: ['device_code'], secret: null } },
    ],
    rotate: ['tenant.settings', { requestId, clientId: unknown, secret: 'x'.repeat(43) }],
    remove: ['tenant.settings', { requestId, clientId: unknown }],
  },
  connections: {
    create: ['tenant.settings', { requestId, connection: { name: 'Walked', activeMeans: 'block' } }],
    rotate: ['tenant.settings', { requestId, connectionId: unknown, overlapHours: 0 }],
    remove: ['tenant.settings', { requestId, connectionId: unknown }],
  },
  deletedUsers: {
    list: ['deletedUsers.read', { view: binView }],
    count: ['deletedUsers.read', { view: binView }],
    purge: ['users.purge', { requestId, purge: { userId: unknown, confirmation: 'Ada' } }],
    confirmPurgeStop: ['users.purge', { requestId, stopId: unknown }],
  },
  holds: {
    place: ['users.hold', { requestId, hold: { userId: unknown, reason: 'Inquiry' } }],
    release: ['users.hold', { requestId, userId: unknown }],
  },
  imports: {
    get: ['deletedUsers.read', job],
    rows: ['deletedUsers.read', { ...job, outcome: null }],
    cancel: ['users.write', { requestId, ...job }],
  },
  jobs: {
    latest: ['deletedUsers.read', undefined],
    list: ['deletedUsers.read', {}],
    get: ['deletedUsers.read', job],
    lines: ['deletedUsers.read', { ...job, outcome: null }],
    startMatching: ['users.restore', { requestId, view: binView, count: 1, strategy }],
    start: ['users.restore', { requestId, job: { rows: [user], strategy, planHash: 'none' } }],
    previewUndo: ['users.restore', { incident: { ...incident, strategy } }],
    startUndo: ['users.restore', { requestId, incident: { ...incident, strategy }, planHash: 'none' }],
    retry: ['users.restore', { requestId, retry: job }],
    cancel: ['users.restore', { requestId, ...job }],
  },
  notices: {
    add: ['tenant.settings', { requestId, subscription: outside }],
    change: ['tenant.settings', { requestId, change: { subscriptionId: unknown } }],
    renewSecret: ['tenant.settings', { requestId, subscriptionId: unknown }],
    remove: ['tenant.settings', { requestId, subscriptionId: unknown }],
    test: ['tenant.settings', { requestId, subscriptionId: unknown }],
    sendTestMail: ['tenant.settings', { requestId }],
    deliveries: ['tenant.settings', { subscriptionId: unknown }],
    retry: ['tenant.settings', { requestId, deadLetterId: unknown }],
    discard: ['tenant.settings', { requestId, deadLetterId: unknown }],
  },
  // About the caller's own organisation, which has no customers.
  partner: {
    customers: ['whoever is signed in', {}],
    findDeleted: ['whoever is signed in', { text: 'nobody' }],
    end: ['tenant.settings', { requestId, customerId: northwind.tenantId }],
  },
  recipients: {
    list: ['users.read', { kind: 'group', view: recipientsView }],
    get: ['users.read', { kind: 'group', id: unknown }],
    create: ['users.write', { requestId, kind: 'group', recipient }],
    update: ['users.write', { requestId, kind: 'contact', recipient: { ...recipient, id: unknown } }],
    delete: ['users.delete', { requestId, kind: 'shared-mailbox', id: unknown }],
    preview: ['users.restore', { kind: 'group', id: unknown, resolutions: [] }],
    restore: ['users.restore', { requestId, kind: 'group', id: unknown, resolutions: [] }],
    members: ['users.read', { groupId: unknown }],
    addMember: ['users.write', { requestId, member: { groupId: unknown, userId: unknown } }],
    removeMember: ['users.write', { requestId, member: { groupId: unknown, userId: unknown } }],
  },
  restore: {
    preview: ['users.restore', { rows: [user] }],
    plan: ['users.restore', { rows: [user], strategy }],
    readList: ['deletedUsers.read', { file: Buffer.from('objectId\n').toString('base64') }],
    subject: ['deletedUsers.read', user],
    generatePassword: ['whoever is signed in', undefined],
    restore: ['users.restore', { requestId, restore: { ...user, password } }],
    undo: ['users.delete', { requestId, ...user }],
    sendMail: ['users.restore', { ...user, to: ['admin@contoso.example'], password: password.value }],
  },
  roles: {
    assign: ['roles.assign', { requestId, member: { role: 'globalReader', ...user } }],
    remove: ['roles.assign', { requestId, member: { role: 'globalReader', ...user } }],
  },
  search: { people: ['users.read', { text: 'nobody at all' }] },
  secret: { read: ['anybody', { token: 'none' }] },
  settings: {
    addDomain: ['tenant.settings', { requestId, domain: 'acme' }],
    verifyDomain: ['tenant.settings', { requestId, domain: 'nowhere.example' }],
    setDefaultDomain: ['tenant.settings', { requestId, domain: 'nowhere.example' }],
    removeDomain: ['tenant.settings', { requestId, domain: 'nowhere.example' }],
    change: ['tenant.settings', { requestId, settings: {} }],
  },
  setup: {
    create: [
      'anybody',
      {
        code: 'none',
        displayName: 'Acme',
        domain: 'acme.example',
        administrator: { userPrincipalName: 'a@acme.example', displayName: 'Ada', password: password.value },
      },
    ],
  },
  users: {
    list: ['users.read', { view: usersView }],
    form: ['users.read', user],
    checkName: ['users.write', { userPrincipalName: 'nobody@contoso.example' }],
    create: [
      'users.write',
      {
        requestId,
        user: { displayName: 'Ada', userPrincipalName: 'ada@elsewhere.example', password },
        licences: [],
      },
    ],
    update: ['users.write', { requestId, user: { ...user, displayName: 'Ada' } }],
    deletion: ['users.delete', user],
    delete: ['users.delete', { requestId, deletion: user }],
    undoDeletion: ['users.restore', { requestId, ...user }],
    resetPassword: ['users.resetPassword', { requestId, reset: { ...user, password } }],
  },
  // The last, as they are about the session.
  account: {
    changePassword: ['whoever is signed in', { currentPassword: 'not it', newPassword: 'Wovmek-Zilrat-85' }],
    endSessions: ['whoever is signed in', { requestId }],
  },
}

const rows = Object.entries(table).flatMap(([router, ofRouter]) =>
  Object.entries(ofRouter as Record<string, readonly [Allowed, unknown]>).map(([name, [allowed, input]]) => ({
    name: `${router}.${name}`,
    allowed,
    input,
  })),
)

const { url } = inject('installation')
const own = 'Actor-Zemlik-Tovra-53'
const queries = new Set(procedures.filter(([, { _def }]) => _def.type === 'query').map(([name]) => name))

interface Caller {
  readonly name: string
  readonly cookie: string
  readonly roles: readonly DirectoryRole[]
}

const callers: Caller[] = []
let stranger: string
let temporary: string
let directory: ReturnType<typeof openDirectory>
let elsewhere: ReturnType<typeof openDirectory>

beforeAll(async () => {
  directory = openDirectory()
  elsewhere = openDirectory(northwind)
  const signIn = async (local: string, role?: DirectoryRole, at = directory, { domain } = contoso) => {
    const userId = await at.createUser(local, undefined, domain)
    await at.setPassword(userId, own)
    if (role) await at.giveRole(userId, role)
    return signInAt(url, `${local}@${domain}`, own)
  }
  for (const role of directoryRoles)
    callers.push({ name: role, roles: [role], cookie: await signIn(`walks.${role.toLowerCase()}`, role) })
  callers.push({ name: 'no role', roles: [], cookie: await signIn('walks.norole') })
  stranger = await signIn('walks.stranger', 'globalAdministrator', elsewhere, northwind)
  const userId = await directory.createUser('walks.temporary')
  await directory.giveRole(userId, 'globalAdministrator')
  await directory.setTemporaryPassword(userId, own)
  temporary = await signInAt(url, 'walks.temporary@contoso.example', own)
})

afterAll(() => Promise.all([directory.close(), elsewhere.close()]))

/** The answer in one word: the refusal, the code of what is no refusal, or that it was carried out. */
async function ask(
  cookie: string,
  name: string,
  input: unknown,
  tenantId = contoso.tenantId,
): Promise<string> {
  const headers = { cookie, 'content-type': 'application/json', 'x-reprieve-tenant': tenantId }
  const address = `${url}/api/trpc/${name}`
  const json = input === undefined ? undefined : JSON.stringify(input)
  const answer = queries.has(name)
    ? await fetch(json === undefined ? address : `${address}?input=${encodeURIComponent(json)}`, { headers })
    : await fetch(address, { method: 'POST', headers, ...(json !== undefined && { body: json }) })
  const body = (await answer.json()) as {
    readonly error?: {
      readonly data: { readonly code: string; readonly refusal: { readonly type: string } | null }
    }
  }
  return body.error === undefined ? 'carried out' : (body.error.data.refusal?.type ?? body.error.data.code)
}

/** Answers by which a call was let in: it was carried out, or refused for what it was about. */
const letIn = (answer: string): boolean =>
  ![
    'NotPermitted',
    'TenantNotFound',
    'UNAUTHORIZED',
    'FORBIDDEN',
    'BAD_REQUEST',
    'INTERNAL_SERVER_ERROR',
  ].includes(answer)

test('every procedure has its row', () => {
  expect(rows.map(({ name }) => name).sort()).toEqual(procedures.map(([name]) => name).sort())
})

describe('R44–R48 called directly', () => {
  test.each(rows)('$name asks for: $allowed', async ({ name, allowed, input }) => {
    const mayCall = ({ roles }: Caller): boolean =>
      allowed === 'anybody' ||
      allowed === 'whoever is signed in' ||
      permissionRoles[allowed].some((role) => roles.includes(role))
    const answers: Record<string, string> = {}
    const expected: Record<string, unknown> = {}
    for (const caller of callers) {
      const answer = await ask(caller.cookie, name, input)
      answers[caller.name] = letIn(answer) ? 'let in' : answer
      expected[caller.name] = mayCall(caller) ? 'let in' : 'NotPermitted'
    }
    expect(answers).toEqual(expected)
    const isPublic = allowed === 'anybody'
    expect(letIn(await ask('', name, input))).toBe(isPublic)
    // Whoever has to replace a temporary password first may do nothing else.
    expect(letIn(await ask(temporary, name, input))).toBe(isPublic || name.startsWith('account.'))
    // The highest role of another organisation counts for nothing here.
    if (allowed !== 'anybody' && allowed !== 'whoever is signed in' && !name.startsWith('partner.'))
      expect(letIn(await ask(stranger, name, input))).toBe(false)
  })
})
