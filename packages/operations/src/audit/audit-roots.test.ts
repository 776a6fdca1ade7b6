import type { Transaction } from '@reprieve/db'
import { checkIntegrity } from '@reprieve/db/check'
import { changeRows, everyRow, insertRows, removeRows } from '@reprieve/db/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  aDeletedUser,
  aTenant,
  openTestDirectory,
  type TestDirectory,
  type TestTenant,
  unwrap,
} from '../testing/index.ts'

let directory: TestDirectory
let tenant: TestTenant
let other: TestTenant
beforeEach(async () => {
  directory = await openTestDirectory()
  tenant = await aTenant(directory)
  other = await aTenant(directory)
  for (const one of [tenant, tenant, tenant, other]) await aDeletedUser(one)
})
afterEach(() => directory.dispose())

const roots = () => directory.operations.auditRoots
const tamper = (work: () => Transaction<void>) => directory.storage.transaction(tenant.id, work)
const verifyRoots = async () => (await roots().verify({})).map(({ message }) => message)
const verifyChain = async () =>
  unwrap(await directory.operations.verifyAuditRecords(tenant.admin, {})).findings.map(
    ({ message }) => message,
  )

function* removeLogOf(tenantId: string): Transaction<void> {
  for (const table of ['auditRecords', 'auditTexts', 'auditMentions', 'auditHeads'] as const) {
    yield* removeRows(table, { tenantId })
  }
}

