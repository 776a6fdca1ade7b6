import { everyRow, insertRows } from '@reprieve/db/testing'
import type { UserId } from '@reprieve/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  anActiveUser,
  aTenant,
  contextOf,
  openTestDirectory,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const hourMs = 3_600_000

/** A technician of a partner who has deleted somebody, and put them on hold, at each of two customers. */
async function aTechnician() {
  const { operations, storage, clock } = directory
  const partner = await aTenant(directory, { isPartner: true })
  const user = await anActiveUser(partner, { local: 'technician' })
  const customers = [await aTenant(directory), await aTenant(directory)]
  const victims: UserId[] = []
  for (const customer of customers) {
    await assign(customer, partner, user.id)
    const victim = await anActiveUser(customer)
    const asked = () => {
      const requestId = directory.dependencies.newId()
      return { ...contextOf(user), tenantId: customer.id, requestId }
    }
    unwrap(await operations.deleteUser(asked(), { userId: victim.id }))
    unwrap(await operations.placeHold(asked(), { userId: victim.id, reason: 'a lawsuit' }))
    victims.push(victim.id)
  }
  const names = () => storage.read(() => everyRow('actorNames'))
  const purge = async () => {
    unwrap(await operations.deleteUser(partner.admin, { userId: user.id }))
    unwrap(await operations.purgeUser(partner.admin, { userId: user.id, confirmation: 'technician' }))
  }
  return { partner, user, customers, victims, names, purge, clock }
}

async function assign(customer: TestTenant, partner: TestTenant, userId: UserId): Promise<void> {
  const startsAt = directory.clock.now()
  const endsAt = new Date(startsAt.getTime() + 300 * 24 * hourMs)
  const between = { tenantId: customer.id, partnerId: partner.id }
  const roles = ['globalAdministrator'] as const
  await directory.storage.transaction(customer.id, function* () {
    yield* insertRows('partnerRelationships', [{ ...between, state: 'active', roles, startsAt, endsAt }])
    yield* insertRows('technicianAssignments', [{ ...between, userId, roles }])
  })
}

/**
 * The names that a customer's lists give for whoever deleted and held its user, and the actors in its audit
 * log.
 */
async function authorsShown(customer: TestTenant, userId: UserId) {
  const { operations } = directory
  const { items } = unwrap(await operations.listDeletedUsers(customer.admin, {}))
  const log = unwrap(await operations.listAuditRecords(customer.admin, { targetId: userId }))
  return {
    deletedBy: items[0]?.deletedByName,
    heldBy: items[0]?.user.hold?.placedBy,
    actors: log.items.map(({ actor }) => (actor.kind === 'user' ? actor.userPrincipalName : actor.kind)),
  }
}

it('R40 customers show a partner’s technician by name until the technician is purged, and by id from the next sweep on', async () => {
  const { user, customers, victims, purge, clock } = await aTechnician()
  const name = user.userPrincipalName
  const [customer] = customers
  const [victim] = victims
  if (customer === undefined || victim === undefined) throw new Error('no customer')
  const before = { deletedBy: name, heldBy: name, actors: [name, name] }
  expect(await authorsShown(customer, victim)).toEqual(before)
  await purge()
  unwrap(await directory.operations.purgeExpired({}))
  const after = { deletedBy: user.id, heldBy: user.id, actors: ['', ''] }
  expect(await authorsShown(customer, victim)).toEqual(after)
  const verified = await directory.operations.verifyAuditRecords(customer.admin, {})
  expect(unwrap(verified)).toEqual({ findings: [], next: null })
  clock.set(new Date(clock.now().getTime() + 2 * hourMs))
  unwrap(await directory.operations.purgeExpired({}))
  expect(await directory.storage.read(() => everyRow('erasures'))).toEqual([])
})

it('R40 what a sweep that was ended left at customers the next one does', async () => {
  const { user, names, purge } = await aTechnician()
  const known = async () => (await names()).filter(({ userId }) => userId === user.id)
  await purge()
  expect(await known()).toHaveLength(2)
  unwrap(await directory.operations.purgeExpired({}, AbortSignal.abort()))
  expect(await known()).toHaveLength(2)
  unwrap(await directory.operations.purgeExpired({}))
  expect(await known()).toEqual([])
})

it('R40 what was under way at a customer while the technician was purged is forgotten by the sweep after', async () => {
  const { user, customers, names, purge, clock } = await aTechnician()
  await purge()
  unwrap(await directory.operations.purgeExpired({}))
  const late = { tenantId: customers[0]?.id ?? '', userId: user.id, names: [user.userPrincipalName] }
  await directory.storage.transaction(late.tenantId, () => insertRows('actorNames', [late]))
  clock.set(new Date(clock.now().getTime() + 60_000))
  unwrap(await directory.operations.purgeExpired({}))
  expect((await names()).filter(({ userId }) => userId === user.id)).toEqual([])
})
