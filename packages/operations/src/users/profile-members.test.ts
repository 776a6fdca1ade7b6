import { checkIntegrity } from '@reprieve/db/check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
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
  tenant = await aTenant(directory)
})
afterAll(async () => {
  expect(await checkIntegrity(directory.database)).toEqual([])
  await directory.dispose()
})

const texts = {
  jobTitle: 'Lead Zoologist',
  department: 'Field Studies',
  office: 'B 2.14',
  mobilePhone: '+31 6 5550 0199',
  employeeId: 'E-00472',
  preferredLanguage: 'nl-NL',
}

let made = 0
async function create(given: object = texts) {
  made += 1
  const wanted = { userPrincipalName: `person${made}@${tenant.domain}`, displayName: `Person ${made}` }
  return unwrap(await directory.operations.createUser(tenant.admin, { ...wanted, ...given })).user
}

describe('R30 job title, department, office, mobile phone, employee id and language', () => {
  it('R30 are there when given, in the list too, and come back with a restore', async () => {
    const { operations } = directory
    const { id: userId } = await create()
    const read = async () => unwrap(await operations.getUser(tenant.admin, { userId })).user
    expect(await read()).toMatchObject(texts)
    const { items } = unwrap(await operations.listUsers(tenant.admin, {}))
    expect(items.find(({ id }) => id === userId)).toMatchObject(texts)
    unwrap(await operations.deleteUser(tenant.admin, { userId }))
    expect(unwrap(await operations.getDeletedUser(tenant.admin, { userId }))).toMatchObject(texts)
    unwrap(await operations.restoreUser(tenant.admin, { userId }))
    expect(await read()).toMatchObject(texts)
  })

  it('are found by title, department and employee id, among active and deleted users', async () => {
    const { operations } = directory
    const { id: userId } = await create({
      jobTitle: 'Astrophysicist',
      department: 'Spectroscopy',
      employeeId: 'XQ-99',
    })
    for (const search of ['ASTROPHYS', 'spectro', 'xq-99']) {
      const found = unwrap(await operations.listUsers(tenant.admin, { search })).items
      expect([search, found.map(({ id }) => id)]).toEqual([search, [userId]])
    }
    unwrap(await operations.deleteUser(tenant.admin, { userId }))
    const binned = unwrap(await operations.listDeletedUsers(tenant.admin, { search: 'xq-99' })).items
    expect(binned.map(({ user }) => user.id)).toEqual([userId])
  })

  it('R49 are changed and cleared, and the record says what they were', async () => {
    const { operations } = directory
    const { id: userId } = await create()
    const change = { userId, jobTitle: 'Director', office: null, department: ' ' }
    const { user } = unwrap(await operations.updateUser(tenant.admin, change))
    expect(user).toMatchObject({ ...texts, jobTitle: 'Director', office: null, department: null })
    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { targetId: userId }))
    expect(items[0]).toMatchObject({
      before: { jobTitle: texts.jobTitle, office: texts.office },
      after: { jobTitle: 'Director', office: null },
    })
  })

  it('are kept when somebody is restored with another profile', async () => {
    const { operations } = directory
    const { id: userId } = await create()
    unwrap(await operations.deleteUser(tenant.admin, { userId }))
    const profile = { jobTitle: 'Returner' }
    const { user } = unwrap(await operations.restoreUser(tenant.admin, { userId, profile }))
    expect(user).toMatchObject({ ...texts, jobTitle: 'Returner' })
    expect(unwrap(await operations.getUser(tenant.admin, { userId })).user).toMatchObject({
      ...texts,
      jobTitle: 'Returner',
    })
  })

  it.each([
    ['a title that turns the text round', { jobTitle: 'a\u202eb' }],
    ['a language that is none', { preferredLanguage: 'Dutch language' }],
    ['a department without end', { department: 'x'.repeat(129) }],
  ])('refuses %s', async (_, given) => {
    const wanted = { userPrincipalName: `refused@${tenant.domain}`, displayName: 'Refused' }
    const answer = await directory.operations.createUser(tenant.admin, { ...wanted, ...given })
    expect(refusalOf(answer)).toMatchObject({ type: 'InvalidInput', path: Object.keys(given)[0] })
  })
})

describe('R32 the manager of a user', () => {
  const managerOf = async (userId: string) =>
    unwrap(await directory.operations.getUser(tenant.admin, { userId })).managerId
  const set = (userId: string, managerId: string | null) =>
    managerId === null
      ? directory.operations.removeManager(tenant.admin, { userId })
      : directory.operations.setManager(tenant.admin, { userId, managerId })

  it('R32 R49 is set, changed and taken away, each with a record, and once', async () => {
    const [ada, bob, carol] = [await create(), await create(), await create()]
    expect(unwrap(await set(ada.id, bob.id))).toEqual({ managerId: bob.id, changed: true })
    expect(unwrap(await set(ada.id, bob.id)).changed).toBe(false)
    unwrap(await set(ada.id, carol.id))
    expect(await managerOf(ada.id)).toBe(carol.id)
    unwrap(await set(ada.id, null))
    expect(await managerOf(ada.id)).toBeNull()
    const { items } = unwrap(await directory.operations.listAuditRecords(tenant.admin, { targetId: ada.id }))
    expect(items.slice(0, 3)).toMatchObject([
      { operation: 'removeManager', before: { manager: { userId: carol.id } }, after: { manager: null } },
      { before: { manager: { userId: bob.id } }, after: { manager: { userId: carol.id } } },
      { before: { manager: null }, after: { manager: { userId: bob.id } } },
    ])
  })

  it('is never the user, nor one who reports to the user', async () => {
    const [ada, bob, carol] = [await create(), await create(), await create()]
    unwrap(await set(bob.id, ada.id))
    unwrap(await set(carol.id, bob.id))
    for (const managerId of [ada.id, bob.id, carol.id]) {
      expect(refusalOf(await set(ada.id, managerId))).toEqual({
        type: 'ManagerLoop',
        userId: ada.id,
        managerId,
      })
    }
    expect(await managerOf(ada.id)).toBeNull()
  })

  it('R7 is an active user of the tenant', async () => {
    const [ada, bob] = [await create(), await create()]
    const other = await anActiveUser(await aTenant(directory))
    unwrap(await directory.operations.deleteUser(tenant.admin, { userId: bob.id }))
    for (const managerId of [bob.id, other.id]) {
      expect(refusalOf(await set(ada.id, managerId))).toEqual({ type: 'UserNotFound', userId: managerId })
    }
  })

  it('R32 comes back with a restore at either end, unless somebody has said otherwise meanwhile', async () => {
    const { operations } = directory
    const [ada, bob, carol] = [await create(), await create(), await create()]
    unwrap(await set(ada.id, bob.id))
    unwrap(await operations.deleteUser(tenant.admin, { userId: bob.id }))
    unwrap(await operations.restoreUser(tenant.admin, { userId: bob.id }))
    expect(await managerOf(ada.id)).toBe(bob.id)
    unwrap(await operations.deleteUser(tenant.admin, { userId: bob.id }))
    expect(unwrap(await set(ada.id, null)).changed).toBe(true)
    unwrap(await operations.restoreUser(tenant.admin, { userId: bob.id }))
    expect(await managerOf(ada.id)).toBeNull()
    unwrap(await set(ada.id, bob.id))
    unwrap(await operations.deleteUser(tenant.admin, { userId: bob.id }))
    unwrap(await set(ada.id, carol.id))
    unwrap(await operations.restoreUser(tenant.admin, { userId: bob.id }))
    expect(await managerOf(ada.id)).toBe(carol.id)
  })
})
