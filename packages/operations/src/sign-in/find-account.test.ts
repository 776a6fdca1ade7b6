import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTenant, openTestDirectory, type TestDirectory, unwrap } from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

test('R7 R11 finds the active user with a sign-in name, in any spelling, and nobody who is deleted', async () => {
  const { admin, domain } = await aTenant(directory)
  const { operations } = directory
  const userPrincipalName = `ada@${domain}`
  const { user } = unwrap(await operations.createUser(admin, { userPrincipalName, displayName: 'Ada' }))
  const account = { tenantId: admin.tenantId, userId: user.id, userPrincipalName }
  expect(await operations.findAccount(`Ada@${domain.toUpperCase()}`)).toMatchObject(account)
  unwrap(await operations.deleteUser(admin, { userId: user.id }))
  expect(await operations.findAccount(userPrincipalName)).toBeNull()
})

test('a name that is only an address, or nobody’s, finds no account', async () => {
  const { admin, domain } = await aTenant(directory)
  const { operations } = directory
  const proxyAddresses = [`SMTP:ada@${domain}`, `smtp:lovelace@${domain}`]
  const wanted = { userPrincipalName: `ada@${domain}`, displayName: 'Ada', proxyAddresses }
  unwrap(await operations.createUser(admin, wanted))
  expect(await operations.findAccount(`lovelace@${domain}`)).toBeNull()
  expect(await operations.findAccount('ada@elsewhere.example')).toBeNull()
  expect(await operations.findAccount('ada')).toBeNull()
})
