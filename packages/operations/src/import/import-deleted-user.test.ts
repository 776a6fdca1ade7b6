import { checkIntegrity } from '@reprieve/db/check'
import type { SaidDeletedPerson } from '@reprieve/domain/import'
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

const source = 'export'
const day = 86_400_000
const fromNow = (days: number): string => new Date(directory.clock.now().getTime() + days * day).toISOString()

const operator = ({ id }: TestTenant): OperationContext => ({
  tenantId: id,
  actor: { kind: 'system', name: 'cli' },
})

const gone = (given: Partial<SaidDeletedPerson> = {}): SaidDeletedPerson => ({
  person: { externalId: 'e-gone', userPrincipalName: 'gone', displayName: 'Gone', usageLocation: 'NL' },
  deletedAt: fromNow(-3),
  purgeAt: fromNow(27),
  deletedByName: 'ada@old.example',
  hold: null,
  returns: { licences: [], excludedPlans: {}, roles: [] },
  groups: [],
  manager: null,
  reports: [],
  ...given,
})

const bring = (context: OperationContext, given: SaidDeletedPerson) =>
  directory.operations.importDeletedUser(context, { source, given })

const preview = async (context: OperationContext, given: SaidDeletedPerson) =>
  unwrap(await directory.operations.previewDeletedUsers(context, { source, deleted: [given] }))[0]

const binOf = async ({ admin }: TestTenant) =>
  unwrap(await directory.operations.listDeletedUsers(admin, {})).items

