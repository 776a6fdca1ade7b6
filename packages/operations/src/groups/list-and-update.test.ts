import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
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
})
afterAll(() => directory.dispose())

const create = async (displayName: string, proxyAddresses: readonly string[] = []) =>
  unwrap(
    await directory.operations.createGroup(tenant.admin, {
      displayName,
      proxyAddresses: [...proxyAddresses],
    }),
  ).group

describe('groups are listed', () => {
  it('by display name, in pages both ways, and by any part of the name however it is written', async () => {
    tenant = await aTenant(directory)
    const { operations } = directory
    for (const name of ['Écoles', 'Sales', 'aardvarks', 'Sales West']) await create(name)
    const namesOf = async (input: Parameters<typeof operations.listGroups>[1]) =>
      unwrap(await operations.listGroups(tenant.admin, input)).items.map(({ displayName }) => displayName)
    expect(await namesOf({})).toEqual(['aardvarks', 'Écoles', 'Sales', 'Sales West'])
    expect(await namesOf({ direction: 'descending' })).toEqual(['Sales West', 'Sales', 'Écoles', 'aardvarks'])
    expect(await namesOf({ search: 'SALES' })).toEqual(['Sales', 'Sales West'])
    expect(await namesOf({ search: 'ecole' })).toEqual(['Écoles'])
    const first = unwrap(await operations.listGroups(tenant.admin, { page: { size: 3 } }))
    expect(first.next).not.toBeNull()
    const after = first.next ?? { key: '', id: '' }
    const second = unwrap(await operations.listGroups(tenant.admin, { page: { size: 3, after } }))
    expect([second.items.map(({ displayName }) => displayName), second.next]).toEqual([['Sales West'], null])
    const before = second.previous ?? { key: '', id: '' }
    expect(await namesOf({ page: { size: 3, before } })).toEqual(['aardvarks', 'Écoles', 'Sales'])
  })

  it('from the end of the alphabet too, in pages both ways', async () => {
    tenant = await aTenant(directory)
    const { operations } = directory
    for (const name of ['a', 'b', 'c', 'd']) await create(name)
    const read = async (page: object) => {
      const asked = { direction: 'descending', page: { size: 2, ...page } } as const
      return unwrap(await operations.listGroups(tenant.admin, asked))
    }
    const names = ({ items }: Awaited<ReturnType<typeof read>>) =>
      items.map(({ displayName }) => displayName).join('')
    const first = await read({})
    const second = await read({ after: first.next })
    expect([names(first), names(second), second.next]).toEqual(['dc', 'ba', null])
    expect(names(await read({ before: second.previous }))).toBe('dc')
    expect(names(await read({ fromEnd: true }))).toBe('ba')
  })

  it('R3 R7 a deleted one in the list of deleted ones alone, and in none once its window is over', async () => {
    tenant = await aTenant(directory)
    const { operations, clock } = directory
    const [kept, gone] = [await create('Kept'), await create('Gone')]
    unwrap(await operations.deleteGroup(tenant.admin, { groupId: gone.id }))
    const idsOf = async (state: 'active' | 'deleted') =>
      unwrap(await operations.listGroups(tenant.admin, { state })).items.map(({ id }) => id)
    expect([await idsOf('active'), await idsOf('deleted')]).toEqual([[kept.id], [gone.id]])
    expect(unwrap(await operations.getGroup(tenant.admin, { groupId: gone.id })).deletion).not.toBeNull()
    clock.advance({ days: 30 })
    expect([await idsOf('active'), await idsOf('deleted')]).toEqual([[kept.id], []])
    const refused = await operations.getGroup(tenant.admin, { groupId: gone.id })
    expect(refusalOf(refused)).toEqual({ type: 'GroupNotFound', groupId: gone.id })
  })

  it('R48 those of another tenant are not there', async () => {
    tenant = await aTenant(directory)
    const { id: groupId } = await create('Mine')
    const other = await aTenant(directory)
    const { operations } = directory
    expect(unwrap(await operations.listGroups(other.admin, {})).items).toEqual([])
    for (const ask of [operations.getGroup, operations.listGroupMembers]) {
      expect(refusalOf(await ask(other.admin, { groupId })).type).toBe('GroupNotFound')
    }
  })
})

