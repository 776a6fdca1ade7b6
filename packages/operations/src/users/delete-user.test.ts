import { checkIntegrity } from '@reprieve/db/check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aProduct,
  aRecipient,
  aTenant,
  contextOf,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  unwrap,
} from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const dayMs = 24 * 3_600_000

describe('deleteUser', () => {
  it("R2 opens a window of the tenant's length, and takes notes", async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory, { retentionDays: 7 })
    const group = await aRecipient(tenant, 'group', 'Team')
    const skuId = await aProduct(tenant, 3)
    const manager = await anActiveUser(tenant)
    const given = {
      groups: [group.id],
      licences: [skuId],
      managerId: manager.id,
      roles: ['globalReader'] as const,
    }
    const user = await anActiveUser(tenant, given)
    const report = await anActiveUser(tenant, { managerId: user.id })

    const deleted = unwrap(await operations.deleteUser(tenant.admin, { userId: user.id })).user

    const { state, ...profile } = user
    expect(deleted).toEqual({
      ...profile,
      state: 'deleted',
      deletedAt: clock.now(),
      purgeAt: new Date(clock.now().getTime() + 7 * dayMs),
      hold: null,
      notes: {
        licences: [skuId],
        roles: ['globalReader'],
        groups: [{ id: group.id, displayName: 'Team' }],
        managerId: manager.id,
        directReportCount: 1,
        reports: [report.id],
      },
    })
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R4 opens a new window when the user is deleted again', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const { id: userId, purgeAt } = await aDeletedUser(tenant)
    clock.advance({ days: 20 })
    unwrap(await operations.restoreUser(tenant.admin, { userId }))
    const again = unwrap(await operations.deleteUser(tenant.admin, { userId })).user
    expect(again.purgeAt.getTime() - purgeAt.getTime()).toBe(20 * dayMs)
  })

  it('R5 does not find a user that is deleted already', async () => {
    const tenant = await aTenant(directory)
    const { id: userId } = await aDeletedUser(tenant)
    const answer = await directory.operations.deleteUser(tenant.admin, { userId })
    expect(refusalOf(answer)).toEqual({ type: 'UserNotFound', userId })
  })

  it('R7, R12 makes the user absent everywhere but in the bin, and its names free', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const password = 'Wovmek-Zilrat-84'
    const user = await anActiveUser(tenant, { local: 'gone', password, displayName: 'Gone Away' })
    const { id: userId, userPrincipalName } = user
    const session = unwrap(await operations.checkSignIn({ userPrincipalName, password }))
    unwrap(await operations.deleteUser(tenant.admin, { userId }))

    const reset = { userId, password: { value: password, mustChange: false } }
    const answers = [
      await operations.getUser(tenant.admin, { userId }),
      await operations.updateUser(tenant.admin, { userId, displayName: 'Back' }),
      await operations.resetPassword(tenant.admin, reset),
    ]
    expect(answers.map((answer) => refusalOf(answer).type)).toEqual(Array(3).fill('UserNotFound'))
    expect((await operations.checkSignIn({ userPrincipalName, password })).ok).toBe(false)
    expect(await operations.checkSession(session)).toBe(false)
    expect(unwrap(await operations.listUsers(tenant.admin, { search: 'gone' })).items).toEqual([])
    expect(unwrap(await operations.findUser(tenant.admin, { userId })).state).toBe('deleted')
    const namesake = { userPrincipalName, displayName: 'Another' }
    expect((await operations.createUser(tenant.admin, namesake)).ok).toBe(true)
  })

  it('R8 deletes neither oneself nor the last Global Administrator', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { actor } = tenant.admin
    if (actor.kind !== 'user') throw new Error('a user acts')
    const { userId } = actor
    expect(refusalOf(await operations.deleteUser(tenant.admin, { userId })).type).toBe('CannotDeleteSelf')
    const system = { tenantId: tenant.id, actor: { kind: 'system', name: 'cli' } } as const
    expect(refusalOf(await operations.deleteUser(system, { userId }))).toEqual({
      type: 'LastGlobalAdministrator',
      userId,
    })
    const second = await anActiveUser(tenant, { roles: ['globalAdministrator'], signInBlocked: true })
    expect(refusalOf(await operations.deleteUser(system, { userId })).type).toBe('LastGlobalAdministrator')
    unwrap(await operations.updateUser(system, { userId: second.id, signInBlocked: false }))
    expect(refusalOf(await operations.deleteUser(system, { userId })).type).toBe('LastGlobalAdministrator')
    const password = { value: 'Wovmek-Zilrat-84', mustChange: false }
    unwrap(await operations.updateUser(system, { userId: second.id, password }))
    expect((await operations.deleteUser(contextOf(second), { userId })).ok).toBe(true)
  })

  it('R31 frees the seats at once', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const skuId = await aProduct(tenant, 1)
    const one = await aDeletedUser(tenant, { licences: [skuId] })
    const other = await aDeletedUser(tenant, { licences: [skuId] })
    for (const { id: userId } of [one, other]) {
      unwrap(await operations.restoreUser(tenant.admin, { userId }))
      unwrap(await operations.deleteUser(tenant.admin, { userId }))
    }
    expect(await checkIntegrity(directory.database)).toEqual([])
  })
})

