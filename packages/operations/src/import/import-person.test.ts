import { createHash } from 'node:crypto'
import { row, statements } from '@reprieve/db'
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
  type TestTenant,
  unwrap,
} from '../testing/index.ts'
import type { ImportPersonInput } from './import-person.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(async () => {
  expect(await checkIntegrity(directory.database)).toEqual([])
  await directory.dispose()
})

type Person = ImportPersonInput['person']

const anna = (given: Partial<Person> = {}): Person => ({
  externalId: 'e-1',
  userPrincipalName: 'anna',
  displayName: 'Anna',
  ...given,
})

const importOne = ({ admin }: TestTenant, person: Person, source = 'hr') =>
  directory.operations.importPerson(admin, { source, person })

const previewOne = async ({ admin }: TestTenant, person: Person, source = 'hr') => {
  const [row] = unwrap(await directory.operations.previewImport(admin, { source, people: [person] }))
  if (row === undefined) throw new Error('no row')
  return row
}

const getUser = async ({ admin }: TestTenant, userId: string) =>
  unwrap(await directory.operations.getUser(admin, { userId }))

describe('R55 importing a person', () => {
  it('creates, and R58 changes nothing the second time', async () => {
    const tenant = await aTenant(directory)
    const { domain } = tenant
    const person = anna({
      firstName: 'Anna',
      usageLocation: 'nl',
      jobTitle: 'Analyst',
      preferredLanguage: 'NL-nl',
      office: ' ',
      proxyAddresses: [`smtp:ann@${domain}`],
    })
    const { userId, plan } = unwrap(await importOne(tenant, person))
    expect(plan.outcome).toBe('create')
    const { user } = await getUser(tenant, userId)
    expect(user).toMatchObject({
      userPrincipalName: `anna@${domain}`,
      displayName: 'Anna',
      firstName: 'Anna',
      usageLocation: 'NL',
      jobTitle: 'Analyst',
      preferredLanguage: 'nl-NL',
      office: null,
      proxyAddresses: [`SMTP:anna@${domain}`, `smtp:ann@${domain}`],
    })
    const records = async () => {
      const page = unwrap(await directory.operations.listAuditRecords(tenant.admin, { page: { size: 100 } }))
      return page.items.length
    }
    const before = await records()
    expect((await previewOne(tenant, person)).plan).toEqual({ outcome: 'leave', userId, isKnown: true })
    expect(unwrap(await importOne(tenant, person)).plan).toEqual({ outcome: 'leave', userId, isKnown: true })
    expect((await getUser(tenant, userId)).user).toEqual(user)
    expect(await records()).toBe(before)
  })

  it('changes what the source says, with before and after in the audit log', async () => {
    const tenant = await aTenant(directory)
    const { userId } = unwrap(await importOne(tenant, anna()))
    unwrap(await importOne(tenant, anna({ displayName: 'Anna Jansen' })))
    const { items } = unwrap(await directory.operations.listAuditRecords(tenant.admin, { targetId: userId }))
    expect(items[0]).toMatchObject({
      operation: 'importPerson',
      before: { displayName: 'Anna' },
      after: { displayName: 'Anna Jansen' },
      details: { source: 'hr' },
    })
  })

  it('R56 restores who is in the bin under the old id, with groups, although the name in the source is another by now', async () => {
    const tenant = await aTenant(directory)
    const { domain, admin } = tenant
    const group = await aRecipient(tenant, 'group', 'Team')
    const { userId } = unwrap(await importOne(tenant, anna()))
    unwrap(await directory.operations.addGroupMember(admin, { groupId: group.id, userId }))
    unwrap(await directory.operations.deleteUser(admin, { userId }))
    const married = anna({ userPrincipalName: 'anna.smit', displayName: 'Anna Smit' })
    expect((await previewOne(tenant, married)).plan).toMatchObject({
      outcome: 'restore',
      userId,
      before: { displayName: 'Anna' },
      after: { displayName: 'Anna Smit', userPrincipalName: `anna.smit@${domain}` },
    })
    expect(unwrap(await importOne(tenant, married))).toMatchObject({ userId, plan: { outcome: 'restore' } })
    const { user, groups } = await getUser(tenant, userId)
    expect(user).toMatchObject({ userPrincipalName: `anna.smit@${domain}`, displayName: 'Anna Smit' })
    expect(groups.map(({ id }) => id)).toEqual([group.id])
    expect((await previewOne(tenant, married)).plan).toEqual({ outcome: 'leave', userId, isKnown: true })
  })

  it('refuses whole where the restore works and the change does not', async () => {
    const tenant = await aTenant(directory)
    const { userId } = unwrap(await importOne(tenant, anna()))
    unwrap(await directory.operations.deleteUser(tenant.admin, { userId }))
    await anActiveUser(tenant, { local: 'taken' })
    const refused = refusalOf(await importOne(tenant, anna({ userPrincipalName: 'taken' })))
    expect(refused).toMatchObject({ type: 'NameTaken' })
    expect(unwrap(await directory.operations.getDeletedUser(tenant.admin, { userId })).id).toBe(userId)
  })

  it('R56 knows a user again under another name, per source', async () => {
    const tenant = await aTenant(directory)
    const { userId } = unwrap(await importOne(tenant, anna()))
    const renamed = anna({ userPrincipalName: 'ann' })
    expect((await previewOne(tenant, renamed)).plan).toMatchObject({ outcome: 'change', userId })
    expect((await previewOne(tenant, renamed, 'crm')).plan).toMatchObject({ outcome: 'create' })
  })

  it('R56 lets nobody take over the account of another person of the source who had the name before', async () => {
    const tenant = await aTenant(directory)
    const { userId } = unwrap(await importOne(tenant, anna()))
    const other = anna({ externalId: 'e-2' })
    expect((await previewOne(tenant, other)).plan).toEqual({
      outcome: 'refused',
      error: { type: 'ImportOtherPerson', userId },
      userId,
    })
    expect(refusalOf(await importOne(tenant, other)).type).toBe('ImportOtherPerson')
    unwrap(await directory.operations.deleteUser(tenant.admin, { userId }))
    expect((await previewOne(tenant, other)).plan).toMatchObject({ outcome: 'refused', userId })
  })

  it('remembers who was there already, by a record of its own, and the name until the source has an identifier', async () => {
    const tenant = await aTenant(directory)
    const { id } = await anActiveUser(tenant, { local: 'anna', displayName: 'Anna' })
    expect(unwrap(await importOne(tenant, anna({ externalId: null }))).plan).toEqual({
      outcome: 'leave',
      userId: id,
      isKnown: false,
    })
    expect(unwrap(await importOne(tenant, anna())).plan).toEqual({
      outcome: 'leave',
      userId: id,
      isKnown: false,
    })
    expect((await previewOne(tenant, anna({ userPrincipalName: 'ann' }))).plan).toMatchObject({
      outcome: 'change',
      userId: id,
    })
    const { items } = unwrap(await directory.operations.listSourceUsers(tenant.admin, { source: 'HR' }))
    expect(items).toMatchObject([{ userId: id, externalId: 'e-1' }])
  })

  it('refuses what is not what the preview has shown', async () => {
    const tenant = await aTenant(directory)
    const { fingerprint } = await previewOne(tenant, anna())
    await anActiveUser(tenant, { local: 'anna' })
    const { admin } = tenant
    const late = await directory.operations.importPerson(admin, { source: 'hr', person: anna(), fingerprint })
    expect(refusalOf(late).type).toBe('ImportRowStale')
    const again = await previewOne(tenant, anna())
    expect(again.plan.outcome).toBe('change')
    unwrap(
      await directory.operations.importPerson(admin, {
        source: 'hr',
        person: anna(),
        fingerprint: again.fingerprint,
      }),
    )
  })

  it('R3 a purged user, or one whose window is over, is nobody, and its identifier is free', async () => {
    const tenant = await aTenant(directory)
    const { userId } = unwrap(await importOne(tenant, anna()))
    unwrap(await directory.operations.deleteUser(tenant.admin, { userId }))
    directory.clock.advance({ days: 31 })
    const fresh = unwrap(await importOne(tenant, anna()))
    expect(fresh.userId).not.toBe(userId)
    await directory.operations.purgeExpired({})
    expect((await previewOne(tenant, anna())).plan).toEqual({
      outcome: 'leave',
      userId: fresh.userId,
      isKnown: true,
    })
  })
})

