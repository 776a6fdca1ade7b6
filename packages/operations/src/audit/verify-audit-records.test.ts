import { auditChainStart, auditHash, type Transaction } from '@reprieve/db'
import { checkIntegrity } from '@reprieve/db/check'
import { changeRows, everyRow, insertRows, removeRows } from '@reprieve/db/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../testing/index.ts'

let directory: TestDirectory
let tenant: TestTenant
beforeEach(async () => {
  directory = await openTestDirectory()
  tenant = await aTenant(directory)
  for (let count = 0; count < 6; count += 1) await aDeletedUser(tenant)
})
afterEach(() => directory.dispose())

const tamper = (work: () => Transaction<void>) => directory.storage.transaction(tenant.id, work)
const records = async () =>
  (await directory.storage.read(() => everyRow('auditRecords'))).filter(
    ({ tenantId }) => tenantId === tenant.id,
  )

/** Verifies the log two records at a time, so that every finding also has to work across portions. */
async function verify(anchor?: { readonly sequence: number; readonly hash: string }) {
  const messages: string[] = []
  let after: { sequence: number; hash: string; hasHead: boolean } | null | undefined
  do {
    const input = { size: 2, ...(after && { after }), ...(anchor && { anchor }) }
    const { findings, next } = unwrap(await directory.operations.verifyAuditRecords(tenant.admin, input))
    messages.push(...findings.map(({ message }) => message))
    after = next
  } while (after !== null)
  return messages
}

