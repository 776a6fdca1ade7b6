import { checkIntegrity } from '@reprieve/db/check'
import { everyRow } from '@reprieve/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  anActiveUser,
  aRecipient,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../testing/index.ts'
import type { ImportGroupInput } from './import-group.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(async () => {
  expect(await checkIntegrity(directory.database)).toEqual([])
  await directory.dispose()
})

type Group = ImportGroupInput['group']

const team = (given: Partial<Group> = {}): Group => ({
  externalId: 'g-1',
  displayName: 'Team',
  members: [],
  ...given,
})

const previewOne = async ({ admin }: TestTenant, group: Group, source = 'hr') => {
  const [row] = unwrap(await directory.operations.previewGroups(admin, { source, groups: [group] }))
  if (row === undefined) throw new Error('no row')
  return row
}

const importOne = async (tenant: TestTenant, group: Group, source = 'hr') => {
  const { fingerprint } = await previewOne(tenant, group, source)
  return directory.operations.importGroup(tenant.admin, { source, group, fingerprint })
}

const importPerson = async ({ admin }: TestTenant, externalId: string) =>
  unwrap(
    await directory.operations.importPerson(admin, {
      source: 'hr',
      person: { externalId, userPrincipalName: externalId, displayName: externalId },
    }),
  ).userId

const membersOf = async ({ admin }: TestTenant, groupId: string) =>
  unwrap(await directory.operations.listGroupMembers(admin, { groupId })).items.map(({ userId }) => userId)

