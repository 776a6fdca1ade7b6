import { checkIntegrity } from '@reprieve/db/check'
import { changeRows } from '@reprieve/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aProduct,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../testing/index.ts'

let directory: TestDirectory
let tenant: TestTenant
beforeAll(async () => {
  directory = await openTestDirectory()
  tenant = await aTenant(directory)
})
afterAll(async () => {
  expect(await checkIntegrity(directory.database)).toEqual([])
  await directory.dispose()
})

const usedSeats = async (skuId: string) =>
  unwrap(await directory.operations.listProducts(tenant.admin, {})).find((one) => one.skuId === skuId)
    ?.usedSeats
const licencesOf = async (userId: string) =>
  unwrap(await directory.operations.listUserLicences(tenant.admin, { userId })).map(({ skuId }) => skuId)
const assign = (userId: string, change: { assign?: string[]; remove?: string[] }) =>
  directory.operations.assignLicences(tenant.admin, { userId, ...change })

describe('assigning licences', () => {
  it('R31 takes and frees seats in one step, keeps the order and records it', async () => {
    const [old, kept, first, second] = [
      await aProduct(tenant, 1),
      await aProduct(tenant, 1),
      await aProduct(tenant, 1),
      await aProduct(tenant, 1),
    ]
    const { id, userPrincipalName } = await anActiveUser(tenant, { licences: [old, kept] })
    const answer = unwrap(await assign(id, { assign: [first, second], remove: [old] }))
    expect(answer).toEqual({ userId: id, licences: [kept, first, second] })
    expect(await licencesOf(id)).toEqual([kept, first, second])
    expect(await Promise.all([old, kept, first, second].map(usedSeats))).toEqual([0, 1, 1, 1])
    const { items } = unwrap(
      await directory.operations.listAuditRecords(tenant.admin, {
        targetId: id,
        operation: 'assignLicences',
      }),
    )
    expect(items).toMatchObject([
      {
        outcome: 'succeeded',
        targetName: userPrincipalName,
        before: { licences: [old, kept] },
        after: { licences: [kept, first, second] },
        details: { assigned: [first, second], removed: [old] },
      },
    ])
  })

  it('R30, R31 what was assigned comes back with the user, what was removed does not', async () => {
    const [kept, removed] = [await aProduct(tenant, 2), await aProduct(tenant, 2)]
    const { id } = await anActiveUser(tenant, { licences: [removed] })
    unwrap(await assign(id, { assign: [kept], remove: [removed] }))
    unwrap(await directory.operations.deleteUser(tenant.admin, { userId: id }))
    expect([await usedSeats(kept), await usedSeats(removed)]).toEqual([0, 0])
    unwrap(await directory.operations.restoreUser(tenant.admin, { userId: id }))
    expect(await licencesOf(id)).toEqual([kept])
  })

  it('changes and records nothing where the user has all of it already', async () => {
    const skuId = await aProduct(tenant, 1)
    const { id } = await anActiveUser(tenant, { licences: [skuId] })
    expect(unwrap(await assign(id, { assign: [skuId, skuId] })).licences).toEqual([skuId])
    expect(await usedSeats(skuId)).toBe(1)
    const { items } = unwrap(await directory.operations.listAuditRecords(tenant.admin, { targetId: id }))
    expect(items).toEqual([])
  })

  it('makes a licence that comes by a group the user’s own, in the same seat', async () => {
    const skuId = await aProduct(tenant, 1)
    const { id: userId } = await anActiveUser(tenant, { licences: [skuId] })
    await directory.storage.transaction(tenant.id, () =>
      changeRows('licenceAssignments', { tenantId: tenant.id, userId }, { direct: false }),
    )
    expect(refusalOf(await assign(userId, { remove: [skuId] }))).toEqual({
      type: 'LicenceNotHeld',
      userId,
      skuIds: [skuId],
    })
    expect(unwrap(await assign(userId, { assign: [skuId] })).licences).toEqual([skuId])
    expect(await usedSeats(skuId)).toBe(1)
    expect(unwrap(await assign(userId, { remove: [skuId] })).licences).toEqual([])
    expect(await usedSeats(skuId)).toBe(0)
  })

  it('R18, R31 is refused whole for want of one seat, and recorded as failed', async () => {
    const [full, free, old] = [
      await aProduct(tenant, 0),
      await aProduct(tenant, 5),
      await aProduct(tenant, 1),
    ]
    const { id } = await anActiveUser(tenant, { licences: [old] })
    expect(refusalOf(await assign(id, { assign: [free, full], remove: [old] }))).toEqual({
      type: 'NoSeatFree',
      skuIds: [full],
    })
    expect(await licencesOf(id)).toEqual([old])
    expect([await usedSeats(free), await usedSeats(old)]).toEqual([0, 1])
    const { items } = unwrap(await directory.operations.listAuditRecords(tenant.admin, { targetId: id }))
    expect(items).toMatchObject([{ operation: 'assignLicences', outcome: 'failed', error: 'NoSeatFree' }])
  })

  it('R18 is refused for a retired product, another tenant’s product and a user without usage location', async () => {
    const other = await aTenant(directory)
    const [retired, foreign] = [await aProduct(tenant, 5, true), await aProduct(other, 5)]
    const { id } = await anActiveUser(tenant)
    expect(refusalOf(await assign(id, { assign: [retired, foreign] }))).toEqual({
      type: 'ProductUnavailable',
      skuIds: [retired, foreign],
    })
    const nowhere = await anActiveUser(tenant, { usageLocation: null })
    const skuId = await aProduct(tenant, 5)
    expect(refusalOf(await assign(nowhere.id, { assign: [skuId] }))).toEqual({
      type: 'UsageLocationMissing',
      userId: nowhere.id,
    })
  })

  it('is refused for a product that is to be assigned and removed, and for an id that is none', async () => {
    const skuId = await aProduct(tenant, 5)
    const { id } = await anActiveUser(tenant, { licences: [skuId] })
    const both = { assign: [skuId.toUpperCase()], remove: [skuId] }
    expect(refusalOf(await assign(id, both))).toMatchObject({ type: 'InvalidInput', path: 'remove' })
    expect(refusalOf(await assign(id, { assign: ['x'] })).type).toBe('InvalidInput')
  })

  it('R7, R48 knows no deleted user and none of another tenant', async () => {
    const other = await aTenant(directory)
    const skuId = await aProduct(tenant, 5)
    const deleted = await aDeletedUser(tenant)
    const foreign = await anActiveUser(other)
    for (const { id: userId } of [deleted, foreign]) {
      const notFound = { type: 'UserNotFound', userId }
      expect(refusalOf(await assign(userId, { assign: [skuId] }))).toEqual(notFound)
      const listed = await directory.operations.listUserLicences(tenant.admin, { userId })
      expect(refusalOf(listed)).toEqual(notFound)
    }
    expect(await usedSeats(skuId)).toBe(0)
  })

  it('R31 gives the last seat to one of 50 who want it at once', async () => {
    const skuId = await aProduct(tenant, 1)
    const users = await Promise.all(Array.from({ length: 50 }, () => anActiveUser(tenant)))
    const answers = await Promise.all(users.map(({ id }) => assign(id, { assign: [skuId] })))
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    const refusals = answers.filter(({ ok }) => !ok).map((answer) => refusalOf(answer).type)
    expect(refusals).toEqual(Array(49).fill('NoSeatFree'))
    expect(await usedSeats(skuId)).toBe(1)
  })

  it('R31 gives a seat to a restore or to an assignment, never to both', async () => {
    for (let round = 0; round < 10; round += 1) {
      const skuId = await aProduct(tenant, 1)
      const deleted = await aDeletedUser(tenant, { licences: [skuId] })
      const { id } = await anActiveUser(tenant)
      const [assigned, restored] = await Promise.all([
        assign(id, { assign: [skuId] }),
        directory.operations.restoreUser(tenant.admin, { userId: deleted.id }),
      ])
      const { returned } = unwrap(restored).effects.licences
      expect([assigned.ok, returned.length === 1].toSorted()).toEqual([false, true])
      expect(await usedSeats(skuId)).toBe(1)
    }
  })

  it('R31 gives the seat of one who moves to another product to one who waits', async () => {
    const [wanted, other] = [await aProduct(tenant, 1), await aProduct(tenant, 1)]
    const leaving = await anActiveUser(tenant, { licences: [wanted] })
    const waiting = await anActiveUser(tenant)
    expect((await assign(waiting.id, { assign: [wanted] })).ok).toBe(false)
    unwrap(await assign(leaving.id, { assign: [other], remove: [wanted] }))
    expect(unwrap(await assign(waiting.id, { assign: [wanted] })).licences).toEqual([wanted])
  })
})