describe('R58 a password of another directory', () => {
  const password = 'Zoë-Wovmek-84'
  const salt = Buffer.from('a salt')
  const digest = createHash('sha1').update(password).update(salt).digest()
  const passwordHash = `{SSHA}${Buffer.concat([digest, salt]).toString('base64')}`

  it('signs in, and is kept as argon2id from then on, in the sessions that there are', async () => {
    const tenant = await aTenant(directory)
    const { operations, storage } = directory
    expect((await previewOne(tenant, anna({ passwordHash }))).plan).toMatchObject({ password: 'kept' })
    const { userId } = unwrap(await importOne(tenant, anna({ passwordHash })))
    const stored = () =>
      storage.read(() => row(statements.credentialsOfActiveUser, { tenantId: tenant.id, userId }))
    expect((await stored())?.passwordHash).toBe(passwordHash)
    const userPrincipalName = `anna@${tenant.domain}`
    const wrong = await operations.checkSignIn({ userPrincipalName, password: 'zoë-wovmek-84' })
    expect(refusalOf(wrong)).toEqual({ type: 'SignInRefused' })
    expect((await stored())?.passwordHash).toBe(passwordHash)
    const first = unwrap(await operations.checkSignIn({ userPrincipalName, password }))
    expect((await stored())?.passwordHash).toMatch(/^\$argon2id\$/)
    const second = unwrap(await operations.checkSignIn({ userPrincipalName, password }))
    expect(second).toEqual(first)
    expect((await previewOne(tenant, anna({ passwordHash }))).plan).toMatchObject({ outcome: 'leave' })
  })

  it.each([
    '{CRYPT}$1$saltsalt$j5qM0v/fpQBESuwybziia.',
    '{CRYPT}$5$saltstring$XoBX7bFat4KPjKA4gjbt0Rax8LkshhMrfSy947FjhE9',
    '$2b$05$abcdefghijklmnopqrstuuf.72HQNitPF4jBqddIdYWI3nXkb1Vkm',
  ])('of the form %s signs in once, and is argon2id then', async (made) => {
    const tenant = await aTenant(directory)
    const { operations, storage } = directory
    const { userId } = unwrap(await importOne(tenant, anna({ passwordHash: made })))
    const userPrincipalName = `anna@${tenant.domain}`
    refusalOf(await operations.checkSignIn({ userPrincipalName, password: 'Wovmek' }))
    unwrap(await operations.checkSignIn({ userPrincipalName, password }))
    const stored = await storage.read(() =>
      row(statements.credentialsOfActiveUser, { tenantId: tenant.id, userId }),
    )
    expect(stored?.passwordHash).toMatch(/^\$argon2id\$/)
    unwrap(await operations.checkSignIn({ userPrincipalName, password }))
  })

  it('is told where it cannot be checked here, and the user is made without one', async () => {
    const tenant = await aTenant(directory)
    const unknown = anna({ passwordHash: '{CRYPT}$6$salt$hash' })
    expect((await previewOne(tenant, unknown)).plan).toMatchObject({ password: 'not-taken' })
    const { userId } = unwrap(await importOne(tenant, unknown))
    const stored = await directory.storage.read(() =>
      row(statements.credentialsOfActiveUser, { tenantId: tenant.id, userId }),
    )
    expect(stored?.passwordHash).toBeNull()
  })
})

