import { checkIntegrity } from '@reprieve/db/check'
import type { DirectoryRecord, ExportedUser } from '@reprieve/domain/import'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OperationContext } from '../context.ts'
import {
  aDeletedUser,
  anActiveUser,
  aProduct,
  aRecipient,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  unwrap,
} from '../testing/index.ts'
import { openExport } from './open-export.ts'
import type { ReadExportInput } from './read-export.ts'
import type { StartExportInput } from './start-export.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(async () => {
  expect(await checkIntegrity(directory.database)).toEqual([])
  await directory.dispose()
})

async function exported(
  context: OperationContext,
  input: StartExportInput = { format: 'jsonl' },
): Promise<readonly DirectoryRecord[]> {
  const portions = unwrap(await openExport(directory.operations, context, input))
  const records: DirectoryRecord[] = []
  for await (const portion of portions) records.push(...portion)
  return records
}

const usersOf = (records: readonly DirectoryRecord[]): ReadonlyMap<string, ExportedUser> =>
  new Map(records.flatMap((record) => (record.kind === 'user' ? [[record.id, record]] : [])))

const operator = (tenantId: string): OperationContext => ({
  tenantId,
  actor: { kind: 'system', name: 'cli' },
})

describe('R59 an export', () => {
  it('holds the tenant, its domains, products, recipients and users with all that belongs to them, the bin included', async () => {
    const tenant = await aTenant(directory)
    const { admin, domain } = tenant
    const { operations } = directory
    const skuId = await aProduct(tenant, 5)
    const group = await aRecipient(tenant, 'group', 'Team', [`team@${domain}`])
    const goneGroup = unwrap(await operations.createGroup(admin, { displayName: 'Gone team' })).group
    const contact = await aRecipient(tenant, 'contact', 'Supplier', ['sales@elsewhere.example'])
    const mailbox = await aRecipient(tenant, 'shared-mailbox', 'Info', [`info@${domain}`])
    const boss = await anActiveUser(tenant, { local: 'boss', password: 'Wovmek-Zilrat-84' })
    const given = {
      roles: ['globalReader'],
      licences: [skuId],
      groups: [group.id, goneGroup.id],
      managerId: boss.id,
    } as const
    const active = await anActiveUser(tenant, {
      ...given,
      local: 'active',
      alsoAt: [`also@${domain}`],
      jobTitle: 'Baker',
    })
    const deleted = await aDeletedUser(tenant, { ...given, local: 'deleted' })
    unwrap(await operations.deleteGroup(admin, { groupId: goneGroup.id }))
    unwrap(await operations.placeHold(admin, { userId: deleted.id, reason: 'inquiry' }))

    const records = await exported(admin)
    const kinds = records.map(({ kind }) => kind)
    const recipients = ['group', 'group', 'contact', 'shared-mailbox']
    expect(kinds).toEqual(['tenant', 'domain', 'domain', 'product', ...recipients, ...kinds.slice(8)])
    expect(new Set(kinds.slice(8))).toEqual(new Set(['user']))
    expect(records).toContainEqual(expect.objectContaining({ kind: 'product', skuId, activeUnits: 5 }))
    expect(records).toContainEqual(
      expect.objectContaining({ kind: 'contact', id: contact.id, deletion: null }),
    )
    expect(records).toContainEqual(expect.objectContaining({ kind: 'shared-mailbox', id: mailbox.id }))
    expect(records).toContainEqual(
      expect.objectContaining({
        kind: 'group',
        id: goneGroup.id,
        deletion: { deletedAt: '2026-03-02T09:00:00.000Z', purgeAt: '2026-04-01T09:00:00.000Z' },
      }),
    )
    const users = usersOf(records)
    expect(users.get(active.id)).toMatchObject({
      userPrincipalName: `active@${domain}`,
      jobTitle: 'Baker',
      proxyAddresses: [`SMTP:active@${domain}`, `smtp:also@${domain}`],
      groups: [group.id, goneGroup.id].sort(),
      managerId: boss.id,
      roles: ['globalReader'],
      licences: [{ skuId, direct: true, excludedPlans: [] }],
      hold: null,
      deletion: null,
    })
    expect(users.get(deleted.id)).toMatchObject({
      groups: [group.id, goneGroup.id].sort(),
      managerId: boss.id,
      roles: [],
      licences: [],
      hold: { reason: 'inquiry' },
      deletion: {
        deletedAt: '2026-03-02T09:00:00.000Z',
        purgeAt: '2026-04-01T09:00:00.000Z',
        notes: { roles: ['globalReader'], licences: [skuId], managerId: boss.id },
      },
    })
    expect(JSON.stringify(records)).not.toContain('passwordHash')
  })

  it('of people holds the active users alone, and R3 nobody whose window is over and who is not on hold', async () => {
    const tenant = await aTenant(directory)
    const gone = await aDeletedUser(tenant)
    const held = await aDeletedUser(tenant)
    unwrap(await directory.operations.placeHold(tenant.admin, { userId: held.id, reason: 'inquiry' }))
    const people = usersOf(await exported(tenant.admin, { format: 'csv' }))
    expect([people.has(gone.id), people.has(held.id), people.size]).toEqual([false, false, 1])
    expect(usersOf(await exported(tenant.admin)).has(gone.id)).toBe(true)
    directory.clock.advance({ days: 31 })
    const later = usersOf(await exported(tenant.admin))
    expect([later.has(gone.id), later.has(held.id)]).toEqual([false, true])
  })

  it('comes whole in portions of every size', async () => {
    const tenant = await aTenant(directory)
    await aRecipient(tenant, 'group', 'One')
    await aRecipient(tenant, 'group', 'Two')
    for (const local of ['a', 'b', 'c']) await anActiveUser(tenant, { local })
    const whole = await exported(tenant.admin)
    for (const size of [1, 2, 3, 1000]) {
      const records: DirectoryRecord[] = []
      let place: ReadExportInput['place']
      do {
        const portion = unwrap(
          await directory.operations.readExport(tenant.admin, { size, ...(place && { place }) }),
        )
        records.push(...portion.records)
        place = portion.next ?? undefined
      } while (place !== undefined)
      expect(records).toEqual(whole)
    }
  })

  it('R49 is recorded, with its format', async () => {
    const tenant = await aTenant(directory)
    await exported(tenant.admin, { format: 'ldif' })
    const { items } = unwrap(await directory.operations.listAuditRecords(tenant.admin, {}))
    expect(items[0]).toMatchObject({
      operation: 'startExport',
      outcome: 'succeeded',
      targetId: tenant.id,
      details: { format: 'ldif', passwordHashes: false },
    })
  })

  it('R50 gives hashes to the operator of the installation alone, and only where asked', async () => {
    const tenant = await aTenant(directory)
    const { operations } = directory
    const { id } = await anActiveUser(tenant, { password: 'Wovmek-Zilrat-84' })
    const input = { format: 'jsonl', passwordHashes: true } as const
    expect(refusalOf(await openExport(operations, tenant.admin, input)).type).toBe('NotPermitted')
    expect(refusalOf(await operations.readExport(tenant.admin, { passwordHashes: true })).type).toBe(
      'NotPermitted',
    )
    const users = usersOf(await exported(operator(tenant.id), input))
    expect(users.get(id)?.passwordHash).toMatch(/^\$argon2id\$/)
    expect(usersOf(await exported(operator(tenant.id))).get(id)).not.toHaveProperty('passwordHash')
  })
})
