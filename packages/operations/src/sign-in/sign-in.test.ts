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
import { createOperations } from '../use-cases.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

const password = 'Wovmek-Zilrat-84'

describe('checkSignIn', () => {
  it('tells who has signed in, whatever the capitals of the name', async () => {
    const tenant = await aTenant(directory)
    const user = await anActiveUser(tenant, { local: 'Max.Mus', password, displayName: 'Max' })
    const userPrincipalName = ` max.mus@${tenant.domain.toUpperCase()} `
    const answer = await directory.operations.checkSignIn({ userPrincipalName, password })
    expect(unwrap(answer)).toEqual({
      tenantId: tenant.id,
      userId: user.id,
      userPrincipalName: user.userPrincipalName,
      displayName: 'Max',
      mustChangePassword: false,
      sessionEpoch: 1,
    })
  })

  it('R7 gives one answer, after one verification, to everybody who may not enter', async () => {
    const { operations, dependencies } = directory
    const tenant = await aTenant(directory)
    const address = `alias@${tenant.domain}`
    const user = await anActiveUser(tenant, { password, alsoAt: [address] })
    const passwordless = await anActiveUser(tenant)
    const blocked = await anActiveUser(tenant, { password, signInBlocked: true })
    const deleted = await aDeletedUser(tenant, { password })
    let verified = 0
    const counting = createOperations({
      ...dependencies,
      verifyPassword: (hash, text) => {
        verified += 1
        return dependencies.verifyPassword(hash, text)
      },
    })
    const attempts = [
      [user.userPrincipalName, 'wrong'],
      [address, password],
      [passwordless.userPrincipalName, ''],
      [blocked.userPrincipalName, password],
      [deleted.userPrincipalName, password],
      [`nobody@${tenant.domain}`, password],
      ['nobody@nowhere.example', password],
      ['no name', password],
      ['', ''],
    ] as const
    for (const [userPrincipalName, text] of attempts) {
      const answer = await counting.checkSignIn({ userPrincipalName, password: text })
      expect(answer).toEqual({ ok: false, error: { type: 'SignInRefused' } })
    }
    expect(verified).toBe(attempts.length)
    expect((await operations.checkSignIn({ userPrincipalName: user.userPrincipalName, password })).ok).toBe(
      true,
    )
  })
})

describe('endOwnSessions', () => {
  it('R33 signs the person who asks out everywhere, and nobody else; the password stays', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const user = await anActiveUser(tenant, { password })
    const other = await anActiveUser(tenant, { password })
    const session = { tenantId: tenant.id, userId: user.id, sessionEpoch: 1 }
    expect(await operations.checkSession(session)).toBe(true)
    unwrap(await operations.endOwnSessions(contextOf(user), {}))
    expect(await operations.checkSession(session)).toBe(false)
    expect(await operations.checkSession({ ...session, userId: other.id })).toBe(true)
    const { userPrincipalName } = user
    expect(unwrap(await operations.checkSignIn({ userPrincipalName, password })).sessionEpoch).toBe(2)
    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { targetId: user.id }))
    expect(items[0]).toMatchObject({ operation: 'endOwnSessions', actor: { userId: user.id } })
  })

  it('is refused to who has no session of a person: a program of the installation', async () => {
    const tenant = await aTenant(directory)
    const system = { tenantId: tenant.id, actor: { kind: 'system', name: 'cli' } } as const
    expect(refusalOf(await directory.operations.endOwnSessions(system, {})).type).toBe('SignInRefused')
  })
})

describe('endSessions', () => {
  it('R33 signs another person out everywhere, and nobody else; the password stays, and it is recorded', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const user = await anActiveUser(tenant, { password })
    const other = await anActiveUser(tenant, { password })
    const session = { tenantId: tenant.id, userId: user.id, sessionEpoch: 1 }
    unwrap(await operations.endSessions(tenant.admin, { userId: user.id }))
    expect(await operations.checkSession(session)).toBe(false)
    expect(await operations.checkSession({ ...session, userId: other.id })).toBe(true)
    const { userPrincipalName } = user
    expect(unwrap(await operations.checkSignIn({ userPrincipalName, password })).sessionEpoch).toBe(2)
    const { items } = unwrap(await operations.listAuditRecords(tenant.admin, { targetId: user.id }))
    expect(items[0]).toMatchObject({ operation: 'endSessions', targetName: userPrincipalName })
  })

  it('R7, R48 finds no deleted user and none of another tenant', async () => {
    const [tenant, elsewhere] = [await aTenant(directory), await aTenant(directory)]
    for (const { id: userId } of [await aDeletedUser(tenant), await anActiveUser(elsewhere)]) {
      const refused = await directory.operations.endSessions(tenant.admin, { userId })
      expect(refusalOf(refused)).toEqual({ type: 'UserNotFound', userId })
    }
  })
})

