import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  openTestDirectory,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../testing/index.ts'
import type { PreviewImportInput } from './preview-import.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(() => directory.dispose())

type Person = PreviewImportInput['people'][number]

const person = (userPrincipalName: string, given: Partial<Person> = {}): Person => ({
  externalId: null,
  userPrincipalName,
  displayName: 'Anna',
  ...given,
})

const preview = async ({ admin }: TestTenant, people: Person[], context = admin) =>
  unwrap(await directory.operations.previewImport(context, { source: 'hr', people })).map(({ plan }) => plan)

describe('R55 the plan of an import', () => {
  it('creates, changes, restores, leaves and refuses, in the order of the source, and changes nothing', async () => {
    const tenant = await aTenant(directory)
    const { domain } = tenant
    const same = await anActiveUser(tenant, { local: 'same', displayName: 'Anna' })
    const other = await anActiveUser(tenant, { local: 'other', displayName: 'Ann', usageLocation: 'NL' })
    const gone = await aDeletedUser(tenant, { local: 'gone' })
    const list = async () =>
      unwrap(await directory.operations.listUsers(tenant.admin, { page: { size: 100 } }))
    const before = await list()
    expect(
      await preview(tenant, [
        person('new'),
        person(`other@${domain}`, { usageLocation: 'de' }),
        person(`gone@${domain}`),
        person(`SAME@${domain.toUpperCase()}`),
        person('new@elsewhere.example'),
      ]),
    ).toEqual([
      { outcome: 'create', userPrincipalName: `new@${domain}`, password: 'none' },
      {
        outcome: 'change',
        userId: other.id,
        before: { displayName: 'Ann', usageLocation: 'NL' },
        after: { displayName: 'Anna', usageLocation: 'DE' },
      },
      {
        outcome: 'restore',
        userId: gone.id,
        userPrincipalName: `gone@${domain}`,
        before: { displayName: 'gone' },
        after: { displayName: 'Anna' },
      },
      { outcome: 'leave', userId: same.id, isKnown: false },
      {
        outcome: 'refused',
        error: {
          type: 'InvalidUserPrincipalName',
          value: 'new@elsewhere.example',
          problem: 'domain-not-verified',
        },
        userId: null,
      },
    ])
    expect(await list()).toEqual(before)
  })

  it('refuses a row alone for what no user may have, and says which member', async () => {
    const tenant = await aTenant(directory)
    expect(
      await preview(tenant, [
        person('one', { usageLocation: 'UK' }),
        person('two', { firstName: 'x'.repeat(65) }),
        person('three'),
        person('=HYPERLINK("http://x")'),
      ]),
    ).toMatchObject([
      { outcome: 'refused', error: { type: 'InvalidInput', path: 'usageLocation' } },
      { outcome: 'refused', error: { type: 'InvalidInput', path: 'firstName' } },
      { outcome: 'create' },
      { outcome: 'refused', error: { type: 'InvalidUserPrincipalName' } },
    ])
  })

  it('names the holder of a name that is taken, and every conflict of a restore (R21)', async () => {
    const tenant = await aTenant(directory)
    const { domain, admin } = tenant
    const { operations } = directory
    const group = unwrap(
      await operations.createGroup(admin, { displayName: 'Sales', proxyAddresses: [`SMTP:sales@${domain}`] }),
    ).group
    const gone = await aDeletedUser(tenant, { local: 'gone', roles: ['globalReader'] })
    const asWriter = await tenant.as('directoryWriter')
    expect(await preview(tenant, [person('sales')])).toMatchObject([
      { outcome: 'refused', error: { type: 'NameTaken', holder: { kind: 'group', id: group.id } } },
    ])
    expect(await preview(tenant, [person('gone')], asWriter)).toMatchObject([
      {
        outcome: 'refused',
        error: {
          type: 'RestoreConflict',
          row: { userId: gone.id, open: [{ kind: 'role.caller-too-weak' }] },
        },
      },
    ])
  })

  it('R56 tells of two deleted users who had the name, and restores neither', async () => {
    const tenant = await aTenant(directory)
    const first = await aDeletedUser(tenant, { local: 'anna' })
    const second = await aDeletedUser(tenant, { local: 'anna' })
    const [plan] = await preview(tenant, [person('anna')])
    expect(plan).toMatchObject({ outcome: 'refused', error: { type: 'ImportAmbiguous' } })
    expect(plan).toHaveProperty('error.userIds', expect.arrayContaining([first.id, second.id]))
  })

  it('R3 restores nobody whose window is over', async () => {
    const tenant = await aTenant(directory)
    await aDeletedUser(tenant, { local: 'anna' })
    directory.clock.advance({ days: 31 })
    expect(await preview(tenant, [person('anna')])).toMatchObject([{ outcome: 'create' }])
  })

  it('R8 refuses to block the last Global Administrator, and R47 a caller who may not change who holds roles', async () => {
    const tenant = await aTenant(directory)
    const { items } = unwrap(await directory.operations.listUsers(tenant.admin, { page: { size: 1 } }))
    const [{ userPrincipalName, displayName } = unknownUser] = items
    const blocked = [person(userPrincipalName, { displayName, signInBlocked: true })]
    expect(await preview(tenant, blocked)).toMatchObject([
      { outcome: 'refused', error: { type: 'LastGlobalAdministrator' } },
    ])
    const renamed = [person(userPrincipalName, { displayName: 'Other' })]
    expect(await preview(tenant, renamed, await tenant.as('directoryWriter'))).toMatchObject([
      { outcome: 'refused', error: { type: 'NotPermitted' } },
    ])
  })
})

const unknownUser = { userPrincipalName: '', displayName: '' }
