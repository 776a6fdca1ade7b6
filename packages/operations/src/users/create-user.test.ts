import { checkIntegrity } from '@reprieve/db/check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
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
afterAll(() => directory.dispose())

describe('createUser', () => {
  it('R10 gives a user that can sign in and has its name as primary address', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const userPrincipalName = `Iris.Smit@${tenant.domain}`
    const password = { value: 'Wovmek-Zilrat-84', mustChange: true }
    const profile = { displayName: 'Iris Smit', usageLocation: 'nl', firstName: null }

    const { user } = unwrap(
      await operations.createUser(tenant.admin, { userPrincipalName, password, ...profile }),
    )

    expect(user).toMatchObject({ userPrincipalName, usageLocation: 'NL', firstName: null })
    expect(user.proxyAddresses).toEqual([`SMTP:${userPrincipalName}`])
    expect(unwrap(await operations.getUser(tenant.admin, { userId: user.id })).user).toEqual(user)
    const signIn = { userPrincipalName: userPrincipalName.toUpperCase(), password: password.value }
    expect(unwrap(await operations.checkSignIn(signIn))).toMatchObject({ userId: user.id })
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('R14 names the deleted users that had the name, the latest first, and restores none', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const earlier = await aDeletedUser(tenant, { local: 'Jo' })
    clock.advance({ hours: 1 })
    const later = await aDeletedUser(tenant, { local: 'jo' })
    const userPrincipalName = `jO@${tenant.domain}`
    const { deletedNamesakes } = unwrap(
      await operations.createUser(tenant.admin, { userPrincipalName, displayName: 'New Jo' }),
    )
    expect(deletedNamesakes.map(({ id }) => id)).toEqual([later.id, earlier.id])
    expect(deletedNamesakes[0]?.purgeAt).toEqual(later.purgeAt)
  })

  it('R11, R14 names the deleted users that had the name as an address, or an address of it, and none else', async () => {
    const { operations, clock } = directory
    const tenant = await aTenant(directory)
    const { domain } = tenant
    const first = await aDeletedUser(tenant, { local: 'mia', alsoAt: [`Info@${domain}`, `desk@${domain}`] })
    clock.advance({ hours: 1 })
    const second = await aDeletedUser(tenant, { local: 'info', displayName: `info@${domain}` })
    await aDeletedUser(tenant, {
      local: 'noa',
      alsoAt: [`moreinfo@${domain}`, `info@${domain}.more.example`],
    })
    await aDeletedUser(tenant, { local: 'lea', proxyAddresses: [`SMTP:lea@${domain}`, `SIP:info@${domain}`] })
    const expired = await aDeletedUser(await aTenant(directory), { local: 'info' })
    const create = async (local: string, also: readonly string[] = []) => {
      const wanted = {
        userPrincipalName: `${local}@${domain}`,
        displayName: local,
        proxyAddresses: also.map((name) => `smtp:${name}@${domain}`),
      }
      const created = unwrap(await operations.createUser(tenant.admin, wanted))
      return created.deletedNamesakes.map(({ id }) => id)
    }
    expect(await create('INFO')).toEqual([second.id, first.id])
    expect(await create('other', ['DESK'])).toEqual([first.id])
    expect(await create('nobody')).toEqual([])
    expect(await create('info2')).not.toContain(expired.id)
  })

  it('R14 does not take an accent for the plain letter', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    await aDeletedUser(tenant, { local: 'zoe', alsoAt: [`zoé@${tenant.domain}`] })
    const wanted = { userPrincipalName: `zo\u0065@${tenant.domain}`, displayName: 'Zoe' }
    expect(unwrap(await operations.createUser(tenant.admin, wanted)).deletedNamesakes).toHaveLength(1)
    await aDeletedUser(tenant, { local: 'eva', alsoAt: [`léa@${tenant.domain}`] })
    const other = { userPrincipalName: `lea@${tenant.domain}`, displayName: 'Lea' }
    expect(unwrap(await operations.createUser(tenant.admin, other)).deletedNamesakes).toEqual([])
  })

  it.each([
    ['usageLocation', 'UK', 'is no country of ISO 3166: GB?'],
    ['usageLocation', 'uk', 'is no country of ISO 3166: GB?'],
    ['usageLocation', 'ZZ', 'is no country of ISO 3166'],
    ['usageLocation', 'EU', 'is no country of ISO 3166'],
    ['displayName', '\u200b\u2060', 'has invisible characters or characters that turn the text round'],
    ['displayName', 'Ann \u202enimda', 'has invisible characters or characters that turn the text round'],
    ['firstName', '\u3164', 'has invisible characters or characters that turn the text round'],
  ])('refuses as %s %j, saying why', async (path, value, problem) => {
    const tenant = await aTenant(directory)
    const wanted = { userPrincipalName: `ann@${tenant.domain}`, displayName: 'Ann', [path]: value }
    const refusal = refusalOf(await directory.operations.createUser(tenant.admin, wanted))
    expect(refusal).toEqual({ type: 'InvalidInput', path, problem })
  })

  it('R11 says who has the name already, whatever it has it as', async () => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const user = await anActiveUser(tenant, { alsoAt: [`kim@${tenant.domain}`] })
    const mailbox = await aRecipient(tenant, 'shared-mailbox', 'Desk', [`desk@${tenant.domain}`])
    const create = (local: string) =>
      operations.createUser(tenant.admin, {
        userPrincipalName: `${local}@${tenant.domain}`,
        displayName: 'X',
      })
    expect(refusalOf(await create('KIM'))).toMatchObject({ type: 'NameTaken', holder: { id: user.id } })
    expect(refusalOf(await create('desk'))).toMatchObject({ type: 'NameTaken', holder: { id: mailbox.id } })
  })

  it.each([
    ['', 'empty'],
    ['nobody', 'no-at-sign'],
    ['.dot@D', 'local-part-dots'],
    ['two..dots@D', 'local-part-dots'],
    ['spa ce@D', 'local-part-characters'],
    [`${'x'.repeat(65)}@D`, 'local-part-too-long'],
    ['ok@elsewhere.example', 'domain-not-verified'],
  ])('R9 refuses %j as %s', async (text, problem) => {
    const tenant = await aTenant(directory)
    const userPrincipalName = text.replace('D', tenant.domain)
    const answer = await directory.operations.createUser(tenant.admin, {
      userPrincipalName,
      displayName: 'X',
    })
    expect(refusalOf(answer)).toMatchObject({ type: 'InvalidUserPrincipalName', problem })
  })

  it.each([
    ['short', 'too-short'],
    ['password', 'too-common'],
    ['x'.repeat(257), 'too-long'],
    ['Wov-Margaretha-84', 'contains-name'],
  ])('refuses the password %j as %s', async (value, problem) => {
    const { operations } = directory
    const tenant = await aTenant(directory)
    const profile = { userPrincipalName: `m@${tenant.domain}`, displayName: 'Margaretha de Vries' }
    const password = { value, mustChange: false }
    const answer = await operations.createUser(tenant.admin, { ...profile, password })
    expect(refusalOf(answer)).toEqual({ type: 'PasswordTooWeak', problem })
    expect((await operations.createUser(tenant.admin, profile)).ok).toBe(true)
  })
})
