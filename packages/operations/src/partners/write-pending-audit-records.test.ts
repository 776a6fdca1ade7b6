import { type Storage, StorageBusyError } from '@reprieve/db'
import { everyRow, insertRows } from '@reprieve/db/testing'
import { expect, it, onTestFinished } from 'vitest'
import { aTenant, openTestDirectory, unwrap } from '../testing/index.ts'
import { createOperations } from '../use-cases.ts'

/** Invites a customer in a process that cannot write to the partner's log. */
async function aBrokenInvitation() {
  const directory = await openTestDirectory()
  onTestFinished(directory.dispose)
  const { storage, dependencies, operations, clock } = directory
  const [customer, partner] = [await aTenant(directory), await aTenant(directory, { isPartner: true })]
  const failing: Storage = {
    ...storage,
    transaction: (tenantId, work) =>
      tenantId === partner.id
        ? Promise.reject(new StorageBusyError('locked on purpose'))
        : storage.transaction(tenantId, work),
  }
  const broken = createOperations({ ...dependencies, storage: failing })
  const sides = { customerId: customer.id, partnerId: partner.id }
  const offer = { roles: ['userAdministrator' as const], days: 90 }
  const invited = unwrap(await broken.inviteCustomer(partner.admin, { ...sides, ...offer }))
  const recordsOf = async ({ admin }: typeof partner) =>
    unwrap(await operations.listAuditRecords(admin, { operation: 'inviteCustomer' })).items
  const owed = () => storage.read(() => everyRow('pendingAuditRecords'))
  return { operations, storage, clock, customer, partner, invited, recordsOf, owed }
}

it('R49 a change of a relationship is in the log of both sides, though who made it died between the two', async () => {
  const { operations, clock, customer, partner, invited, recordsOf, owed } = await aBrokenInvitation()
  expect(invited.state).toBe('invited')
  expect(await recordsOf(customer)).toHaveLength(1)
  expect(await recordsOf(partner)).toEqual([])
  expect(await operations.writePendingAuditRecords()).toBe(0)
  clock.advance({ ms: 10_001 })
  expect(await operations.writePendingAuditRecords()).toBe(1)
  expect(await recordsOf(partner)).toMatchObject([
    { targetId: customer.id, outcome: 'succeeded', at: new Date(clock.now().getTime() - 10_001) },
  ])
  expect(await owed()).toEqual([])
  expect(unwrap(await operations.verifyAuditRecords(partner.admin, {}))).toEqual({
    findings: [],
    next: null,
  })
})

it('R49 a record that was written before the debt was forgotten is not written twice', async () => {
  const { operations, storage, clock, customer, partner, recordsOf, owed } = await aBrokenInvitation()
  const debts = await owed()
  clock.advance({ ms: 10_001 })
  await operations.writePendingAuditRecords()
  await storage.transaction(customer.id, () => insertRows('pendingAuditRecords', debts))
  expect(await operations.writePendingAuditRecords()).toBe(1)
  expect(await recordsOf(partner)).toHaveLength(1)
  expect(await owed()).toEqual([])
})