describe('R57 who is missing', () => {
  it('is listed among those that were imported from the source, and nobody else', async () => {
    const tenant = await aTenant(directory)
    const ids: string[] = []
    for (const name of ['a', 'b', 'c'])
      ids.push(unwrap(await importOne(tenant, anna({ externalId: name, userPrincipalName: name }))).userId)
    await anActiveUser(tenant)
    await importOne(tenant, anna({ userPrincipalName: 'd' }), 'crm')
    const [, b] = ids
    if (b !== undefined) unwrap(await directory.operations.deleteUser(tenant.admin, { userId: b }))
    const { operations } = directory
    const first = unwrap(await operations.listSourceUsers(tenant.admin, { source: 'hr', page: { size: 1 } }))
    expect(first.items.map(({ userId }) => userId)).toEqual([ids[0]])
    const after = first.next ?? undefined
    const rest = unwrap(
      await operations.listSourceUsers(tenant.admin, { source: 'hr', page: { size: 5, after } }),
    )
    expect([rest.items.map(({ userId }) => userId), rest.next]).toEqual([[ids[2]], null])
  })

  it('stops the import where there are more than the deletion guard lets go', async () => {
    const tenant = await aTenant(directory)
    const { operations } = directory
    unwrap(await operations.checkImport(tenant.admin, { known: 1_000, missing: 50 }))
    const shrunk = refusalOf(await operations.checkImport(tenant.admin, { known: 1_000, missing: 300 }))
    expect(shrunk).toEqual({ type: 'ImportSourceShrunk', known: 1_000, missing: 300 })
    unwrap(await operations.changeTenantSettings(tenant.admin, { deletionGuardUsers: 300 }))
    unwrap(await operations.checkImport(tenant.admin, { known: 1_000, missing: 300 }))
  })
})

it('a user of another tenant is no match, whatever the identifier', async () => {
  const [one, other] = [await aTenant(directory), await aTenant(directory)]
  await importOne(one, anna())
  expect((await previewOne(other, anna())).plan.outcome).toBe('create')
  await aDeletedUser(other)
})