describe('R49 the chain', () => {
  it('is whole as the program writes it, also for the check of the database', async () => {
    expect(await records()).toHaveLength(6)
    expect(await verify()).toEqual([])
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it.each<[string, (id: string) => Transaction<void>, RegExp]>([
    [
      'a record that was changed',
      (tenantId) => changeRows('auditRecords', { tenantId, sequence: 3 }, { outcome: 'failed' }),
      /^audit record 3 was changed/,
    ],
    [
      'a text that was changed',
      (tenantId) =>
        changeRows(
          'auditTexts',
          { tenantId, sequence: 3 },
          { texts: { targetName: 'x', before: null, after: null, details: null } },
        ),
      /^the texts of audit record 3 were changed/,
    ],
    [
      'a text that was removed though nobody was purged',
      (tenantId) => removeRows('auditTexts', { tenantId, sequence: 3 }),
      /^the texts of audit record 3 were removed/,
    ],
    [
      'a record that was removed',
      (tenantId) => removeRows('auditRecords', { tenantId, sequence: 3 }),
      /^audit record 3 is missing/,
    ],
    [
      'the last record that was cut off',
      (tenantId) => removeRows('auditRecords', { tenantId, sequence: 6 }),
      /^audit records 6 to 6 were cut off/,
    ],
    [
      'the end of the chain that was removed',
      (tenantId) => removeRows('auditHeads', { tenantId }),
      /^the end of the audit chain was removed/,
    ],
    [
      'the end of the chain that was put back to where it once was',
      (tenantId) => changeRows('auditHeads', { tenantId }, { sequence: 5 }),
      /^audit record 6 was added/,
    ],
  ])('names %s', async (_, work, first) => {
    await tamper(() => work(tenant.id))
    expect((await verify())[0]).toMatch(first)
    expect((await checkIntegrity(directory.database)).map(({ rule }) => rule)).toContain('R49')
  })

  it('names a record that was added at the end, well linked', async () => {
    const last = (await records()).at(-1)
    if (last === undefined) throw new Error('there are records')
    const added = { ...last, sequence: 7, id: 'added', previousHash: last.hash, textsHash: '' }
    await tamper(() => insertRows('auditRecords', [{ ...added, hash: auditHash(added) }]))
    expect(await verify()).toEqual(['audit record 7 was added'])
  })

  it('names the end where everything from one record on was written anew, which only the key can do', async () => {
    const all = await records()
    await tamper(function* () {
      let previousHash = auditChainStart
      for (const record of all) {
        const changed = { ...record, outcome: 'failed' as const, previousHash }
        previousHash = auditHash(changed)
        const { outcome, sequence } = changed
        const hashes = { outcome, previousHash: changed.previousHash, hash: previousHash }
        yield* changeRows('auditRecords', { tenantId: tenant.id, sequence }, hashes)
      }
      yield* changeRows('auditHeads', { tenantId: tenant.id }, { hash: previousHash })
    })
    expect(await verify()).toEqual(['the end of the audit chain was not written by this installation'])
    const anchor = { sequence: 4, hash: all[3]?.hash ?? '' }
    expect((await verify(anchor))[0]).toBe('audit record 4 is not the one that the anchor names')
  })

  it('misses what an anchor names where the whole log was put back to an earlier time', async () => {
    const [head] = await directory.operations.listAuditHeads({})
    expect(head).toMatchObject({ tenantId: tenant.id, sequence: 6 })
    const anchor = { sequence: 8, hash: 'of a later record' }
    expect(await verify(anchor)).toEqual(['audit records 7 to 8 were cut off'])
  })

  it('goes on from records that were written before texts were kept apart', async () => {
    const old = await aTenant(directory)
    const { actor } = old.admin
    const record = {
      tenantId: old.id,
      sequence: 1,
      id: 'old',
      at: directory.clock.now(),
      actor,
      operation: 'deleteUser',
      outcome: 'succeeded' as const,
      error: null,
      targetId: null,
      targetName: 'somebody',
      before: { state: 'active' },
      after: null,
      details: null,
      requestId: null,
      correlationId: null,
      previousHash: auditChainStart,
      textsHash: null,
      mentions: null,
    }
    await directory.storage.transaction(old.id, () =>
      insertRows('auditRecords', [{ ...record, hash: auditHash(record) }]),
    )
    await aDeletedUser(old)
    const { items } = unwrap(await directory.operations.listAuditRecords(old.admin, {}))
    expect(items.map(({ sequence, targetName }) => [sequence, targetName === null])).toEqual([
      [2, false],
      [1, false],
    ])
    const verified = await directory.operations.verifyAuditRecords(old.admin, {})
    expect(unwrap(verified)).toEqual({ findings: [], next: null })
  })

  it('stays whole when what it says of the purged is gone, and says who acted by the name of today', async () => {
    const user = await aDeletedUser(tenant, { local: 'nora' })
    const holder = await anActiveUser(tenant, { local: 'nora', displayName: 'Nora the second' })
    const resolutions = [{ resolve: 'replaceHolder' as const }]
    unwrap(await directory.operations.restoreUser(tenant.admin, { userId: user.id, resolutions }))
    const confirmation = 'Nora the second'
    unwrap(await directory.operations.purgeUser(tenant.admin, { userId: holder.id, confirmation }))

    expect(await verify()).toEqual([])
    expect(await checkIntegrity(directory.database)).toEqual([])
    const { items } = unwrap(await directory.operations.listAuditRecords(tenant.admin, {}))
    const restored = items.find(({ operation }) => operation === 'restoreUser')
    expect(restored).toMatchObject({ targetId: user.id, details: null, actor: tenant.admin.actor })
  })

  it('may be verified and exported by whoever may read the audit log, and by nobody else', async () => {
    const helpdesk = await tenant.as('helpdeskAdministrator')
    for (const refused of [
      await directory.operations.verifyAuditRecords(helpdesk, {}),
      await directory.operations.exportAuditRecords(helpdesk, {}),
    ]) {
      expect(refusalOf(refused)).toEqual({ type: 'NotPermitted', permission: 'audit.read' })
    }
  })
})

describe('R49 the export', () => {
  it('has every record once, the first one first, between two moments', async () => {
    const { operations, clock } = directory
    clock.advance({ hours: 1 })
    const from = clock.now()
    const { id } = await aDeletedUser(tenant)
    const portions = []
    let after: number | null = 0
    while (after !== null) {
      const portion = unwrap(await operations.exportAuditRecords(tenant.admin, { after, size: 3 })) as {
        records: readonly { record: { sequence: number } }[]
        next: number | null
      }
      portions.push(portion.records.map(({ record }) => record.sequence))
      after = portion.next
    }
    expect(portions).toEqual([[1, 2, 3], [4, 5, 6], [7]])
    const late = unwrap(await operations.exportAuditRecords(tenant.admin, { from }))
    expect(late.records).toMatchObject([
      { record: { targetId: id, actor: { userPrincipalName: '' } }, texts: { texts: { before: {} } } },
    ])
  })
})