describe('the members of a group', () => {
  it('R32 are the active ones, in pages', async () => {
    tenant = await aTenant(directory)
    const { operations } = directory
    const { id: groupId } = await create('Team')
    const users = []
    for (let count = 0; count < 3; count += 1) users.push(await anActiveUser(tenant))
    for (const { id: userId } of users)
      unwrap(await operations.addGroupMember(tenant.admin, { groupId, userId }))
    const [first, second, third] = users
    unwrap(await operations.deleteUser(tenant.admin, { userId: second?.id ?? '' }))
    const page = { size: 1 }
    const one = unwrap(await operations.listGroupMembers(tenant.admin, { groupId, page }))
    const after = one.next ?? { key: '', id: '' }
    const two = unwrap(await operations.listGroupMembers(tenant.admin, { groupId, page: { ...page, after } }))
    expect([...one.items, ...two.items]).toEqual(
      [first, third].map((user) => ({
        userId: user?.id,
        displayName: user?.displayName,
        userPrincipalName: user?.userPrincipalName,
      })),
    )
    expect(two.next).toBeNull()
  })

  it('are no groups: one that is to be a member is refused by name', async () => {
    tenant = await aTenant(directory)
    const { operations } = directory
    const [outer, inner] = [await create('Outer'), await create('Inner')]
    const nested = await operations.addGroupMember(tenant.admin, { groupId: outer.id, userId: inner.id })
    expect(refusalOf(nested)).toEqual({ type: 'GroupInGroup', groupId: outer.id, memberId: inner.id })
    const { id: userId } = await aDeletedUser(tenant)
    const deleted = await operations.addGroupMember(tenant.admin, { groupId: outer.id, userId })
    expect(refusalOf(deleted)).toEqual({ type: 'UserNotFound', userId })
  })
})

describe('a group is changed', () => {
  it('R12 and addresses that it loses are free at once', async () => {
    tenant = await aTenant(directory)
    const { operations } = directory
    const { domain } = tenant
    const group = await create('Sales', [`SMTP:sales@${domain}`, `smtp:verkoop@${domain}`])
    const proxyAddresses = [`SMTP:verkoop@${domain}`, `smtp:vente@${domain}`]
    const change = { groupId: group.id, displayName: 'Ventes', proxyAddresses }
    const changed = unwrap(await operations.updateGroup(tenant.admin, change)).group
    expect(changed).toEqual({ ...group, displayName: 'Ventes', proxyAddresses })
    expect(unwrap(await operations.getGroup(tenant.admin, { groupId: group.id }))).toEqual(changed)
    const user = { userPrincipalName: `sales@${domain}`, displayName: 'Sales' }
    unwrap(await operations.createUser(tenant.admin, user))
    const taken = { ...user, userPrincipalName: `vente@${domain}` }
    expect(refusalOf(await operations.createUser(tenant.admin, taken))).toMatchObject({
      type: 'NameTaken',
      holder: { kind: 'group', displayName: 'Ventes' },
    })
    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { operation: 'updateGroup' }))
    expect(items).toMatchObject([{ before: { displayName: 'Sales' }, after: { displayName: 'Ventes' } }])
  })

  it('R12 never to an address that another has, or on a domain that is not the tenant’s: nothing changes', async () => {
    tenant = await aTenant(directory)
    const { operations } = directory
    const group = await create('Sales', [`SMTP:sales@${tenant.domain}`])
    const user = await anActiveUser(tenant, { local: 'ada' })
    const update = async (proxyAddresses: readonly string[]) =>
      refusalOf(
        await operations.updateGroup(tenant.admin, {
          groupId: group.id,
          displayName: 'Other',
          proxyAddresses: [...proxyAddresses],
        }),
      )
    expect(await update([`SMTP:ada@${tenant.domain}`])).toMatchObject({
      type: 'NameTaken',
      holder: { id: user.id },
    })
    expect(await update(['SMTP:sales@elsewhere.example'])).toMatchObject({ type: 'InvalidProxyAddress' })
    expect(unwrap(await operations.getGroup(tenant.admin, { groupId: group.id }))).toEqual(group)
  })

  it('R7 never while it is deleted', async () => {
    tenant = await aTenant(directory)
    const { operations } = directory
    const { id: groupId } = await create('Sales')
    unwrap(await operations.deleteGroup(tenant.admin, { groupId }))
    const refused = await operations.updateGroup(tenant.admin, { groupId, displayName: 'Other' })
    expect(refusalOf(refused)).toEqual({ type: 'GroupNotFound', groupId })
  })
})
