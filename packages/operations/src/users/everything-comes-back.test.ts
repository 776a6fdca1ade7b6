import { join } from 'node:path'
import { everyRow, insertRows } from '@reprieve/db/testing'
import { fillMailbox, hashOfTree } from '@reprieve/mailboxes/testing'
import { expect, it, onTestFinished } from 'vitest'
import { aProduct, aTenant, openTestDirectory, type TestTenant, unwrap } from '../testing/index.ts'

// Two things differ on purpose: the session epoch, because a deletion ends sessions (R33), and the audit log,
// which records everything (R49).
const tables = [
  'users',
  'names',
  'mailboxes',
  'memberships',
  'suspendedMemberships',
  'reportingLines',
  'suspendedReportingLines',
  'roleAssignments',
  'licenceAssignments',
  'subscribedSkus',
  'groups',
  'deletedUsers',
  'mailboxMoves',
] as const

async function contentOf({ directory: { storage }, id }: TestTenant) {
  const content: Record<string, readonly string[]> = {}
  for (const table of tables) {
    const all = await storage.read(() => everyRow(table))
    const own = all.filter(({ tenantId }) => tenantId === id)
    content[table] = own.map((row) => JSON.stringify(row)).toSorted()
  }
  const credentials = await storage.read(() => everyRow('credentials'))
  content.credentials = credentials
    .filter(({ tenantId }) => tenantId === id)
    .map(({ sessionEpoch, ...kept }) => JSON.stringify(kept))
    .toSorted()
  return content
}

it('R30 everything that a user has comes back as it was, row for row and byte for byte', async () => {
  const directory = await openTestDirectory()
  onTestFinished(directory.dispose)
  const { operations, mailRoot } = directory
  const tenant = await aTenant(directory)
  const { admin, domain } = tenant
  const create = async (local: string, more: object = {}) => {
    const wanted = { userPrincipalName: `${local}@${domain}`, displayName: local, ...more }
    return unwrap(await operations.createUser(admin, wanted)).user.id
  }
  const [manager, report] = [await create('manager'), await create('report')]
  const userId = await create('ada', {
    firstName: 'Ada',
    lastName: 'Lovelace',
    usageLocation: 'GB',
    phoneNumber: '+44 20 7946 0000',
    signInBlocked: true,
    immutableId: 'YW5jaG9y',
    password: { value: 'violet kettle forty two', mustChange: true },
    proxyAddresses: [`SMTP:ada@${domain}`, `smtp:countess@${domain}`, 'SIP:ada', 'X500:/o=x/cn=ada'],
  })
  await directory.storage.transaction(tenant.id, function* () {
    const lines = [
      { tenantId: tenant.id, userId, managerId: manager },
      { tenantId: tenant.id, userId: report, managerId: userId },
    ]
    yield* insertRows('reportingLines', lines)
  })
  for (const displayName of ['Sales', 'Engines']) {
    const { group } = unwrap(await operations.createGroup(admin, { displayName }))
    unwrap(await operations.addGroupMember(admin, { groupId: group.id, userId }))
  }
  for (const role of ['helpdeskAdministrator', 'globalReader'] as const) {
    unwrap(await operations.addRoleMember(admin, { role, userId }))
  }
  const [first, second] = [await aProduct(tenant, 3), await aProduct(tenant, 1)]
  for (const skuId of [second, first]) {
    unwrap(await operations.assignLicences(admin, { userId, assign: [skuId], remove: [] }))
  }
  const mailbox = join(mailRoot, tenant.id, 'active', userId)
  await fillMailbox(mailbox)

  const before = { rows: await contentOf(tenant), mail: await hashOfTree(mailbox) }
  unwrap(await operations.deleteUser(admin, { userId }))
  const deleted = await contentOf(tenant)
  for (const table of ['users', 'names', 'memberships', 'roleAssignments', 'licenceAssignments']) {
    expect(deleted[table]).not.toEqual(before.rows[table])
  }
  expect(await hashOfTree(mailbox)).toBeNull()
  directory.clock.advance({ days: 29 })
  const { effects } = unwrap(await operations.restoreUser(admin, { userId }))
  expect(effects).toMatchObject({
    droppedAddresses: [],
    holders: [],
    licences: { notReturned: [] },
    roles: { notReturned: [] },
    groups: { notReturned: [] },
    manager: { managerId: manager, outcome: 'returned' },
    reports: { returned: [report], notReturned: [] },
  })
  expect({ rows: await contentOf(tenant), mail: await hashOfTree(mailbox) }).toEqual(before)
})
