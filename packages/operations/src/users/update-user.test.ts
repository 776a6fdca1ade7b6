import { checkIntegrity } from '@reprieve/db/check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
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

const password = { value: 'Wovmek-Zilrat-84', mustChange: false }

describe('updateUser', () => {
  it('R23 moves the primary address with a new name and frees what is given up', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId, userPrincipalName } = await anActiveUser(tenant, { local: 'lou' })
    const renamed = `louise@${tenant.domain}`
    const { user } = unwrap(
      await operations.updateUser(tenant.admin, { userId, userPrincipalName: renamed, lastName: 'L' }),
    )
    expect(user).toMatchObject({ userPrincipalName: renamed, lastName: 'L' })
    expect(user.proxyAddresses).toEqual([`SMTP:${renamed}`, `smtp:${userPrincipalName}`])
    const proxyAddresses = [`SMTP:${renamed}`]
    unwrap(await operations.updateUser(tenant.admin, { userId, proxyAddresses }))
    expect((await operations.createUser(tenant.admin, { userPrincipalName, displayName: 'Lou' })).ok).toBe(
      true,
    )
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R8 does not block the sign-in of the last Global Administrator who can sign in', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { actor } = tenant.admin
    if (actor.kind !== 'user') throw new Error('a user acts')
    const { userId } = actor
    const block = () => operations.updateUser(tenant.admin, { userId, signInBlocked: true })
    expect(refusalOf(await block())).toEqual({ type: 'LastGlobalAdministrator', userId })
    const second = await anActiveUser(tenant, { roles: ['globalAdministrator'] })
    expect(refusalOf(await block())).toEqual({ type: 'LastGlobalAdministrator', userId })
    unwrap(await operations.updateUser(tenant.admin, { userId: second.id, password }))
    expect(unwrap(await block()).user.signInBlocked).toBe(true)
    const { id } = await anActiveUser(tenant)
    unwrap(await operations.updateUser(contextOf(second), { userId: id, signInBlocked: true }))
  })

  it('R23a lets the old name go for a restorable deleted user, so that the documented procedure ends in a restore', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const first = await aDeletedUser(tenant, { local: 'xenia' })
    const second = await anActiveUser(tenant, { local: 'xenia' })
    expect(refusalOf(await operations.restoreUser(tenant.admin, { userId: first.id })).type).toBe(
      'RestoreConflict',
    )
    const { user, nameLetGoFor } = unwrap(
      await operations.updateUser(tenant.admin, {
        userId: second.id,
        userPrincipalName: `xenia2@${tenant.domain}`,
      }),
    )
    expect(user.proxyAddresses).toEqual([`SMTP:xenia2@${tenant.domain}`])
    expect(nameLetGoFor).toMatchObject([{ id: first.id, userPrincipalName: first.userPrincipalName }])
    const restored = unwrap(await operations.restoreUser(tenant.admin, { userId: first.id }))
    expect(restored.user.userPrincipalName).toBe(first.userPrincipalName)
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R23a refuses a name whose sign-in address of another kind somebody else holds', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const sip = (local: string) => `SIP:${local}@${tenant.domain}`
    const mover = await anActiveUser(tenant, { local: 'mover' })
    const holder = await anActiveUser(tenant, { local: 'holder' })
    const withSip = async (userId: string, own: string, address: string) =>
      unwrap(
        await operations.updateUser(tenant.admin, {
          userId,
          proxyAddresses: [`SMTP:${own}@${tenant.domain}`, address],
        }),
      )
    await withSip(mover.id, 'mover', sip('mover'))
    await withSip(holder.id, 'holder', sip('moved'))
    const userPrincipalName = `moved@${tenant.domain}`
    const answer = await operations.updateUser(tenant.admin, { userId: mover.id, userPrincipalName })
    expect(refusalOf(answer)).toMatchObject({
      type: 'NameTaken',
      value: sip('moved'),
      holder: { id: holder.id },
    })
  })

  it('R49 records what has changed, and nothing where nothing has', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId, displayName } = await anActiveUser(tenant)
    const same = unwrap(await operations.updateUser(tenant.admin, { userId, displayName }))
    const other = unwrap(await operations.updateUser(tenant.admin, { userId, displayName: 'Other' }))
    expect([same.changed, other.changed]).toEqual([false, true])
    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { targetId: userId }))
    expect(items).toMatchObject([{ before: { displayName }, after: { displayName: 'Other' } }])
    expect(items[0]?.after).toEqual({ displayName: 'Other' })
  })

  it('R11 refuses a name that somebody else has', async () => {
    const tenant = await aTenant(directory)
    const [one, other] = [await anActiveUser(tenant), await anActiveUser(tenant)]
    const answer = await directory.operations.updateUser(tenant.admin, {
      userId: one.id,
      userPrincipalName: other.userPrincipalName,
    })
    expect(refusalOf(answer)).toMatchObject({ type: 'NameTaken', holder: { id: other.id } })
  })

  it('ends the sessions of who is blocked', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId, userPrincipalName } = await anActiveUser(tenant, { password: password.value })
    const signIn = { userPrincipalName, password: password.value }
    const session = unwrap(await operations.checkSignIn(signIn))
    unwrap(await operations.updateUser(tenant.admin, { userId, signInBlocked: true }))
    expect((await operations.checkSignIn(signIn)).ok).toBe(false)
    unwrap(await operations.updateUser(tenant.admin, { userId, signInBlocked: false }))
    expect(await operations.checkSession(session)).toBe(false)
    expect((await operations.checkSignIn(signIn)).ok).toBe(true)
  })

  it('R46 sets a password with the right to reset one, and not the own', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId, userPrincipalName } = await anActiveUser(tenant)
    const writer = await tenant.as('directoryWriter')
    const refused = await operations.updateUser(writer, { userId, displayName: 'Changed', password })
    expect(refusalOf(refused)).toEqual({ type: 'NotPermitted', permission: 'users.resetPassword' })
    expect(unwrap(await operations.getUser(writer, { userId })).user.displayName).not.toBe('Changed')
    const answer = unwrap(await operations.updateUser(tenant.admin, { userId, password }))
    expect(answer.changed).toBe(true)
    const signIn = { userPrincipalName, password: password.value }
    expect((await operations.checkSignIn(signIn)).ok).toBe(true)
    const self = await anActiveUser(tenant, { roles: ['globalAdministrator'] })
    const own = await operations.updateUser(contextOf(self), { userId: self.id, password })
    expect(refusalOf(own).type).toBe('CannotResetOwnPassword')
  })
})