describe('changeOwnPassword', () => {
  it('asks for the current password, ends the other sessions and goes on with this one', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const user = await anActiveUser(tenant, { password })
    const { userPrincipalName } = user
    const other = unwrap(await operations.checkSignIn({ userPrincipalName, password }))
    const newPassword = 'Tomkel-Dufzag-37'
    const wrong = { currentPassword: 'wrong', newPassword }
    expect(refusalOf(await operations.changeOwnPassword(contextOf(user), wrong)).type).toBe('SignInRefused')
    const change = { currentPassword: password, newPassword }
    const { sessionEpoch } = unwrap(await operations.changeOwnPassword(contextOf(user), change))
    expect(await operations.checkSession(other)).toBe(false)
    expect(await operations.checkSession({ ...other, sessionEpoch })).toBe(true)
    const now = unwrap(await operations.checkSignIn({ userPrincipalName, password: newPassword }))
    expect(now).toMatchObject({ mustChangePassword: false, sessionEpoch })
    expect((await operations.checkSignIn({ userPrincipalName, password })).ok).toBe(false)
  })

  it('is for nobody but a person in its own tenant, and refuses weak passwords', async () => {
    const { operations } = directory
    const [tenant, other] = [await aTenant(directory), await aTenant(directory)]
    const user = await anActiveUser(tenant, { password })
    const change = { currentPassword: password, newPassword: 'Tomkel-Dufzag-37' }
    const elsewhere = { ...contextOf(user), tenantId: other.id }
    expect(refusalOf(await operations.changeOwnPassword(elsewhere, change)).type).toBe('TenantNotFound')
    const system = { tenantId: tenant.id, actor: { kind: 'system', name: 'cli' } } as const
    expect(refusalOf(await operations.changeOwnPassword(system, change)).type).toBe('SignInRefused')
    const weak = { currentPassword: password, newPassword: 'password' }
    const answer = await operations.changeOwnPassword(contextOf(user), weak)
    expect(refusalOf(answer)).toEqual({ type: 'PasswordTooWeak', problem: 'too-common' })
  })

  it('counts guesses of the current password, all at once too, and keeps nobody from signing in by it', async () => {
    const { operations, clock } = directory
    const user = await anActiveUser(await aTenant(directory), { password })
    const change = (currentPassword: string) =>
      operations.changeOwnPassword(contextOf(user), { currentPassword, newPassword: 'Tomkel-Dufzag-37' })
    const guesses = await Promise.all(Array.from({ length: 30 }, (_, index) => change(`guess ${index}`)))
    const types = guesses.map((answer) => refusalOf(answer).type)
    expect(types.filter((type) => type === 'SignInRefused')).toHaveLength(10)
    expect(types.filter((type) => type === 'TooManyAttempts')).toHaveLength(20)
    expect(refusalOf(await change(password))).toEqual({ type: 'TooManyAttempts', seconds: 30 })
    const { userPrincipalName } = user
    expect((await operations.checkSignIn({ userPrincipalName, password })).ok).toBe(true)
    clock.advance({ ms: 30_000 })
    unwrap(await change(password))
  })

  it('R34 refuses the temporary password as the new one', async () => {
    const { operations } = directory
    const user = await anActiveUser(await aTenant(directory), { password })
    const change = { currentPassword: password, newPassword: password }
    const answer = await operations.changeOwnPassword(contextOf(user), change)
    expect(refusalOf(answer)).toEqual({ type: 'PasswordTooWeak', problem: 'unchanged' })
  })

  it('lets one of two changes at once win', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const user = await anActiveUser(tenant, { password })
    const change = (newPassword: string) =>
      operations.changeOwnPassword(contextOf(user), { currentPassword: password, newPassword })
    const answers = await Promise.all([change('Tomkel-Dufzag-37'), change('Rivpan-Hoksul-52')])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})

describe('resetPassword', () => {
  it('R46 sets a password to be changed, ends the sessions, and is not for oneself', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const user = await anActiveUser(tenant, { password })
    const { id: userId, userPrincipalName } = user
    const session = unwrap(await operations.checkSignIn({ userPrincipalName, password }))
    const given = { userId, password: { value: 'Tomkel-Dufzag-37', mustChange: true } }
    expect(unwrap(await operations.resetPassword(tenant.admin, given))).toEqual({
      userId,
      userPrincipalName,
    })
    expect(await operations.checkSession(session)).toBe(false)
    const signedIn = await operations.checkSignIn({ userPrincipalName, password: given.password.value })
    expect(unwrap(signedIn).mustChangePassword).toBe(true)
    const self = await anActiveUser(tenant, { roles: ['globalAdministrator'] })
    const own = await operations.resetPassword(contextOf(self), { ...given, userId: self.id })
    expect(refusalOf(own).type).toBe('CannotResetOwnPassword')
  })
})