describe('R55 importing a group', () => {
  it('creates it with its addresses and members, and R58 changes nothing the second time', async () => {
    const tenant = await aTenant(directory)
    const { domain, admin } = tenant
    const [ada, bob] = [await importPerson(tenant, 'ada'), await importPerson(tenant, 'bob')]
    const group = team({
      proxyAddresses: [`team@${domain}`, `smtp:crew@${domain}`],
      members: [{ externalId: 'ada' }, { externalId: 'bob' }, { externalId: 'ada' }],
    })
    expect((await previewOne(tenant, group)).plan).toEqual({
      outcome: 'create',
      displayName: 'Team',
      proxyAddresses: [`SMTP:team@${domain}`, `smtp:crew@${domain}`],
      members: ['ada', 'bob'],
    })
    const { groupId, added } = unwrap(await importOne(tenant, group))
    expect([added, await membersOf(tenant, groupId)]).toEqual([2, [ada, bob].sort()])
    const made = unwrap(await directory.operations.getGroup(admin, { groupId }))
    expect(made).toMatchObject({
      displayName: 'Team',
      proxyAddresses: [`SMTP:team@${domain}`, `smtp:crew@${domain}`],
    })
    const records = async () => {
      const page = unwrap(await directory.operations.listAuditRecords(admin, { page: { size: 100 } }))
      return page.items
    }
    const before = await records()
    expect(before[0]).toMatchObject({
      operation: 'importGroup',
      targetId: groupId,
      details: { source: 'hr', externalId: 'g-1', added: [{ userId: ada }, { userId: bob }] },
    })
    const leave = { outcome: 'leave', groupId, isKnown: true }
    expect((await previewOne(tenant, group)).plan).toEqual(leave)
    expect(unwrap(await importOne(tenant, group)).plan).toEqual(leave)
    expect(await records()).toHaveLength(before.length)
  })

  it('adds members and takes a new name, and R57 takes nobody out who is not in the source', async () => {
    const tenant = await aTenant(directory)
    const { domain, admin } = tenant
    const ada = await importPerson(tenant, 'ada')
    const { groupId } = unwrap(await importOne(tenant, team({ members: [{ externalId: 'ada' }] })))
    const { id: other } = await anActiveUser(tenant)
    unwrap(await directory.operations.addGroupMember(admin, { groupId, userId: other }))
    const bob = await importPerson(tenant, 'bob')
    const changed = team({
      displayName: 'Crew',
      proxyAddresses: [`crew@${domain}`],
      members: [{ externalId: 'bob' }],
    })
    expect((await previewOne(tenant, changed)).plan).toEqual({
      outcome: 'change',
      groupId,
      displayName: 'Crew',
      before: { displayName: 'Team', proxyAddresses: [] },
      after: { displayName: 'Crew', proxyAddresses: [`SMTP:crew@${domain}`] },
      members: ['bob'],
    })
    unwrap(await importOne(tenant, changed))
    expect(await membersOf(tenant, groupId)).toEqual([ada, other, bob].sort())
    expect(unwrap(await directory.operations.getGroup(admin, { groupId })).displayName).toBe('Crew')
  })

  it('R56 knows a group by its identifier, then by its address, and never by the display name', async () => {
    const tenant = await aTenant(directory)
    const here = await aRecipient(tenant, 'group', 'Team', [`team@${tenant.domain}`])
    expect((await previewOne(tenant, team())).plan.outcome).toBe('create')
    const addressed = team({ proxyAddresses: [`team@${tenant.domain}`] })
    expect((await previewOne(tenant, addressed)).plan).toEqual({
      outcome: 'leave',
      groupId: here.id,
      isKnown: false,
    })
    unwrap(await importOne(tenant, addressed))
    expect((await previewOne(tenant, team())).plan).toEqual({
      outcome: 'leave',
      groupId: here.id,
      isKnown: true,
    })
    expect((await previewOne(tenant, team({ ...addressed, externalId: 'g-2' }))).plan).toMatchObject({
      outcome: 'refused',
      error: { type: 'NameTaken', holder: { kind: 'group', id: here.id } },
    })
  })

  it('R56 restores a group that is in the bin under its old id, with its members', async () => {
    const tenant = await aTenant(directory)
    const { admin, domain } = tenant
    const ada = await importPerson(tenant, 'ada')
    const group = team({ proxyAddresses: [`team@${domain}`], members: [{ externalId: 'ada' }] })
    const { groupId } = unwrap(await importOne(tenant, group))
    unwrap(await directory.operations.deleteGroup(admin, { groupId }))
    const bob = await importPerson(tenant, 'bob')
    const more = team({ ...group, members: [{ externalId: 'ada' }, { externalId: 'bob' }] })
    expect((await previewOne(tenant, more)).plan).toMatchObject({
      outcome: 'restore',
      groupId,
      members: ['bob'],
    })
    expect(unwrap(await importOne(tenant, more)).groupId).toBe(groupId)
    expect(await membersOf(tenant, groupId)).toEqual([ada, bob].sort())
    expect((await previewOne(tenant, more)).plan).toEqual({ outcome: 'leave', groupId, isKnown: true })
  })

  it('R21 names the holder of an address, every conflict of a restore, and what no group may have', async () => {
    const tenant = await aTenant(directory)
    const { admin, domain } = tenant
    const { id } = await anActiveUser(tenant, { local: 'ada' })
    expect((await previewOne(tenant, team({ proxyAddresses: [`ada@${domain}`] }))).plan).toMatchObject({
      outcome: 'refused',
      error: { type: 'NameTaken', holder: { kind: 'user', id } },
    })
    expect((await previewOne(tenant, team({ proxyAddresses: ['a@elsewhere.example'] }))).plan).toMatchObject({
      outcome: 'refused',
      error: { type: 'InvalidProxyAddress', problem: 'domain-not-verified' },
    })
    expect((await previewOne(tenant, team({ displayName: 'x'.repeat(300) }))).plan).toMatchObject({
      outcome: 'refused',
      error: { type: 'InvalidInput', path: 'displayName' },
    })
    const group = team({ externalId: 'g-9', proxyAddresses: [`team@${domain}`] })
    const { groupId } = unwrap(await importOne(tenant, group))
    unwrap(await directory.operations.deleteGroup(admin, { groupId }))
    await anActiveUser(tenant, { local: 'team' })
    expect((await previewOne(tenant, group)).plan).toMatchObject({
      outcome: 'refused',
      error: { type: 'GroupRestoreConflict', groupId },
    })
    expect(refusalOf(await importOne(tenant, group)).type).toBe('GroupRestoreConflict')
  })

  it('R7 adds nobody who is in the bin, and nobody who is not here', async () => {
    const tenant = await aTenant(directory)
    const gone = await importPerson(tenant, 'gone')
    unwrap(await directory.operations.deleteUser(tenant.admin, { userId: gone }))
    const group = team({ members: [{ externalId: 'gone' }, { externalId: 'nobody' }] })
    const { groupId, added } = unwrap(await importOne(tenant, group))
    expect([added, await membersOf(tenant, groupId)]).toEqual([0, []])
  })

  it('takes who is here already for the member that the source does not know by its identifier yet', async () => {
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant, { local: 'ada' })
    const group = team({ members: [{ externalId: 'ada', userId }] })
    const { groupId } = unwrap(await importOne(tenant, group))
    expect(await membersOf(tenant, groupId)).toEqual([userId])
    expect((await previewOne(tenant, group)).plan.outcome).toBe('leave')
    const other = await aTenant(directory)
    expect(unwrap(await importOne(other, group)).added).toBe(0)
  })

  it('refuses what is not what the preview has shown', async () => {
    const tenant = await aTenant(directory)
    const group = team({ proxyAddresses: [`team@${tenant.domain}`] })
    const { fingerprint } = await previewOne(tenant, group)
    await aRecipient(tenant, 'group', 'Team', [`team@${tenant.domain}`])
    const late = await directory.operations.importGroup(tenant.admin, { source: 'hr', group, fingerprint })
    expect(refusalOf(late).type).toBe('ImportRowStale')
  })

  it('R3 a group whose window is over is none, its identifier is free, and a purge forgets it', async () => {
    const tenant = await aTenant(directory)
    const { groupId } = unwrap(await importOne(tenant, team()))
    unwrap(await directory.operations.deleteGroup(tenant.admin, { groupId }))
    directory.clock.advance({ days: 31 })
    const fresh = unwrap(await importOne(tenant, team()))
    expect(fresh.groupId).not.toBe(groupId)
    unwrap(await directory.operations.deleteGroup(tenant.admin, { groupId: fresh.groupId }))
    directory.clock.advance({ days: 31 })
    await directory.operations.purgeExpiredGroups({})
    const rows = await directory.storage.read(() => everyRow('groupExternalIds'))
    expect(rows.filter(({ tenantId }) => tenantId === tenant.id)).toEqual([])
  })
})