describe('previewDeletion', () => {
  it('R2 says exactly what the deletion then sets aside, and until when', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory, { retentionDays: 7 })
    const group = await aRecipient(tenant, 'group', 'Team')
    const skuId = await aProduct(tenant, 3)
    const manager = await anActiveUser(tenant)
    const user = await anActiveUser(tenant, {
      groups: [group.id],
      licences: [skuId],
      managerId: manager.id,
      roles: ['globalReader'],
    })
    await anActiveUser(tenant, { managerId: user.id })
    const preview = unwrap(await operations.previewDeletion(tenant.admin, { userId: user.id }))
    expect(preview.notes).toMatchObject({ licences: [skuId], roles: ['globalReader'], directReportCount: 1 })
    expect(unwrap(await operations.getUser(tenant.admin, { userId: user.id })).licences).toEqual([skuId])
    const deleted = unwrap(await operations.deleteUser(tenant.admin, { userId: user.id })).user
    expect({ notes: preview.notes, purgeAt: preview.purgeAt }).toEqual({
      notes: deleted.notes,
      purgeAt: deleted.purgeAt,
    })
  })

  it('names the deleted users who had the same name', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const earlier = await aDeletedUser(tenant, { local: 'Same.Name' })
    const user = await anActiveUser(tenant, { local: 'same.name' })
    const { namesakes } = unwrap(await operations.previewDeletion(tenant.admin, { userId: user.id }))
    expect(namesakes.map(({ id }) => id)).toEqual([earlier.id])
  })

  it('R8 says beforehand what the deletion would be refused for', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    if (tenant.admin.actor.kind !== 'user') throw new Error('a user acts')
    const own = { userId: tenant.admin.actor.userId }
    expect(refusalOf(await operations.previewDeletion(tenant.admin, own)).type).toBe('CannotDeleteSelf')
    const deleted = await aDeletedUser(tenant)
    const gone = await operations.previewDeletion(tenant.admin, { userId: deleted.id })
    expect(refusalOf(gone)).toEqual({ type: 'UserNotFound', userId: deleted.id })
  })
})

it('R49 a reason that is noted stands in the record of the deletion', async () => {
  const { operations } = directory
  const tenant = await aTenant(directory)
  const { id: userId } = await anActiveUser(tenant)
  unwrap(await operations.deleteUser(tenant.admin, { userId, reason: ' Left the company ' }))
  const [record] = unwrap(await operations.listAuditRecords(tenant.admin, { targetId: userId })).items
  expect(record).toMatchObject({ operation: 'deleteUser', details: { reason: 'Left the company' } })
})

describe('previewNewUser', () => {
  it('R11, R14 says who holds the name, and which deleted users had it', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const held = await anActiveUser(tenant, { local: 'held' })
    const deleted = await aDeletedUser(tenant, { local: 'had.it', alsoAt: [`also.had@${tenant.domain}`] })
    const preview = async (userPrincipalName: string) =>
      unwrap(await operations.previewNewUser(tenant.admin, { userPrincipalName }))
    expect(await preview(`HELD@${tenant.domain}`)).toMatchObject({
      refusal: { type: 'NameTaken', holder: { id: held.id } },
      deletedNamesakes: [],
    })
    for (const name of ['Had.It', 'also.had'])
      expect(await preview(`${name}@${tenant.domain}`)).toMatchObject({
        refusal: null,
        deletedNamesakes: [{ id: deleted.id }],
      })
    expect(await preview('nobody@elsewhere.example')).toMatchObject({
      refusal: { type: 'InvalidUserPrincipalName', problem: 'domain-not-verified' },
    })
    expect(await preview(`free@${tenant.domain}`)).toEqual({ refusal: null, deletedNamesakes: [] })
  })
})
