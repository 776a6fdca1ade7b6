import { checkIntegrity } from '@reprieve/db/check'
import { changeRows, insertRows, removeRows } from '@reprieve/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  anActiveUser,
  aRecipient,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
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

async function aGroupWithAda() {
  const tenant = await aTenant(directory)
  const { operations } = directory
  const { admin, domain } = tenant
  const proxyAddresses = [`SMTP:sales@${domain}`, `smtp:verkoop@${domain}`]
  const { group } = unwrap(await operations.createGroup(admin, { displayName: 'Sales', proxyAddresses }))
  const { id: userId } = await anActiveUser(tenant)
  const key = { groupId: group.id, userId }
  expect(unwrap(await operations.addGroupMember(admin, key))).toEqual({ changed: true })
  return { tenant, admin, domain, group, key, groupId: { groupId: group.id }, userId: { userId } }
}

type Given = Awaited<ReturnType<typeof aGroupWithAda>>

const acts = ({ admin, groupId, userId }: Given) => {
  const { operations } = directory
  return {
    deleteGroup: () => operations.deleteGroup(admin, groupId),
    restoreGroup: () => operations.restoreGroup(admin, groupId),
    deleteUser: () => operations.deleteUser(admin, userId),
    restoreUser: () => operations.restoreUser(admin, userId),
  }
}

const isMember = async ({ admin, key }: Given) => {
  // Adding somebody who is already a member changes nothing. Anybody else is removed again afterwards.
  const { changed } = unwrap(await directory.operations.addGroupMember(admin, key))
  if (changed) unwrap(await directory.operations.removeGroupMember(admin, key))
  return !changed
}

describe('R32 a membership', () => {
  const orders = [
    ['deleteUser', 'deleteGroup', 'restoreUser', 'restoreGroup'],
    ['deleteUser', 'deleteGroup', 'restoreGroup', 'restoreUser'],
    ['deleteGroup', 'deleteUser', 'restoreUser', 'restoreGroup'],
    ['deleteGroup', 'deleteUser', 'restoreGroup', 'restoreUser'],
    ['deleteGroup', 'restoreGroup', 'deleteUser', 'restoreUser'],
  ] as const

  it.each(orders)('survives %s, %s, %s, %s', async (...order) => {
    const given = await aGroupWithAda()
    for (const step of order) expect((await acts(given)[step]()).ok).toBe(true)
    expect(await isMember(given)).toBe(true)
  })

  it('that was ended before the deletion does not come back', async () => {
    const given = await aGroupWithAda()
    unwrap(await directory.operations.removeGroupMember(given.admin, given.key))
    const { deleteGroup, deleteUser, restoreUser, restoreGroup } = acts(given)
    for (const step of [deleteUser, deleteGroup, restoreGroup, restoreUser]) {
      expect((await step()).ok).toBe(true)
    }
    expect(await isMember(given)).toBe(false)
  })

  it('in a group that was purged meanwhile is reported, and no error', async () => {
    const given = await aGroupWithAda()
    const { deleteGroup, deleteUser, restoreUser, restoreGroup } = acts(given)
    unwrap(await deleteGroup())
    directory.clock.advance({ days: 15 })
    unwrap(await deleteUser())
    directory.clock.advance({ days: 15 })
    expect(refusalOf(await restoreGroup())).toEqual({ type: 'GroupNotFound', ...given.groupId })
    expect(await directory.operations.purgeExpiredGroups()).toBe(1)
    expect(await directory.operations.purgeExpiredGroups()).toBe(0)
    const { effects } = unwrap(await restoreUser())
    const gone = { id: given.group.id, displayName: 'Sales', reason: 'purged' }
    expect(effects.groups).toEqual({ returned: [], notReturned: [gone] })
  })
})

describe('R12 the names of a group', () => {
  it('are free from its deletion on, and come back with it', async () => {
    const given = await aGroupWithAda()
    const { admin, domain } = given
    const { operations } = directory
    const wanted = { userPrincipalName: `sales@${domain}`, displayName: 'Sales person' }
    expect(refusalOf(await operations.createUser(admin, wanted))).toMatchObject({ type: 'NameTaken' })
    unwrap(await acts(given).deleteGroup())
    const { user } = unwrap(await operations.createUser(admin, wanted))
    expect(refusalOf(await acts(given).restoreGroup())).toMatchObject({
      type: 'GroupRestoreConflict',
      row: {
        open: [
          {
            attribute: 'proxyAddresses',
            value: `SMTP:sales@${domain}`,
            blocks: true,
            holder: { kind: 'user', id: user.id },
          },
        ],
      },
    })
    unwrap(await operations.deleteUser(admin, { userId: user.id }))
    unwrap(await acts(given).restoreGroup())
    expect(refusalOf(await operations.createUser(admin, wanted))).toMatchObject({ holder: { kind: 'group' } })
  })
})

