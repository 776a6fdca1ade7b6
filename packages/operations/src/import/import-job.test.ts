import { checkIntegrity } from '@reprieve/db/check'
import { everyRow } from '@reprieve/db/testing'
import type { ImportedFact } from '@reprieve/domain/import'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OperationContext } from '../context.ts'
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
import type { ImportPersonInput } from './import-person.ts'
import type { StartImportInput } from './start-import.ts'
import { workOnImports } from './work-on-imports.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(async () => {
  expect(await checkIntegrity(directory.database)).toEqual([])
  await directory.dispose()
})

type Person = ImportPersonInput['person']
type Row = StartImportInput['rows'][number]

const named = (local: string, given: Partial<Person> = {}): Person => ({
  externalId: `e-${local}`,
  userPrincipalName: local,
  displayName: local,
  ...given,
})

/** The rows of these people with their present plans, as the review of a file returns them. */
async function rowsOf(context: OperationContext, people: readonly Person[]): Promise<Row[]> {
  const planned = unwrap(
    await directory.operations.previewImport(context, { source: 'hr', people: [...people] }),
  )
  return people.map((person, index): Row => {
    const { plan, fingerprint } = planned[index] ?? {}
    const line = index + 2
    return plan?.outcome === 'refused'
      ? { kind: 'refused', line, person, repeats: null }
      : { kind: 'person', line, person, print: fingerprint ?? '' }
  })
}

async function start(context: OperationContext, rows: Row[]): Promise<string> {
  const asked = { source: 'hr', fileName: 'people.csv', rows }
  return unwrap(await directory.operations.startImport(context, asked)).id
}

const portion = { workerId: 'a worker', rows: 10, leaseSeconds: 5 }

async function workUntilIdle(given: Partial<typeof portion> = {}): Promise<void> {
  while ((await workOnImports(directory.operations, { ...portion, ...given })) !== null);
}

const logOf = async ({ admin }: TestTenant, jobId: string) =>
  unwrap(await directory.operations.listImportRows(admin, { jobId })).items

const userNames = async ({ admin }: TestTenant) =>
  unwrap(await directory.operations.listUsers(admin, {})).items.map(({ displayName }) => displayName)

