import { checkIntegrity } from '@reprieve/db/check'
import type { ImportedFact } from '@reprieve/domain/import'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OperationContext } from '../context.ts'
import {
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
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(async () => {
  expect(await checkIntegrity(directory.database)).toEqual([])
  await directory.dispose()
})

const source = 'hr'

async function imported({ admin }: TestTenant, local: string): Promise<string> {
  const person = {
    externalId: `e-${local}`,
    userPrincipalName: local,
    displayName: local,
    usageLocation: 'NL',
  }
  return unwrap(await directory.operations.importPerson(admin, { source, person })).userId
}

const of = (local: string, belonging: ImportedFact) => ({ person: { externalId: `e-${local}` }, belonging })
const manager = (local: string): ImportedFact => ({ kind: 'manager', manager: { externalId: `e-${local}` } })
const licences = (skuId: string): ImportedFact => ({
  kind: 'licences',
  licences: [{ skuId, excludedPlans: [] }],
})
const roles = (...names: readonly string[]): ImportedFact => ({ kind: 'roles', roles: names })

const give = (context: OperationContext, local: string, belonging: ImportedFact, fingerprint?: string) =>
  directory.operations.importBelonging(context, {
    source,
    given: of(local, belonging),
    ...(fingerprint !== undefined && { fingerprint }),
  })

async function preview(context: OperationContext, local: string, belonging: ImportedFact) {
  const asked = { source, belongings: [of(local, belonging)] }
  const [row] = unwrap(await directory.operations.previewBelongings(context, asked))
  if (row === undefined) throw new Error('no row')
  return row
}

describe('R55 importing what belongs to a person', () => {
  it('sets the manager, with before and after in the audit log, and R58 changes nothing the second time', async () => {
    const tenant = await aTenant(directory)
    const { admin } = tenant
    const [userId, managerId] = [await imported(tenant, 'anna'), await imported(tenant, 'boss')]
    const { plan, fingerprint } = await preview(admin, 'anna', manager('boss'))
    expect(plan).toEqual({
      outcome: 'change',
      userId,
      before: { manager: null },
      after: { manager: managerId },
    })
    const done = await give(admin, 'anna', manager('boss'), fingerprint ?? '')
    expect(unwrap(done)).toEqual({ userId, plan })
    const profile = unwrap(await directory.operations.getUserProfile(admin, { userId }))
    expect(profile.managerId).toBe(managerId)
    expect((await preview(admin, 'anna', manager('boss'))).plan).toEqual({ outcome: 'leave', userId })
    const { items } = unwrap(await directory.operations.listAuditRecords(admin, { targetId: userId }))
    expect(items[0]).toMatchObject({
      operation: 'importBelonging',
      before: { manager: null },
      after: { manager: { userId: managerId } },
      details: { source, externalId: 'e-anna' },
    })
    unwrap(await give(admin, 'anna', manager('boss')))
    const again = unwrap(await directory.operations.listAuditRecords(admin, { targetId: userId }))
    expect(again.items).toHaveLength(items.length)
  })

  it('plans for people who come with the same import, and refuses them as stale if they did not come', async () => {
    const tenant = await aTenant(directory)
    const { admin } = tenant
    const absent = await preview(admin, 'anna', manager('boss'))
    expect(absent).toMatchObject({
      plan: { outcome: 'change', userId: null, after: { manager: 'e-boss' } },
      fingerprint: null,
    })
    expect(refusalOf(await give(admin, 'anna', manager('boss'))).type).toBe('ImportRowStale')
    await imported(tenant, 'anna')
    expect((await preview(admin, 'anna', manager('boss'))).fingerprint).toBeNull()
    expect(refusalOf(await give(admin, 'anna', manager('boss'))).type).toBe('ImportRowStale')
    await imported(tenant, 'boss')
    unwrap(await give(admin, 'anna', manager('boss')))
  })

  it('adds licences, roles and a hold, and takes nothing away', async () => {
    const tenant = await aTenant(directory)
    const { admin } = tenant
    const userId = await imported(tenant, 'anna')
    const [first, second] = [await aProduct(tenant, 5), await aProduct(tenant, 5)]
    for (const skuId of [first, second]) unwrap(await give(admin, 'anna', licences(skuId)))
    const held = unwrap(await directory.operations.listUserLicences(admin, { userId }))
    expect(held.map(({ skuId }) => skuId)).toEqual([first, second])
    unwrap(await give(admin, 'anna', roles('globalReader', 'userAdministrator')))
    unwrap(await give(admin, 'anna', roles('globalReader')))
    const has = unwrap(await directory.operations.listUserRoles(admin, { userId }))
    expect([...has].sort()).toEqual(['globalReader', 'userAdministrator'])
    unwrap(await give(admin, 'anna', { kind: 'hold', reason: 'inquiry' }))
    unwrap(await give(admin, 'anna', { kind: 'hold', reason: 'another' }))
    const { user } = unwrap(await directory.operations.getUser(admin, { userId }))
    expect(user.hold?.reason).toBe('inquiry')
  })

  it('refuses with the reason of each kind', async () => {
    const tenant = await aTenant(directory)
    const { admin } = tenant
    for (const local of ['anna', 'boss']) await imported(tenant, local)
    unwrap(await give(admin, 'boss', manager('anna')))
    const refused: readonly (readonly [ImportedFact, string])[] = [
      [manager('boss'), 'ManagerLoop'],
      [manager('anna'), 'ManagerLoop'],
      [licences(directory.dependencies.newId()), 'ProductUnavailable'],
      [licences(await aProduct(tenant, 0)), 'NoSeatFree'],
      [roles('emperor'), 'InvalidInput'],
      [{ kind: 'hold', reason: ' ' }, 'InvalidInput'],
    ]
    for (const [belonging, type] of refused) {
      const { plan } = await preview(admin, 'anna', belonging)
      expect(plan).toMatchObject({ outcome: 'refused', error: { type } })
      expect(refusalOf(await give(admin, 'anna', belonging)).type).toBe(type)
    }
  })

  it('R46, R47 takes for each kind what it takes elsewhere', async () => {
    const tenant = await aTenant(directory)
    for (const local of ['anna', 'boss']) await imported(tenant, local)
    const writer = await tenant.as('userAdministrator')
    const skuId = await aProduct(tenant, 5)
    unwrap(await give(writer, 'anna', manager('boss')))
    unwrap(await give(writer, 'anna', licences(skuId)))
    for (const belonging of [roles('globalReader'), { kind: 'hold', reason: 'inquiry' } as const]) {
      expect((await preview(writer, 'anna', belonging)).plan.outcome).toBe('refused')
      expect(refusalOf(await give(writer, 'anna', belonging)).type).toBe('NotPermitted')
      expect((await preview(writer, 'nobody-yet', belonging)).plan.outcome).toBe('refused')
    }
    unwrap(await give(tenant.admin, 'anna', roles('globalReader')))
    await imported(tenant, 'other')
    expect(refusalOf(await give(writer, 'anna', manager('other'))).type).toBe('NotPermitted')
  })

  it('refuses what is not what the preview has shown', async () => {
    const tenant = await aTenant(directory)
    const { admin } = tenant
    for (const local of ['anna', 'boss', 'other']) await imported(tenant, local)
    const { fingerprint } = await preview(admin, 'anna', manager('boss'))
    unwrap(await give(admin, 'anna', manager('other')))
    const late = await give(admin, 'anna', manager('boss'), fingerprint ?? '')
    expect(refusalOf(late).type).toBe('ImportRowStale')
  })

  it('finds somebody whom the source does not know yet by the user who the review says it is', async () => {
    const tenant = await aTenant(directory)
    const { admin } = tenant
    const [user, boss] = [await anActiveUser(tenant), await anActiveUser(tenant)]
    const given = {
      person: { externalId: 'e-1', userId: user.id },
      belonging: { kind: 'manager', manager: { externalId: 'e-2', userId: boss.id } },
    } as const
    const asked = { source, belongings: [given] }
    expect(unwrap(await directory.operations.previewBelongings(admin, asked))).toMatchObject([
      { plan: { outcome: 'change', userId: user.id, after: { manager: boss.id } } },
    ])
  })
})
