import { afterAll, beforeAll, expect, test } from 'vitest'
import { aTenant, openTestDirectory, type TestDirectory, unwrap } from '../testing/index.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

async function aGroup() {
  const { admin, domain } = await aTenant(directory)
  const wanted = { displayName: 'Sales', proxyAddresses: [`SMTP:sales@${domain}`, `SIP:sales@${domain}`] }
  const { group } = unwrap(await directory.operations.createGroup(admin, wanted))
  const find = async (address: string) =>
    unwrap(await directory.operations.findHolderOfAddress(admin, { address }))
  return { admin, domain, group, find }
}

test('R11 finds the live group that has an address, in any spelling', async () => {
  const { domain, group, find } = await aGroup()
  expect(await find(`Sales@${domain.toUpperCase()}`)).toEqual({ kind: 'group', id: group.id })
  expect(await find(`sip:sales@${domain}`)).toEqual({ kind: 'group', id: group.id })
})

test('R7 R12 finds a user by its name, and neither a deleted group nor one of another tenant', async () => {
  const { admin, domain, group, find } = await aGroup()
  const other = await aGroup()
  expect(await find(`sales@${other.domain}`)).toBeNull()
  const userPrincipalName = `ada@${domain}`
  const { user } = unwrap(
    await directory.operations.createUser(admin, { userPrincipalName, displayName: 'Ada' }),
  )
  expect(await find(userPrincipalName)).toEqual({ kind: 'user', id: user.id })
  unwrap(await directory.operations.deleteGroup(admin, { groupId: group.id }))
  expect(await find(`sales@${domain}`)).toBeNull()
})

test('an address that no database could hold is refused before it is looked up', async () => {
  const { admin } = await aGroup()
  const found = await directory.operations.findHolderOfAddress(admin, {
    address: 'sales\u0000@contoso.example',
  })
  expect(found).toMatchObject({ ok: false, error: { type: 'InvalidInput' } })
})