describe('R49 a root over all tenants', () => {
  it('is sealed over what has changed, and is whole as the program writes it', async () => {
    const first = await roots().seal()
    expect(first).toMatchObject({ root: { number: 1 }, unsealed: [], wereChanged: false })
    expect(await roots().last()).toEqual(first.root)
    expect(await roots().seal()).toEqual({ root: null, unsealed: [], wereChanged: false })

    await aDeletedUser(other)
    expect(await roots().seal()).toMatchObject({ root: { number: 2 }, unsealed: [] })
    expect(await verifyRoots()).toEqual([])
    expect(await verifyChain()).toEqual([])
    expect(await checkIntegrity(directory.database)).toEqual([])
  })

  it('misses a tenant whose records and head were both removed', async () => {
    await roots().seal()
    await tamper(() => removeLogOf(tenant.id))
    expect(await verifyChain()).toEqual(['audit records 1 to 3 were cut off'])
    expect(await verifyRoots()).toEqual([])
    const found = await checkIntegrity(directory.database)
    expect(found).toMatchObject([
      { rule: 'R49', tenantId: tenant.id, message: 'audit records 1 to 3 were cut off' },
    ])
  })

  it('misses a tenant of which nothing at all is left', async () => {
    const gone = '019cad5c-7280-7000-8000-00000000dead'
    await roots().seal()
    await tamper(() => insertRows('sealedAuditHeads', [{ chainOf: gone, sequence: 7, hash: 'x' }]))
    const findings = await roots().verify({})
    expect(findings.at(-1)).toEqual({
      tenantId: gone,
      sequence: 1,
      message: 'the tenant is gone, and with it the audit records 1 to 7',
    })
    expect((await checkIntegrity(directory.database)).map(({ tenantId }) => tenantId)).toEqual([gone])
  })

  it('is not sealed anew over a log that is gone, nor over one that was begun again and has grown past it', async () => {
    await roots().seal()
    await tamper(() => removeLogOf(tenant.id))
    const reason = 'the end of its audit chain was removed'
    expect(await roots().seal()).toEqual({
      root: null,
      unsealed: [{ tenantId: tenant.id, reason }],
      wereChanged: false,
    })

    await aDeletedUser(tenant)
    expect((await roots().seal()).unsealed).toMatchObject([{ reason: 'audit records 2 to 3 were cut off' }])
    for (let count = 0; count < 4; count += 1) await aDeletedUser(tenant)
    await aDeletedUser(other)
    const sealed = await roots().seal()
    expect(sealed.unsealed).toMatchObject([{ reason: 'audit record 3 is not the one that was sealed' }])
    // The logs of the other tenants are sealed all the same.
    expect(sealed.root).toMatchObject({ number: 2 })
    expect(await verifyChain()).toEqual([
      'audit record 3 is not the one that was sealed under the root of all tenants',
    ])
  })

  it('is not sealed over a head that the installation did not write', async () => {
    await tamper(() => changeRows('auditHeads', { tenantId: tenant.id }, { seal: 'forged' }))
    const { root, unsealed } = await roots().seal()
    expect(root).toMatchObject({ number: 1 })
    expect(unsealed).toEqual([
      { tenantId: tenant.id, reason: 'the end of its audit chain was not written by this installation' },
    ])
  })

  it.each<[string, (tenantId: string) => Transaction<void>, string]>([
    [
      'a sealed end that was removed',
      (tenantId) => removeRows('sealedAuditHeads', { chainOf: tenantId }),
      'the sealed ends of the audit chains are not those that the last root was sealed over',
    ],
    [
      'a sealed end that was put back',
      (tenantId) => changeRows('sealedAuditHeads', { chainOf: tenantId }, { sequence: 2 }),
      'the sealed ends of the audit chains are not those that the last root was sealed over',
    ],
    [
      'the roots that were removed',
      () => removeRows('auditRoots', {}),
      'the sealed ends of the audit chains are not those that the last root was sealed over',
    ],
    [
      'the last root that was removed',
      () => removeRows('auditRoots', { number: 2 }),
      'the sealed ends of the audit chains are not those that the last root was sealed over',
    ],
    [
      'a root that was changed',
      () => changeRows('auditRoots', { number: 2 }, { tenants: 1 }),
      'root 2 over the audit chains was not written by this installation',
    ],
  ])('names %s, and nothing is sealed over it', async (_, work, message) => {
    await roots().seal()
    await aDeletedUser(tenant)
    await roots().seal()
    await tamper(() => work(tenant.id))
    await aDeletedUser(other)
    expect(await verifyRoots()).toEqual([message])
    expect(await roots().seal()).toEqual({ root: null, unsealed: [], wereChanged: true })
    expect(await verifyRoots()).toEqual([message])
  })

  it('names a root between others that was removed', async () => {
    for (let count = 0; count < 3; count += 1) {
      await aDeletedUser(tenant)
      await roots().seal()
    }
    await tamper(() => removeRows('auditRoots', { number: 2 }))
    expect(await verifyRoots()).toEqual(['root 3 over the audit chains does not follow root 1'])
  })

  it('is held against what was noted elsewhere, so that roots begun anew are found', async () => {
    const { root: anchor } = await roots().seal()
    if (anchor === null) throw new Error('there was something to seal')
    expect(await roots().verify({ anchor })).toEqual([])
    await tamper(function* () {
      yield* removeRows('auditRoots', {})
      yield* removeRows('sealedAuditHeads', {})
    })
    expect(await roots().verify({ anchor })).toMatchObject([{ message: 'the roots 1 to 1 were cut off' }])
    directory.clock.advance({ ms: 1 })
    await roots().seal()
    expect(await roots().verify({ anchor })).toMatchObject([
      { message: 'root 1 over the audit chains is not the one that the anchor names' },
    ])
  })

  it('is missed where records are older than an hour and under none', async () => {
    expect(await verifyRoots()).toEqual([])
    directory.clock.advance({ hours: 1 })
    directory.clock.advance({ ms: 1 })
    expect(await verifyRoots()).toEqual([
      'audit records 1 to 3 are not under a root, which the worker seals every five minutes',
      'audit records 1 to 1 are not under a root, which the worker seals every five minutes',
    ])
    await roots().seal()
    expect(await verifyRoots()).toEqual([])
  })

  it('has one number for several processes that seal at once, and nothing of the others is lost', async () => {
    const sealed = await Promise.all([1, 2, 3].map(() => roots().seal()))
    expect(sealed.filter(({ root }) => root !== null)).toHaveLength(1)
    expect(sealed.filter(({ wereChanged }) => wereChanged)).toEqual([])
    expect(await directory.storage.read(() => everyRow('sealedAuditHeads'))).toHaveLength(2)
    expect(await verifyRoots()).toEqual([])
  })
})
