import { checkIntegrity } from '@reprieve/db/check'
import { changeRows, insertRows, removeRows } from '@reprieve/db/testing'
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
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(async () => {
  expect(await checkIntegrity(directory.database)).toEqual([])
  await directory.dispose()
})

/** The use-cases of contacts and of shared mailboxes, which behave alike. */
const kinds = [
  {
    kind: 'contact',
    one: 'Contact',
    of: () => {
      const { operations } = directory
      return {
        create: operations.createContact,
        update: operations.updateContact,
        remove: operations.deleteContact,
        restore: operations.restoreContact,
        preview: operations.previewContactRestore,
        get: operations.getContact,
        list: operations.listContacts,
        purgeExpired: operations.purgeExpiredContacts,
      }
    },
  },
  {
    kind: 'shared-mailbox',
    one: 'SharedMailbox',
    of: () => {
      const { operations } = directory
      return {
        create: operations.createSharedMailbox,
        update: operations.updateSharedMailbox,
        remove: operations.deleteSharedMailbox,
        restore: operations.restoreSharedMailbox,
        preview: operations.previewSharedMailboxRestore,
        get: operations.getSharedMailbox,
        list: operations.listSharedMailboxes,
        purgeExpired: operations.purgeExpiredSharedMailboxes,
      }
    },
  },
] as const