describe('R59 somebody in the bin of an export', () => {
  it('is in the bin here with the old times, and R58 nothing happens the second time', async () => {
    const tenant = await aTenant(directory)
    const context = operator(tenant)
    expect(await preview(context, gone())).toEqual({
      outcome: 'create',
      userPrincipalName: `gone@${tenant.domain}`,
    })
    expect(unwrap(await bring(context, gone())).plan.outcome).toBe('create')
    const bin = await binOf(tenant)
    expect(bin).toMatchObject([
      { user: { displayName: 'Gone', deletedAt: new Date(fromNow(-3)), purgeAt: new Date(fromNow(27)) } },
    ])
    expect((await preview(context, gone()))?.outcome).toBe('leave')
    expect(unwrap(await bring(context, gone())).plan.outcome).toBe('leave')
    expect(await binOf(tenant)).toEqual(bin)
    directory.clock.advance({ days: 27 })
    expect(await binOf(tenant)).toEqual([])
  })

  it('comes back with licences, roles, groups, manager and reports, in whatever order they came', async () => {
    const tenant = await aTenant(directory)
    const { admin } = tenant
    const { operations } = directory
    const context = operator(tenant)
    const skuId = await aProduct(tenant, 1)
    const given = gone({
      returns: { licences: [skuId], excludedPlans: {}, roles: ['globalReader'] },
      groups: ['g-1', 'g-unknown'],
      manager: 'e-boss',
      reports: ['e-report', 'e-unknown'],
    })
    unwrap(await bring(context, given))
    const group = { externalId: 'g-1', displayName: 'Team', members: [] }
    const { groupId } = unwrap(await operations.importGroup(context, { source, group }))
    const ids: string[] = []
    for (const local of ['boss', 'report']) {
      const person = { externalId: `e-${local}`, userPrincipalName: local, displayName: local }
      ids.push(unwrap(await operations.importPerson(context, { source, person })).userId)
    }
    expect((await preview(context, given))?.outcome).toBe('change')
    unwrap(await bring(context, given))
    expect((await preview(context, given))?.outcome).toBe('leave')
    const userId = (await binOf(tenant))[0]?.user.id ?? ''
    unwrap(await operations.restoreUser(admin, { userId }))
    const { user, groups } = unwrap(await operations.getUser(admin, { userId }))
    expect([user.userPrincipalName, groups.map(({ id }) => id)]).toEqual([`gone@${tenant.domain}`, [groupId]])
    expect(unwrap(await operations.listUserRoles(admin, { userId }))).toEqual(['globalReader'])
    const licences = unwrap(await operations.listUserLicences(admin, { userId }))
    expect(licences.map((licence) => licence.skuId)).toEqual([skuId])
    const managerOf = async (id: string) =>
      unwrap(await operations.getUserProfile(admin, { userId: id })).managerId
    expect([await managerOf(userId), await managerOf(ids[1] ?? '')]).toEqual([ids[0], userId])
    expect((await preview(context, given))?.outcome).toBe('leave')
  })

  it('R56 is no second person where the export was made, and where it came under another source before', async () => {
    const tenant = await aTenant(directory)
    const context = operator(tenant)
    const { operations } = directory
    const { id } = await anActiveUser(tenant, { local: 'ours' })
    const ours = gone({
      person: { externalId: id, userPrincipalName: 'ours', displayName: 'Ours' },
      deletedAt: fromNow(-1),
    })
    expect(await preview(context, ours)).toEqual({ outcome: 'leave', userId: id })
    unwrap(await operations.deleteUser(tenant.admin, { userId: id }))
    expect(unwrap(await bring(context, ours)).plan).toEqual({ outcome: 'leave', userId: id })
    unwrap(await bring(context, gone()))
    const again = await operations.importDeletedUser(context, { source: 'other', given: gone() })
    expect(unwrap(again).plan.outcome).toBe('leave')
    const later = gone({ deletedAt: fromNow(-2), purgeAt: fromNow(28) })
    const namesake = { ...later, person: { ...later.person, externalId: 'e-2' } }
    expect((await preview(context, namesake))?.outcome).toBe('create')
    expect(await binOf(tenant)).toHaveLength(2)
  })

  it('R16 takes nobody’s name, and its restore names who has it', async () => {
    const tenant = await aTenant(directory)
    const holder = await anActiveUser(tenant, { local: 'gone' })
    unwrap(await bring(operator(tenant), gone()))
    const userId = (await binOf(tenant))[0]?.user.id ?? ''
    const refused = refusalOf(await directory.operations.restoreUser(tenant.admin, { userId }))
    expect(JSON.stringify(refused)).toContain(holder.id)
  })

  it('R42 is kept beyond its window where there is a hold, which is placed now', async () => {
    const tenant = await aTenant(directory)
    const past = { deletedAt: fromNow(-40), purgeAt: fromNow(-10) }
    unwrap(await bring(operator(tenant), gone({ ...past, hold: 'inquiry' })))
    expect(await binOf(tenant)).toMatchObject([
      { user: { hold: { reason: 'inquiry', placedAt: directory.clock.now() } } },
    ])
  })

  it('is refused where the deletion cannot have been, or its window is over', async () => {
    const tenant = await aTenant(directory)
    const wrong: readonly (readonly [Partial<SaidDeletedPerson>, string])[] = [
      [{ deletedAt: fromNow(1) }, 'deletedAt'],
      [{ deletedAt: 'yesterday' }, 'deletedAt'],
      [{ purgeAt: fromNow(-1) }, 'purgeAt'],
      [{ purgeAt: fromNow(-4) }, 'purgeAt'],
      [{ hold: ' ' }, 'hold'],
      [{ returns: { licences: [], excludedPlans: {}, roles: ['emperor'] } }, 'returns.roles.0'],
    ]
    for (const [given, path] of wrong) {
      const refused = { type: 'InvalidInput', path }
      expect(await preview(operator(tenant), gone(given))).toMatchObject({ error: refused })
      expect(refusalOf(await bring(operator(tenant), gone(given)))).toMatchObject(refused)
    }
    const elsewhere = gone({ person: { ...gone().person, userPrincipalName: 'x@elsewhere.example' } })
    expect(refusalOf(await bring(operator(tenant), elsewhere)).type).toBe('InvalidUserPrincipalName')
    expect(await binOf(tenant)).toEqual([])
  })

  it('R2 is for the operator of the installation alone, whatever roles somebody has', async () => {
    const tenant = await aTenant(directory)
    const asked = { source, deleted: [gone()] }
    expect(refusalOf(await bring(tenant.admin, gone())).type).toBe('NotPermitted')
    const refused = refusalOf(await directory.operations.previewDeletedUsers(tenant.admin, asked))
    expect(refused.type).toBe('NotPermitted')
  })
})
