import { insertRows } from '@reprieve/db/testing'
import type { DirectoryRole } from '@reprieve/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OperationContext } from '../context.ts'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  contextOf,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const operations = ['deleteUser', 'createUser']

/** A technician with these roles at as many customers, each with two deletions an hour apart. */
async function aTechnicianOf(...rolesByCustomer: readonly (readonly DirectoryRole[])[]) {
  const partner = await aTenant(directory, { isPartner: true })
  const technician = contextOf(await anActiveUser(partner))
  const customers: TestTenant[] = []
  for (const roles of rolesByCustomer) {
    const customer = await aTenant(directory)
    customers.push(customer)
    await relate(technician, customer, roles)
    await aDeletedUser(customer)
    directory.clock.advance({ hours: 1 })
    await aDeletedUser(customer)
  }
  return { partner, technician, customers }
}

async function relate(
  { actor }: OperationContext,
  { id: tenantId }: TestTenant,
  roles: readonly DirectoryRole[],
  endsAt = new Date(directory.clock.now().getTime() + 90 * 24 * 3_600_000),
) {
  if (actor.kind !== 'user') throw new Error('a technician is a person')
  const between = { tenantId, partnerId: actor.tenantId }
  await directory.storage.transaction(tenantId, function* () {
    yield* insertRows('partnerRelationships', [
      { ...between, state: 'active', roles, startsAt: directory.clock.now(), endsAt },
    ])
    yield* insertRows('technicianAssignments', [{ ...between, userId: actor.userId, roles }])
  })
}

it('lists customer by customer, the latest first at each, in pages of any size', async () => {
  const { listPartnerAuditRecords } = directory.operations
  const { technician, customers } = await aTechnicianOf(['globalReader'], ['userAdministrator'])
  const expected: string[] = []
  for (const { admin } of customers) {
    const { items } = unwrap(await directory.operations.listAuditRecords(admin, {}))
    expected.push(...items.map(({ id }) => id))
  }
  expect(expected).toHaveLength(4)
  for (const size of [1, 2, 3, 4, 5]) {
    const seen: string[] = []
    let page = unwrap(await listPartnerAuditRecords(technician, { operations, page: { size } }))
    for (;;) {
      seen.push(...page.items.map(({ record }) => record.id))
      if (page.next === null) break
      const after = page.next
      page = unwrap(await listPartnerAuditRecords(technician, { operations, page: { size, after } }))
    }
    expect(seen).toEqual(expected)
  }
})

it('gives the asked operations and times only, failed attempts among them', async () => {
  const { listPartnerAuditRecords } = directory.operations
  const { technician, customers } = await aTechnicianOf(['globalReader'])
  const [customer] = customers
  if (customer === undefined) throw new Error('there is one')
  const latest = directory.clock.now()
  const list = async (given: { readonly from?: Date; readonly to?: Date; readonly operations?: string[] }) =>
    unwrap(await listPartnerAuditRecords(technician, { operations, ...given })).items
  expect(await list({ from: latest })).toHaveLength(1)
  expect(await list({ to: latest })).toHaveLength(1)
  expect(await list({ operations: ['restoreUser'] })).toEqual([])
  directory.clock.advance({ days: 30, hours: -1, ms: 1 })
  expect(await list({})).toHaveLength(1)
  expect(await list({ from: new Date(0) })).toHaveLength(2)
  const userId = directory.dependencies.newId()
  refusalOf(await directory.operations.restoreUser(customer.admin, { userId }))
  expect(await list({ operations: ['restoreUser'] })).toMatchObject([
    { customer: { tenantId: customer.id }, record: { outcome: 'failed', targetId: userId } },
  ])
})

it('R48 shows no customer where the technician may not see the audit log, or whose relationship is over', async () => {
  const { listPartnerAuditRecords } = directory.operations
  const { partner, technician, customers } = await aTechnicianOf(
    ['directoryWriter'],
    ['globalReader'],
    ['helpdeskAdministrator'],
  )
  const over = await aTenant(directory)
  await aDeletedUser(over)
  await relate(technician, over, ['globalReader'], directory.clock.now())
  const listed = async () =>
    unwrap(await listPartnerAuditRecords(technician, { operations })).items.map(
      ({ customer }) => customer.tenantId,
    )
  expect(await listed()).toEqual([customers[1]?.id, customers[1]?.id])
  directory.clock.advance({ days: 90 })
  expect(await listed()).toEqual([])
  const admin = unwrap(await listPartnerAuditRecords(partner.admin, { operations }))
  expect(admin.items).toEqual([])
})

it('is for an application of the partner, of all its customers whose relationship is in force', async () => {
  const { listPartnerAuditRecords } = directory.operations
  const { partner, customers } = await aTechnicianOf(['directoryWriter'], ['globalReader'])
  const actor = { kind: 'application', tenantId: partner.id, clientId: 'app' } as const
  const listed = async () =>
    unwrap(await listPartnerAuditRecords({ tenantId: partner.id, actor }, { operations })).items.map(
      ({ customer }) => customer.tenantId,
    )
  expect(await listed()).toEqual(customers.flatMap(({ id }) => [id, id]))
  directory.clock.advance({ days: 90 })
  expect(await listed()).toEqual([])
})

it('is not for another partner’s people or applications', async () => {
  const { listPartnerAuditRecords } = directory.operations
  const { partner } = await aTechnicianOf(['globalReader'])
  const { partner: other, technician } = await aTechnicianOf()
  const actor = { kind: 'application', tenantId: other.id, clientId: 'app' } as const
  const alone = await listPartnerAuditRecords({ tenantId: partner.id, actor }, { operations })
  expect(refusalOf(alone)).toEqual({ type: 'TenantNotFound', tenantId: partner.id })
  const foreign = await listPartnerAuditRecords({ ...technician, tenantId: partner.id }, { operations })
  expect(refusalOf(foreign)).toEqual({ type: 'TenantNotFound', tenantId: partner.id })
})