describe.each(kinds)('a $kind', ({ kind, one, of }) => {
  const made = async (tenant: TestTenant, ...proxyAddresses: readonly string[]) =>
    unwrap(
      await of().create(tenant.admin, { displayName: 'Front desk', proxyAddresses: [...proxyAddresses] }),
    )

  it('R16a R49 is made, changed, deleted and restored, and each leaves a record', async () => {
    const tenant = await aTenant(directory)
    const { admin, domain } = tenant
    const { id } = await made(tenant, `SMTP:desk@${domain}`)
    const change = { id, displayName: 'Reception', proxyAddresses: [`SMTP:reception@${domain}`] }
    expect(unwrap(await of().update(admin, change))).toMatchObject({ ...change, deletion: null })
    const deleted = unwrap(await of().remove(admin, { id }))
    const windowMs = 30 * 24 * 60 * 60 * 1000
    const { deletedAt, purgeAt } = deleted.deletion ?? expect.fail('is not deleted')
    expect(purgeAt.getTime() - deletedAt.getTime()).toBe(windowMs)
    expect(unwrap(await of().get(admin, { id }))).toEqual(deleted)
    const { recipient } = unwrap(await of().restore(admin, { id }))
    expect(recipient).toMatchObject({ ...change, deletion: null })
    const { items } = unwrap(await directory.operations.listAuditRecords(admin, { targetId: id }))
    expect(items.map(({ operation }) => operation)).toEqual(
      ['restore', 'delete', 'update', 'create'].map((verb) => `${verb}${one}`),
    )
    const reader = await tenant.as('globalReader')
    expect(refusalOf(await of().remove(reader, { id }))).toMatchObject({ type: 'NotPermitted' })
  })

  it('R10 has addresses on domains of elsewhere only if it is somebody outside', async () => {
    const { admin } = await aTenant(directory)
    const wanted = { displayName: 'Adviser', proxyAddresses: ['SMTP:adviser@elsewhere.example'] }
    const answer = await of().create(admin, wanted)
    if (kind !== 'contact') {
      expect(refusalOf(answer)).toMatchObject({ type: 'InvalidProxyAddress', problem: 'domain-not-verified' })
      return
    }
    const { id } = unwrap(answer)
    unwrap(await of().remove(admin, { id }))
    expect(unwrap(await of().restore(admin, { id })).recipient).toMatchObject(wanted)
  })

  it('R12 holds its addresses while it lives, and lets them go at once', async () => {
    const tenant = await aTenant(directory)
    const { admin, domain } = tenant
    const { id } = await made(tenant, `SMTP:desk@${domain}`, `smtp:front@${domain}`)
    const user = { userPrincipalName: `front@${domain}`, displayName: 'Front' }
    const refused = refusalOf(await directory.operations.createUser(admin, user))
    expect(refused).toMatchObject({ type: 'NameTaken', holder: { kind, id, displayName: 'Front desk' } })
    unwrap(await of().update(admin, { id, proxyAddresses: [`SMTP:desk@${domain}`] }))
    const { user: holder } = unwrap(await directory.operations.createUser(admin, user))
    const taken = await of().update(admin, { id, proxyAddresses: [`smtp:FRONT@${domain}`] })
    expect(refusalOf(taken)).toMatchObject({ type: 'NameTaken', holder: { kind: 'user', id: holder.id } })
    unwrap(await of().remove(admin, { id }))
    unwrap(await of().create(admin, { displayName: 'Other', proxyAddresses: [`SMTP:desk@${domain}`] }))
  })

  it('R15 R21 is named where a deleted user or group wants its address back', async () => {
    const tenant = await aTenant(directory)
    const { admin, domain } = tenant
    const { operations } = directory
    const user = await anActiveUser(tenant, { local: 'desk' })
    const group = { displayName: 'Fronts', proxyAddresses: [`SMTP:front@${domain}`] }
    const { id: groupId } = unwrap(await operations.createGroup(admin, group)).group
    unwrap(await operations.deleteUser(admin, { userId: user.id }))
    unwrap(await operations.deleteGroup(admin, { groupId }))
    const { id } = await made(tenant, `SMTP:desk@${domain}`, `smtp:front@${domain}`)
    const ofUser = refusalOf(await operations.restoreUser(admin, { userId: user.id }))
    expect(ofUser).toMatchObject({ row: { open: [{ kind: `name.${kind}`, holder: { kind, id } }] } })
    const ofGroup = refusalOf(await operations.restoreGroup(admin, { groupId }))
    expect(ofGroup).toMatchObject({ row: { open: [{ kind: `address.${kind}`, holder: { kind, id } }] } })
  })

  it('R16a R21 names every conflict at once with its holder, in the plan and in the refusal', async () => {
    const tenant = await aTenant(directory)
    const { admin, domain, id: tenantId } = tenant
    const { storage } = directory
    const lost = `lost.${domain}`
    await storage.transaction(tenantId, function* () {
      yield* insertRows('domains', [{ tenantId, name: lost, verified: true, authentication: 'managed' }])
      yield* insertRows('domainOwners', [{ name: lost, tenantId }])
    })
    const { id } = await made(tenant, `SMTP:desk@${domain}`, `smtp:front@${domain}`, `smtp:desk@${lost}`)
    unwrap(await of().remove(admin, { id }))
    await storage.transaction(tenantId, function* () {
      yield* changeRows('domains', { tenantId, name: lost }, { verified: false })
      yield* removeRows('domainOwners', { name: lost, tenantId })
    })
    const user = await anActiveUser(tenant, { alsoAt: [`desk@${domain}`] })
    const other = await made(tenant, `SMTP:front@${domain}`)
    const planned = unwrap(await of().preview(admin, { id }))
    const refused = refusalOf(await of().restore(admin, { id }))
    expect(refused).toEqual({ type: 'RecipientRestoreConflict', recipient: kind, id, row: planned })
    expect(planned.conflicts.map(({ value, holder, blocks }) => [value, holder?.id ?? null, blocks])).toEqual(
      [
        [`SMTP:desk@${domain}`, user.id, true],
        [`smtp:front@${domain}`, other.id, false],
        ...(kind === 'contact' ? [] : [[`smtp:desk@${lost}`, null, false]]),
      ],
    )
    const resolutions = [{ resolve: 'takeBack' as const, value: `desk@${domain}` }]
    const { recipient, effects } = unwrap(await of().restore(admin, { id, resolutions }))
    const kept = kind === 'contact' ? [`smtp:desk@${lost}`] : []
    expect(recipient.proxyAddresses).toEqual([`SMTP:desk@${domain}`, ...kept])
    expect(effects.holders).toMatchObject([{ change: 'relieved', id: user.id }])
  })

  it('R3 R5 R40 is there until its window is over, and then purged with a record', async () => {
    const tenant = await aTenant(directory)
    const { admin, domain } = tenant
    const { id } = await made(tenant, `SMTP:desk@${domain}`)
    const [notFound, notDeleted] = ['RecipientNotFound', 'RecipientNotDeleted'].map((type) => ({
      type,
      recipient: kind,
      id,
    }))
    expect(refusalOf(await of().restore(admin, { id }))).toEqual(notDeleted)
    unwrap(await of().remove(admin, { id }))
    expect(refusalOf(await of().remove(admin, { id }))).toEqual(notFound)
    expect(refusalOf(await of().update(admin, { id, displayName: 'X' }))).toEqual(notFound)
    const listed = async (state: 'active' | 'deleted') =>
      unwrap(await of().list(admin, { state })).items.map((item) => item.id)
    expect([await listed('active'), await listed('deleted')]).toEqual([[], [id]])
    directory.clock.advance({ days: 30 })
    expect(await listed('deleted')).toEqual([])
    expect(refusalOf(await of().get(admin, { id }))).toEqual(notFound)
    expect(refusalOf(await of().restore(admin, { id }))).toEqual(notFound)
    expect(await of().purgeExpired()).toBeGreaterThan(0)
    expect(await of().purgeExpired()).toBe(0)
    const { items } = unwrap(await directory.operations.listAuditRecords(admin, { targetId: id }))
    expect(items[0]).toMatchObject({ operation: `purge${one}`, targetName: null })
  })

  it('R7 R48 of another organisation, or of another kind, is none', async () => {
    const tenant = await aTenant(directory)
    const { id } = await made(tenant, `SMTP:desk@${tenant.domain}`)
    const other = await aTenant(directory)
    expect(refusalOf(await of().get(other.admin, { id })).type).toBe('RecipientNotFound')
    const asGroup = await directory.operations.getGroup(tenant.admin, { groupId: id })
    expect(refusalOf(asGroup)).toMatchObject({ type: 'GroupNotFound' })
  })

  it('is listed by name and found by any part of it, page by page', async () => {
    const tenant = await aTenant(directory)
    const { admin } = tenant
    for (const displayName of ['Bö', 'Ab', 'Ca']) unwrap(await of().create(admin, { displayName }))
    const first = unwrap(await of().list(admin, { page: { size: 2 } }))
    expect(first.items.map(({ displayName }) => displayName)).toEqual(['Ab', 'Bö'])
    const { items } = unwrap(await of().list(admin, { search: 'BO' }))
    expect(items.map(({ displayName }) => displayName)).toEqual(['Bö'])
  })
})