describe('R55 an import as a job', () => {
  it('creates, changes, restores, refuses and deletes, each with its outcome in the log', async () => {
    const tenant = await aTenant(directory)
    const { admin } = tenant
    const gone = await aDeletedUser(tenant, { userPrincipalName: `gone@${tenant.domain}` })
    const old = unwrap(await directory.operations.importPerson(admin, { source: 'hr', person: named('old') }))
    const left = unwrap(
      await directory.operations.importPerson(admin, { source: 'hr', person: named('left') }),
    )
    const people = [
      named('new'),
      named('old', { jobTitle: 'Analyst' }),
      named('gone'),
      named('wrong', { usageLocation: 'Nowhere' }),
    ]
    const jobId = await start(admin, [
      ...(await rowsOf(admin, people)),
      { kind: 'refused', line: 6, person: named('new'), repeats: 2 },
      { kind: 'unreadable', line: 7, column: 'Name', problem: 'encoding' },
      { kind: 'missing', userId: left.userId },
    ])
    await workUntilIdle({ rows: 3 })
    const job = unwrap(await directory.operations.getImport(admin, { jobId }))
    expect(job).toMatchObject({
      state: 'succeeded',
      source: 'hr',
      fileName: 'people.csv',
      counts: { total: 7, pending: 0, succeeded: 4, failed: 3 },
      outcomes: { created: 1, changed: 1, restored: 1, refused: 2, unreadable: 1, deleted: 1 },
    })
    const log = await logOf(tenant, jobId)
    expect(log.map(({ row, outcome, logged }) => [row, outcome, logged?.line])).toEqual([
      [1, 'created', 2],
      [2, 'changed', 3],
      [3, 'restored', 4],
      [4, 'refused', 5],
      [5, 'refused', 6],
      [6, 'unreadable', 7],
      [7, 'deleted', null],
    ])
    expect(log[1]?.userId).toBe(old.userId)
    expect(log[2]?.userId).toBe(gone.id)
    expect(log[3]).toMatchObject({ error: { type: 'InvalidInput' }, logged: { person: people[3] } })
    expect(log[4]?.error).toEqual({ type: 'ImportRepeated', line: 2 })
    const refused = unwrap(await directory.operations.listImportRows(admin, { jobId, outcome: 'refused' }))
    expect(refused.items.map(({ row }) => row)).toEqual([4, 5])
    const listed = unwrap(await directory.operations.listImports(admin, {})).items
    expect(listed.map(({ id }) => id)).toEqual([jobId])
    expect(unwrap(await directory.operations.listJobs(admin, {})).items).toEqual([])
    expect(refusalOf(await directory.operations.getJob(admin, { jobId }))).toEqual({
      type: 'JobNotFound',
      jobId,
    })
  })

  it('carries out what belongs to people after them, and tells of each', async () => {
    const tenant = await aTenant(directory)
    const { admin } = tenant
    const aboutAnna = (belonging: ImportedFact): Row => ({
      kind: 'belonging',
      line: 2,
      given: { person: { externalId: 'e-anna' }, belonging },
      name: 'Anna',
      print: null,
    })
    const jobId = await start(admin, [
      ...(await rowsOf(admin, [named('anna'), named('boss')])),
      aboutAnna({ kind: 'manager', manager: { externalId: 'e-boss' } }),
      aboutAnna({ kind: 'manager', manager: { externalId: 'e-nobody' } }),
      aboutAnna({ kind: 'hold', reason: 'inquiry' }),
      aboutAnna({ kind: 'hold', reason: 'inquiry' }),
    ])
    await workUntilIdle()
    const log = await logOf(tenant, jobId)
    expect(log.map(({ outcome, logged }) => [outcome, logged?.name])).toEqual([
      ['created', 'anna'],
      ['created', 'boss'],
      ['changed', 'Anna'],
      ['refused', 'Anna'],
      ['changed', 'Anna'],
      ['left', 'Anna'],
    ])
    expect(log[3]?.error).toEqual({ type: 'ImportRowStale' })
    const userId = log[0]?.userId ?? ''
    const { user, managerId } = unwrap(await directory.operations.getUserProfile(admin, { userId }))
    expect([user.hold?.reason, managerId]).toEqual(['inquiry', log[1]?.userId])
  })

  it('gives no hash of the file away, and keeps none when it has ended', async () => {
    const tenant = await aTenant(directory)
    const passwordHash = '{SSHA}never-in-a-log'
    const people = [named('one', { passwordHash }), named('two', { passwordHash, usageLocation: 'Nowhere' })]
    const jobId = await start(tenant.admin, await rowsOf(tenant.admin, people))
    await workUntilIdle()
    const kept = await directory.storage.read(function* () {
      return [...(yield* everyRow('jobInputs')), ...(yield* everyRow('jobRows'))]
    })
    expect((await logOf(tenant, jobId)).map(({ outcome }) => outcome)).toEqual(['created', 'refused'])
    expect(JSON.stringify(kept)).not.toContain('never-in-a-log')
  })

  it('does every row once although the worker dies between the rows and their record', async () => {
    const tenant = await aTenant(directory)
    const { operations, clock } = directory
    const people = ['a', 'b', 'c'].map((local) => named(local))
    const jobId = await start(tenant.admin, await rowsOf(tenant.admin, people))
    const dying = {
      ...operations,
      recordImportRows: async () => {
        throw new Error('killed')
      },
    }
    await expect(workOnImports(dying, { ...portion, rows: 2 })).rejects.toThrow('killed')
    expect(await userNames(tenant)).toEqual(expect.arrayContaining(['a', 'b']))
    const other = { workerId: 'another worker' }
    expect(await workOnImports(operations, { ...portion, ...other })).toBeNull()
    clock.advance({ ms: 5_001 })
    await workUntilIdle(other)
    expect((await logOf(tenant, jobId)).map(({ outcome }) => outcome)).toEqual([
      'created',
      'created',
      'created',
    ])
    const created = unwrap(await operations.listAuditRecords(tenant.admin, { operation: 'importPerson' }))
      .items.length
    expect(created).toBe(3)
  })

  it('refuses a row whose plan has changed by its turn, and a person who has lost the role', async () => {
    const tenant = await aTenant(directory)
    const jobId = await start(tenant.admin, await rowsOf(tenant.admin, [named('taken')]))
    await anActiveUser(tenant, { userPrincipalName: `taken@${tenant.domain}` })
    await workUntilIdle()
    expect((await logOf(tenant, jobId))[0]?.error).toEqual({ type: 'ImportRowStale' })

    const helper = await tenant.as('userAdministrator')
    const second = await start(helper, await rowsOf(helper, [named('late')]))
    if (helper.actor.kind !== 'user') throw new Error('a user')
    const { userId } = helper.actor
    unwrap(await directory.operations.removeRoleMember(tenant.admin, { role: 'userAdministrator', userId }))
    await workUntilIdle()
    expect((await logOf(tenant, second))[0]?.error).toMatchObject({ type: 'NotPermitted' })
  })

  it('R57 deletes nobody more once the deletion guard has refused somebody', async () => {
    const tenant = await aTenant(directory)
    const { operations } = directory
    unwrap(
      await operations.changeTenantSettings(tenant.admin, { deletionGuardUsers: 2, deletionGuardPercent: 1 }),
    )
    const missing: Row[] = []
    for (const local of ['a', 'b', 'c', 'd', 'e']) {
      const asked = { source: 'hr', person: named(local) }
      const { userId } = unwrap(await operations.importPerson(tenant.admin, asked))
      missing.push({ kind: 'missing', userId })
    }
    const jobId = await start(tenant.admin, missing)
    await workUntilIdle({ rows: 4 })
    const log = await logOf(tenant, jobId)
    expect(log.map(({ outcome }) => outcome)).toEqual(['deleted', 'deleted', 'refused', 'refused', 'refused'])
    expect(log[4]?.error?.type).toBe('DeletionGuard')
  })

  it('is stopped between two portions, keeps what is done, and forgets what waits', async () => {
    const tenant = await aTenant(directory)
    const { operations } = directory
    const people = ['a', 'b', 'c'].map((local) => named(local))
    const jobId = await start(tenant.admin, await rowsOf(tenant.admin, people))
    await workOnImports(operations, { ...portion, rows: 1 })
    expect(unwrap(await operations.cancelImport(tenant.admin, { jobId }))).toMatchObject({
      state: 'cancelled',
      counts: { total: 3, pending: 2, succeeded: 1 },
    })
    await workUntilIdle()
    expect(await logOf(tenant, jobId)).toHaveLength(1)
    const waiting = await directory.storage.read(() => everyRow('jobInputs'))
    expect(waiting.filter((one) => one.jobId === jobId)).toEqual([])
    unwrap(await operations.cancelImport(tenant.admin, { jobId }))
    await workUntilIdle()
  })

  it('counts rows that were in progress when it was stopped', async () => {
    const tenant = await aTenant(directory)
    const { operations } = directory
    const jobId = await start(tenant.admin, await rowsOf(tenant.admin, [named('a'), named('b')]))
    const stopped = {
      ...operations,
      recordImportRows: async (done: Parameters<typeof operations.recordImportRows>[0]) => {
        unwrap(await operations.cancelImport(tenant.admin, { jobId }))
        return operations.recordImportRows(done)
      },
    }
    await workOnImports(stopped, { ...portion, rows: 1 })
    const job = unwrap(await operations.getImport(tenant.admin, { jobId }))
    expect(job).toMatchObject({ state: 'cancelled', counts: { succeeded: 1, pending: 1 } })
  })

  it('takes the right to delete for those who are missing, before anything begins', async () => {
    const tenant = await aTenant(directory)
    const { userId } = unwrap(
      await directory.operations.importPerson(tenant.admin, { source: 'hr', person: named('a') }),
    )
    const reader = await tenant.as('globalReader')
    const asked = { source: 'hr', fileName: null, rows: [{ kind: 'missing' as const, userId }] }
    expect(refusalOf(await directory.operations.startImport(reader, asked)).type).toBe('NotPermitted')
    expect(refusalOf(await directory.operations.cancelImport(reader, { jobId: userId })).type).toBe(
      'NotPermitted',
    )
  })

  it('says nothing more of a user who is purged', async () => {
    const tenant = await aTenant(directory)
    const { operations } = directory
    const jobId = await start(tenant.admin, await rowsOf(tenant.admin, [named('short.lived')]))
    await workUntilIdle()
    const [before] = await logOf(tenant, jobId)
    const userId = before?.userId ?? ''
    unwrap(await operations.deleteUser(tenant.admin, { userId }))
    unwrap(await operations.purgeUser(tenant.admin, { userId, confirmation: 'short.lived' }))
    expect(await logOf(tenant, jobId)).toMatchObject([{ outcome: 'created', logged: null, error: null }])
  })
})
