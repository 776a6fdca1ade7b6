import { checkIntegrity } from '@reprieve/db/check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  anActiveUser,
  aTenant,
  contextOf,
  granted,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
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
    const { user } = granted(
      await operations.updateUser(tenant.admin, { userId, userPrincipalName: renamed, lastName: 'L' }),
    )
    expect(user).toMatchObject({ userPrincipalName: renamed, lastName: 'L' })
    expect(user.proxyAddresses).toEqual([`SMTP:${renamed}`, `smtp:${userPrincipalName}`])
    const proxyAddresses = [`SMTP:${renamed}`]
    granted(await operations.updateUser(tenant.admin, { userId, proxyAddresses }))
    expect((await operations.createUser(tenant.admin, { userPrincipalName, displayName: 'Lou' })).ok).toBe(
      true,
    )
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R49 records what has changed, and nothing where nothing has', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId, displayName } = await anActiveUser(tenant)
    const same = granted(await operations.updateUser(tenant.admin, { userId, displayName }))
    const other = granted(await operations.updateUser(tenant.admin, { userId, displayName: 'Other' }))
    expect([same.changed, other.changed]).toEqual([false, true])
    const { items } = granted(await operations.listAuditRecords(tenant.admin, { targetId: userId }))
    expect(items).toMatchObject([{ before: { displayName }, after: { displayName: 'Other' } }])
    expect(items[0]?.after).toEqual({ displayName: 'Other' })
  })

  it('R11 refuses a name that somebody else has', async () => {
    const tenant = await aTenant(directory)
    const [one, other] = [await anActiveUser(tenant), await anActiveUser(tenant)]
    const answer = await directory.operations.updateUser(tenant.admin, {
      ...{ userId: one.id, userPrincipalName: other.userPrincipalName },
    })
    expect(refusalOf(answer)).toMatchObject({ type: 'NameTaken', holder: { id: other.id } })
  })

  it('ends the sessions of who is blocked', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const { id: userId, userPrincipalName } = await anActiveUser(tenant, { password: password.value })
    const signIn = { userPrincipalName, password: password.value }
    const session = granted(await operations.checkSignIn(signIn))
    granted(await operations.updateUser(tenant.admin, { userId, signInBlocked: true }))
    expect((await operations.checkSignIn(signIn)).ok).toBe(false)
    granted(await operations.updateUser(tenant.admin, { userId, signInBlocked: false }))
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
    expect(granted(await operations.getUser(writer, { userId })).user.displayName).not.toBe('Changed')
    const answer = granted(await operations.updateUser(tenant.admin, { userId, password }))
    expect(answer.changed).toBe(true)
    const signIn = { userPrincipalName, password: password.value }
    expect((await operations.checkSignIn(signIn)).ok).toBe(true)
    const self = await anActiveUser(tenant, { roles: ['globalAdministrator'] })
    const own = await operations.updateUser(contextOf(self), { userId: self.id, password })
    expect(refusalOf(own).type).toBe('CannotResetOwnPassword')
  })
})
