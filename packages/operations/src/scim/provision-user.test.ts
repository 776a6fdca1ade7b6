import { checkIntegrity } from '@reprieve/db/check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProvisionUserInput } from '../steps/provision/provision-input.ts'
import {
  anActiveUser,
  aProduct,
  aRecipient,
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

type Person = ProvisionUserInput['person']

const anna = (given: Partial<Person> = {}): Person => ({
  externalId: 'e-1',
  userPrincipalName: 'anna',
  displayName: 'Anna',
  ...given,
})

const provider = ({ id }: TestTenant) => ({ tenantId: id, actor: { kind: 'system', name: 'scim' } }) as const

const provision = (tenant: TestTenant, person: Person, given: Partial<ProvisionUserInput> = {}) =>
  directory.operations.provisionUser(provider(tenant), { source: 'idp', person, attributes: {}, ...given })

const listBy = async (tenant: TestTenant, by: 'id' | 'userName' | 'externalId', value: string) =>
  unwrap(
    await directory.operations.listProvisionedUsers(provider(tenant), {
      source: 'idp',
      where: { by, value },
    }),
  ).users

describe('R60 whoever arrives', () => {
  it('is created with what the directory does not know, and found by every name', async () => {
    const tenant = await aTenant(directory)
    const attributes = { nickName: 'Annie' }
    const { arrived, restored } = unwrap(await provision(tenant, anna(), { attributes }))
    expect(restored).toBe(false)
    expect(arrived).toMatchObject({ externalId: 'e-1', attributes })
    const { id } = arrived.user
    expect(await listBy(tenant, 'id', id)).toEqual([arrived])
    expect(await listBy(tenant, 'externalId', 'e-1')).toEqual([arrived])
    expect(await listBy(tenant, 'userName', `ANNA@${tenant.domain}`)).toEqual([arrived])
  })

  it('comes back under the old id with groups, roles and licences, by identifier or by name', async () => {
    const tenant = await aTenant(directory)
    const { operations } = directory
    const { admin } = tenant
    const group = await aRecipient(tenant, 'group', 'Team')
    const product = await aProduct(tenant, 2)
    const { id: userId } = unwrap(await provision(tenant, anna({ usageLocation: 'NL' }))).arrived.user
    unwrap(await operations.addGroupMember(admin, { groupId: group.id, userId }))
    unwrap(await operations.addRoleMember(admin, { role: 'globalReader', userId }))
    unwrap(await operations.assignLicences(admin, { userId, assign: [product] }))
    for (const person of [
      anna({ userPrincipalName: 'anna.smit', displayName: 'Anna Smit' }),
      anna({ externalId: null, userPrincipalName: 'anna.smit' }),
    ]) {
      unwrap(await operations.deleteUser(provider(tenant), { userId }))
      expect(await listBy(tenant, 'id', userId)).toEqual([])
      const { arrived, restored } = unwrap(await provision(tenant, person))
      expect([restored, arrived.user.id, arrived.externalId]).toEqual([true, userId, 'e-1'])
      expect(arrived.user.displayName).toBe(person.displayName)
      expect(arrived.groups.map(({ id }) => id)).toEqual([group.id])
      const { roles, licences } = unwrap(await operations.getUser(admin, { userId }))
      expect([roles, licences]).toEqual([['globalReader'], [product]])
    }
  })

  it('is refused where somebody active has the name or the identifier, who is named', async () => {
    const tenant = await aTenant(directory)
    const { arrived } = unwrap(await provision(tenant, anna()))
    const holder = { kind: 'user', id: arrived.user.id, displayName: 'Anna' }
    expect(refusalOf(await provision(tenant, anna()))).toMatchObject({ type: 'NameTaken', holder })
    const renamed = refusalOf(await provision(tenant, anna({ userPrincipalName: 'ann' })))
    expect(renamed).toMatchObject({ type: 'NameTaken', attribute: 'externalId', value: 'e-1', holder })
    const other = await anActiveUser(tenant, { local: 'bob' })
    const taken = refusalOf(await provision(tenant, anna({ externalId: 'e-2', userPrincipalName: 'bob' })))
    expect(taken).toMatchObject({ attribute: 'userPrincipalName', holder: { id: other.id } })
  })

  it('does not get the account of another person of the provider who had the name before', async () => {
    const tenant = await aTenant(directory)
    const { id: userId } = unwrap(await provision(tenant, anna())).arrived.user
    unwrap(await directory.operations.deleteUser(tenant.admin, { userId }))
    expect(refusalOf(await provision(tenant, anna({ externalId: 'e-2' })))).toEqual({
      type: 'ImportOtherPerson',
      userId,
    })
  })
})

describe('R61 a change by the provider', () => {
  it('changes profile, identifier, attributes and manager, and nothing the second time', async () => {
    const tenant = await aTenant(directory)
    const { operations } = directory
    const boss = await anActiveUser(tenant)
    const { id: userId } = unwrap(await provision(tenant, anna())).arrived.user
    const input = {
      source: 'idp',
      userId,
      changes: { jobTitle: 'Baker', lastName: null, signInBlocked: true },
      externalId: 'e-9',
      attributes: { nickName: 'A' },
      managerId: boss.id,
    }
    const changed = unwrap(await operations.updateProvisionedUser(provider(tenant), input))
    expect(changed).toMatchObject({ externalId: 'e-9', attributes: { nickName: 'A' }, managerId: boss.id })
    expect(changed.user).toMatchObject({ jobTitle: 'Baker', signInBlocked: true })
    const records = async () =>
      unwrap(await operations.listAuditRecords(tenant.admin, { targetId: userId })).items.length
    const before = await records()
    expect(unwrap(await operations.updateProvisionedUser(provider(tenant), input))).toEqual(changed)
    expect(await records()).toBe(before)
  })

  it('refuses an identifier that somebody else has, also in the bin, and a deleted user', async () => {
    const tenant = await aTenant(directory)
    const { operations } = directory
    const { id: gone } = unwrap(await provision(tenant, anna())).arrived.user
    unwrap(await operations.deleteUser(tenant.admin, { userId: gone }))
    const other = anna({ externalId: 'e-2', userPrincipalName: 'bob' })
    const { id: userId } = unwrap(await provision(tenant, other)).arrived.user
    const input = { source: 'idp', changes: {}, externalId: 'e-1' }
    expect(
      refusalOf(await operations.updateProvisionedUser(provider(tenant), { ...input, userId })),
    ).toMatchObject({ type: 'NameTaken', attribute: 'externalId', holder: { id: gone } })
    expect(
      refusalOf(await operations.updateProvisionedUser(provider(tenant), { ...input, userId: gone })),
    ).toEqual({ type: 'UserNotFound', userId: gone })
  })

  it('gives nobody who holds a directory role another password (R47)', async () => {
    const tenant = await aTenant(directory)
    const { id: userId } = await anActiveUser(tenant, { roles: ['globalReader'] })
    const password = { value: 'Wovmek-Zilrat-84', mustChange: false }
    const input = { source: 'idp', userId, changes: {}, password }
    expect(refusalOf(await directory.operations.updateProvisionedUser(provider(tenant), input))).toEqual({
      type: 'NotPermitted',
      permission: 'users.resetPassword',
    })
  })
})