describe('R5 a group', () => {
  it('is deleted once, restored once, and for a deleted one there are no members', async () => {
    const given = await aGroupWithAda()
    const { deleteGroup, restoreGroup } = acts(given)
    expect(refusalOf(await restoreGroup())).toEqual({ type: 'GroupNotDeleted', ...given.groupId })
    unwrap(await deleteGroup())
    expect(refusalOf(await deleteGroup())).toEqual({ type: 'GroupNotFound', ...given.groupId })
    const refused = await directory.operations.addGroupMember(given.admin, given.key)
    expect(refusalOf(refused)).toEqual({ type: 'GroupNotFound', ...given.groupId })
    expect(unwrap(await restoreGroup()).members).toBe(1)
  })

  it('R49 leaves a record of each change, and refuses who may not', async () => {
    const given = await aGroupWithAda()
    const { operations } = directory
    unwrap(await acts(given).deleteGroup())
    unwrap(await acts(given).restoreGroup())
    const { items } = unwrap(await operations.listAuditRecords(given.admin, { targetId: given.group.id }))
    expect(items.map(({ operation }) => operation).toSorted()).toEqual([
      'createGroup',
      'deleteGroup',
      'restoreGroup',
    ])
    const reader = await given.tenant.as('globalReader')
    expect(refusalOf(await operations.deleteGroup(reader, given.groupId))).toMatchObject({
      type: 'NotPermitted',
    })
  })
})

describe('R16a the restore of a group', () => {
  async function aDeletedGroup() {
    const tenant = await aTenant(directory)
    const { operations, storage } = directory
    const { admin, domain, id: tenantId } = tenant
    const lost = `lost.${domain}`
    await storage.transaction(tenantId, function* () {
      yield* insertRows('domains', [{ tenantId, name: lost, verified: true, authentication: 'managed' }])
      yield* insertRows('domainOwners', [{ name: lost, tenantId }])
    })
    const proxyAddresses = [`SMTP:sales@${domain}`, `smtp:verkoop@${domain}`, `smtp:sales@${lost}`]
    const created = unwrap(await operations.createGroup(admin, { displayName: 'Sales', proxyAddresses }))
    const groupId = created.group.id
    unwrap(await operations.deleteGroup(admin, { groupId }))
    await storage.transaction(tenantId, function* () {
      yield* changeRows('domains', { tenantId, name: lost }, { verified: false })
      yield* removeRows('domainOwners', { name: lost, tenantId })
    })
    return { tenant, admin, domain, groupId, lost, proxyAddresses }
  }

  it('R16a R17 makes no address on a lost domain live again, and reports it', async () => {
    const { operations } = directory
    const { admin, groupId, proxyAddresses, lost } = await aDeletedGroup()
    const planned = unwrap(await operations.previewGroupRestore(admin, { groupId }))
    const { group, effects } = unwrap(await operations.restoreGroup(admin, { groupId }))
    expect(planned).toMatchObject({ outcome: 'ready', effects })
    expect(group.proxyAddresses).toEqual(proxyAddresses.slice(0, 2))
    expect(effects.droppedAddresses).toEqual([{ address: `smtp:sales@${lost}`, holder: null }])
    const { items } = unwrap(await operations.listAuditRecords(admin, { targetId: groupId }))
    expect(items[0]).toMatchObject({ operation: 'restoreGroup', details: { effects } })
  })

  it('R16a R21 names every conflict at once, in the plan and in the refusal, and changes nothing', async () => {
    const { operations } = directory
    const { tenant, admin, domain, groupId, lost } = await aDeletedGroup()
    const user = await anActiveUser(tenant, { alsoAt: [`sales@${domain}`] })
    const contact = await aRecipient(tenant, 'contact', 'Desk', [`verkoop@${domain}`])
    const planned = unwrap(await operations.previewGroupRestore(admin, { groupId }))
    const refused = refusalOf(await operations.restoreGroup(admin, { groupId }))
    expect(refused).toEqual({ type: 'GroupRestoreConflict', groupId, row: planned })
    expect(planned.conflicts.map(({ value, holder, blocks }) => [value, holder?.id ?? null, blocks])).toEqual(
      [
        [`SMTP:sales@${domain}`, user.id, true],
        [`smtp:verkoop@${domain}`, contact.id, false],
        [`smtp:sales@${lost}`, null, false],
      ],
    )
    expect(refusalOf(await operations.addGroupMember(admin, { groupId, userId: user.id })).type).toBe(
      'GroupNotFound',
    )
  })

  it('R16a R26 takes the primary address back from who has it as a secondary one', async () => {
    const { operations } = directory
    const { tenant, admin, domain, groupId } = await aDeletedGroup()
    const user = await anActiveUser(tenant, { alsoAt: [`sales@${domain}`] })
    const resolutions = [{ resolve: 'takeBack' as const, value: `sales@${domain}` }]
    const { group, effects } = unwrap(await operations.restoreGroup(admin, { groupId, resolutions }))
    expect(group.proxyAddresses[0]).toBe(`SMTP:sales@${domain}`)
    expect(effects.holders).toMatchObject([{ change: 'relieved', id: user.id }])
    expect(unwrap(await operations.getUser(admin, { userId: user.id })).user.proxyAddresses).toEqual([
      `SMTP:${user.userPrincipalName}`,
    ])
  })

  it('R16a R28 chooses another primary address where the old one is given up, and says which', async () => {
    const { operations } = directory
    const { tenant, admin, domain, groupId } = await aDeletedGroup()
    await anActiveUser(tenant, { local: 'sales' })
    await aRecipient(tenant, 'shared-mailbox', 'Desk', [`verkoop@${domain}`])
    await anActiveUser(tenant, { alsoAt: [`sales@initial.${domain}`] })
    const { effects } = unwrap(
      await operations.restoreGroup(admin, { groupId, strategy: { names: 'proposed' } }),
    )
    expect(effects).toMatchObject({
      primaryAddress: `sales1@initial.${domain}`,
      primaryAddressChanged: true,
      proxyAddresses: [`SMTP:sales1@initial.${domain}`],
    })
    expect(effects.droppedAddresses).toHaveLength(3)
  })
})
