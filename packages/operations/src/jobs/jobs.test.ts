import { changed, statements } from '@reprieve/db'
import { checkIntegrity } from '@reprieve/db/check'
import { changeRows, everyRow, insertRows } from '@reprieve/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Job } from '../steps/jobs/job.ts'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  openTestDirectory,
  refusalOf,
  type TestDirectory,
  type TestTenant,
  unwrap,
  workUntilIdle,
} from '../testing/index.ts'
import type { ListJobRowsInput } from './list-job-rows.ts'

let directory: TestDirectory
beforeAll(async () => {
  directory = await openTestDirectory()
})
afterAll(async () => {
  expect(await checkIntegrity(directory.database)).toEqual([])
  await directory.dispose()
})

const rowsOf = (users: readonly { readonly id: string }[]) => users.map(({ id }) => ({ userId: id }))

async function severalDeleted(tenant: TestTenant, count: number, local?: string) {
  const users = []
  for (let index = 0; index < count; index += 1)
    users.push(await aDeletedUser(tenant, local === undefined ? {} : { local }))
  return users
}

const start = async (tenant: TestTenant, users: readonly { readonly id: string }[], more = {}) =>
  unwrap(await directory.operations.startRestoreJob(tenant.admin, { rows: rowsOf(users), ...more }))

const jobOf = async (tenant: TestTenant, jobId: string) =>
  unwrap(await directory.operations.getJob(tenant.admin, { jobId }))

const logOf = async (tenant: TestTenant, jobId: string, more: Partial<ListJobRowsInput> = {}) =>
  unwrap(await directory.operations.listJobRows(tenant.admin, { jobId, ...more })).items

const auditOf = async (tenant: TestTenant, operation: string) =>
  unwrap(await directory.operations.listAuditRecords(tenant.admin, { operation })).items

describe('a job', () => {
  it('R38 waits, is carried out in portions and says of every row what happened', async () => {
    const tenant = await aTenant(directory)
    const users = await severalDeleted(tenant, 5)
    const job = await start(tenant, users)
    expect(job).toMatchObject({
      state: 'queued',
      counts: { total: 5, pending: 5, restored: 0, failed: 0 },
      finishedAt: null,
      origin: { kind: 'rows' },
    })
    expect((await logOf(tenant, job.id)).map(({ outcome }) => outcome)).toEqual(Array(5).fill('pending'))

    const [first] = await workUntilIdle(directory, { rows: 2, portions: 1 })
    expect(first?.job).toMatchObject({ state: 'running', counts: { pending: 3, restored: 2 } })
    expect((await logOf(tenant, job.id)).map(({ row, outcome }) => [row, outcome])).toEqual([
      [1, 'restored'],
      [2, 'restored'],
      [3, 'pending'],
      [4, 'pending'],
      [5, 'pending'],
    ])

    await workUntilIdle(directory, { rows: 2 })
    expect(await jobOf(tenant, job.id)).toMatchObject({
      state: 'succeeded',
      counts: { total: 5, pending: 0, restored: 5, failed: 0 },
      finishedAt: directory.clock.now(),
    })
    expect(await logOf(tenant, job.id)).toMatchObject(
      users.map(({ id, userPrincipalName }, index) => ({
        row: index + 1,
        userId: id,
        outcome: 'restored',
        error: null,
        result: { userPrincipalName },
      })),
    )
    for (const { id } of users)
      expect((await directory.operations.getUser(tenant.admin, { userId: id })).ok).toBe(true)
  })

  it('R49 leaves the record of a restore for each row, and its own of start and end', async () => {
    const tenant = await aTenant(directory)
    const [user] = await severalDeleted(tenant, 1)
    const context = { ...tenant.admin, correlationId: 'of the start' }
    const rows = rowsOf([user as { id: string }, { id: directory.dependencies.newId() }])
    const job = unwrap(await directory.operations.startRestoreJob(context, { rows }))
    await workUntilIdle(directory)
    const facts = { actor: tenant.admin.actor, correlationId: 'of the start' }
    expect(await auditOf(tenant, 'restoreUser')).toMatchObject([
      { ...facts, outcome: 'failed', error: 'UserNotFound', details: { jobId: job.id, row: 2 } },
      { ...facts, outcome: 'succeeded', targetId: user?.id, details: { jobId: job.id, row: 1, effects: {} } },
    ])
    expect(await auditOf(tenant, 'startRestoreJob')).toMatchObject([{ ...facts, targetId: job.id }])
    expect(await auditOf(tenant, 'finishRestoreJob')).toMatchObject([
      { ...facts, targetId: job.id, details: { counts: { restored: 1, failed: 1 } } },
    ])
    const result = await directory.operations.getRestoreResult(tenant.admin, { userId: user?.id ?? '' })
    expect(unwrap(result).restoredBy).toEqual(tenant.admin.actor)
  })

  it('R36 a row that cannot be done says why and stops no other, R37 by the strategy', async () => {
    const tenant = await aTenant(directory)
    const [ann, other] = [await aDeletedUser(tenant, { local: 'ann' }), await aDeletedUser(tenant)]
    const live = await anActiveUser(tenant, { local: 'ann' })
    const users = [ann, live, { id: directory.dependencies.newId() }, other]
    const job = await start(tenant, users)
    await workUntilIdle(directory)
    expect(await logOf(tenant, job.id)).toMatchObject([
      {
        outcome: 'failed',
        result: null,
        error: {
          type: 'RestoreConflict',
          row: { open: [{ kind: 'name.active-user', holder: { id: live.id } }] },
        },
      },
      { outcome: 'failed', error: { type: 'UserNotDeleted' } },
      { outcome: 'failed', error: { type: 'UserNotFound' } },
      { outcome: 'restored' },
    ])
    expect((await logOf(tenant, job.id, { outcome: 'failed' })).map(({ row }) => row)).toEqual([1, 2, 3])

    const retried = unwrap(
      await directory.operations.retryFailedRows(tenant.admin, {
        jobId: job.id,
        strategy: { names: 'proposed' },
      }),
    )
    expect(retried).toMatchObject({ origin: { kind: 'retry', of: job.id }, counts: { total: 3 } })
    await workUntilIdle(directory)
    expect(await logOf(tenant, retried.id)).toMatchObject([
      { userId: ann.id, outcome: 'restored', result: { userPrincipalName: `ann1@${tenant.domain}` } },
      { outcome: 'failed' },
      { outcome: 'failed' },
    ])
  })

  it('R39 started twice with one request id is one job', async () => {
    const tenant = await aTenant(directory)
    const rows = rowsOf(await severalDeleted(tenant, 2))
    const context = { ...tenant.admin, requestId: 'once' }
    const first = unwrap(await directory.operations.startRestoreJob(context, { rows }))
    await workUntilIdle(directory)
    const again = await directory.operations.startRestoreJob(context, { rows })
    expect(again).toMatchObject({ replayed: true, value: { id: first.id } })
    expect(refusalOf(await directory.operations.startRestoreJob(context, { rows: rows.slice(1) }))).toEqual({
      type: 'RequestIdReused',
      requestId: 'once',
    })
    expect(unwrap(await directory.operations.listJobs(tenant.admin, {})).items).toHaveLength(1)
    expect(await workUntilIdle(directory)).toEqual([])
  })

  it('a user twice, no row and too many rows are refused', async () => {
    const tenant = await aTenant(directory)
    const [user] = await severalDeleted(tenant, 1)
    const [row] = rowsOf([user as { id: string }])
    const problem = async (rows: readonly (typeof row)[]) =>
      refusalOf(await directory.operations.startRestoreJob(tenant.admin, { rows } as never))
    expect(await problem([row, row])).toMatchObject({ type: 'InvalidInput', path: 'rows.1.userId' })
    expect(await problem([])).toMatchObject({ type: 'InvalidInput', path: 'rows' })
    expect(await problem(Array(100_001).fill(row))).toMatchObject({ type: 'InvalidInput', path: 'rows' })
  })

  it('R44 R48 is started, seen and cancelled by who may, and by nobody of another tenant', async () => {
    const [tenant, other] = [await aTenant(directory), await aTenant(directory)]
    const job = await start(tenant, await severalDeleted(tenant, 1))
    const { operations } = directory
    const reader = await tenant.as('globalReader')
    const rows = [{ userId: job.id }]
    expect(refusalOf(await operations.startRestoreJob(reader, { rows })).type).toBe('NotPermitted')
    expect(refusalOf(await operations.cancelJob(reader, { jobId: job.id })).type).toBe('NotPermitted')
    expect(unwrap(await operations.getJob(reader, { jobId: job.id })).id).toBe(job.id)
    const unknown = { type: 'JobNotFound', jobId: job.id }
    expect(refusalOf(await operations.getJob(other.admin, { jobId: job.id }))).toEqual(unknown)
    expect(refusalOf(await operations.listJobRows(other.admin, { jobId: job.id }))).toEqual(unknown)
    expect(refusalOf(await operations.cancelJob(other.admin, { jobId: job.id }))).toEqual(unknown)
    expect(refusalOf(await operations.retryFailedRows(other.admin, { jobId: job.id }))).toEqual(unknown)
    await workUntilIdle(directory)
  })
})

describe('R38 cancelling', () => {
  it('ends a job between two rows, keeps what was done and leaves the rest pending', async () => {
    const tenant = await aTenant(directory)
    const job = await start(tenant, await severalDeleted(tenant, 4))
    await workUntilIdle(directory, { rows: 1, portions: 2 })
    const cancelled = unwrap(await directory.operations.cancelJob(tenant.admin, { jobId: job.id }))
    expect(cancelled).toMatchObject({ state: 'cancelled', counts: { pending: 2, restored: 2 } })
    expect(await workUntilIdle(directory)).toEqual([])
    expect(await jobOf(tenant, job.id)).toEqual(cancelled)
    expect((await logOf(tenant, job.id)).map(({ outcome }) => outcome)).toEqual([
      'restored',
      'restored',
      'pending',
      'pending',
    ])
    expect(unwrap(await directory.operations.cancelJob(tenant.admin, { jobId: job.id }))).toEqual(cancelled)
    expect(await auditOf(tenant, 'cancelJob')).toHaveLength(1)
  })

  it('is refused once all rows are done, and so is trying rows again before, or where none has failed', async () => {
    const tenant = await aTenant(directory)
    const { operations } = directory
    const jobId = (await start(tenant, await severalDeleted(tenant, 1))).id
    expect(refusalOf(await operations.retryFailedRows(tenant.admin, { jobId })).type).toBe('JobNotFinished')
    await workUntilIdle(directory)
    expect(refusalOf(await operations.cancelJob(tenant.admin, { jobId })).type).toBe('JobFinished')
    expect(refusalOf(await operations.retryFailedRows(tenant.admin, { jobId })).type).toBe('NothingToRestore')
  })
})

describe('R29 a job of a plan that was seen', () => {
  it('is refused where the plan is another by now', async () => {
    const tenant = await aTenant(directory)
    const users = [await aDeletedUser(tenant, { local: 'ann' })]
    const rows = rowsOf(users)
    const seen = unwrap(await directory.operations.previewRestore(tenant.admin, { rows }))
    await anActiveUser(tenant, { local: 'ann' })
    const { planHash } = seen
    const refusal = refusalOf(await directory.operations.startRestoreJob(tenant.admin, { rows, planHash }))
    expect(refusal).toMatchObject({ type: 'PlanStale', plan: { summary: { blocked: 1 } } })
  })

  it('fails a row whose plan became another after the start, and plans those behind it without it', async () => {
    const tenant = await aTenant(directory)
    const taken = `info@${tenant.domain}`
    const first = await aDeletedUser(tenant, { alsoAt: [taken] })
    const second = await aDeletedUser(tenant, { local: 'bob' })
    const users = [first, second]
    const seen = unwrap(await directory.operations.previewRestore(tenant.admin, { rows: rowsOf(users) }))
    const job = await start(tenant, users, { planHash: seen.planHash })
    await anActiveUser(tenant, { alsoAt: [taken] })
    await workUntilIdle(directory)
    expect(await logOf(tenant, job.id)).toMatchObject([
      {
        outcome: 'failed',
        error: { type: 'PlanStale', plan: { rows: [{ conflicts: [{ kind: 'address.active-user' }] }] } },
      },
      { outcome: 'restored' },
    ])
    expect((await jobOf(tenant, job.id)).counts).toEqual({ total: 2, pending: 0, restored: 1, failed: 1 })
  })
})

describe('R45 who started a job and may no more', () => {
  it('fails the rows that are left, in its name', async () => {
    const tenant = await aTenant(directory)
    const technician = await tenant.as('userAdministrator')
    const rows = rowsOf(await severalDeleted(tenant, 3))
    const job = unwrap(await directory.operations.startRestoreJob(technician, { rows }))
    await workUntilIdle(directory, { rows: 1, portions: 1 })
    const userId = technician.actor.kind === 'user' ? technician.actor.userId : ''
    await directory.storage.transaction(tenant.id, () =>
      changed(statements.removeRolesOfUser, { tenantId: tenant.id, userId }),
    )
    await workUntilIdle(directory)
    expect(await logOf(tenant, job.id)).toMatchObject([
      { outcome: 'restored' },
      { outcome: 'failed', error: { type: 'NotPermitted', permission: 'users.restore' } },
      { outcome: 'failed', error: { type: 'NotPermitted' } },
    ])
    const records = await auditOf(tenant, 'restoreUser')
    expect(records.map(({ actor, outcome, error }) => [actor, outcome, error])).toEqual([
      [technician.actor, 'failed', 'NotPermitted'],
      [technician.actor, 'failed', 'NotPermitted'],
      [technician.actor, 'succeeded', null],
    ])
  })

  it('R47 may not bring back roles beyond its own', async () => {
    const tenant = await aTenant(directory)
    const strong = await aDeletedUser(tenant, { roles: ['privilegedRoleAdministrator'] })
    const technician = await tenant.as('userAdministrator')
    const rows = rowsOf([strong])
    const job = unwrap(await directory.operations.startRestoreJob(technician, { rows }))
    await workUntilIdle(directory)
    expect(await logOf(tenant, job.id)).toMatchObject([
      { error: { type: 'RestoreConflict', row: { open: [{ kind: 'role.caller-too-weak' }] } } },
    ])
  })
})

describe('R22 rows of one portion that change the same holder', () => {
  it('do so on top of each other', async () => {
    const tenant = await aTenant(directory)
    const at = (local: string) => `${local}@${tenant.domain}`
    const [ann, bob] = [
      await aDeletedUser(tenant, { local: 'ann' }),
      await aDeletedUser(tenant, { local: 'bob' }),
    ]
    const cas = await aDeletedUser(tenant, { local: 'cas' })
    const holder = await anActiveUser(tenant, { local: 'ann', alsoAt: [at('bob'), at('cas')] })
    const rename = { resolve: 'renameHolder' as const, userPrincipalName: at('dot') }
    const rows = [
      { userId: ann.id, resolutions: [rename] },
      { userId: bob.id, resolutions: [{ resolve: 'takeBack' as const }] },
      { userId: cas.id, resolutions: [{ resolve: 'replaceHolder' as const }] },
    ]
    const job = unwrap(await directory.operations.startRestoreJob(tenant.admin, { rows }))
    await workUntilIdle(directory)
    expect((await jobOf(tenant, job.id)).counts.restored).toBe(3)
    const replaced = unwrap(await directory.operations.getDeletedUser(tenant.admin, { userId: holder.id }))
    expect(replaced).toMatchObject({
      userPrincipalName: at('dot'),
      proxyAddresses: [`SMTP:${at('dot')}`, `smtp:${at('cas')}`],
    })
  })
})

describe('the guard of deletions', () => {
  it('fails a row that would replace one holder too many, unless the start confirmed it', async () => {
    const tenant = await aTenant(directory)
    const none = { purgeGuardUsers: null, purgeGuardPercent: null }
    await directory.storage.transaction(tenant.id, () =>
      insertRows('tenantSettings', [
        { tenantId: tenant.id, ...none, deletionGuardUsers: 3, deletionGuardPercent: 1 },
      ]),
    )
    const users = []
    for (const local of ['ann', 'bob', 'cas']) {
      users.push(await aDeletedUser(tenant, { local }))
      await anActiveUser(tenant, { local })
    }
    const replace = [{ resolve: 'replaceHolder' as const }]
    const rows = users.map(({ id }) => ({ userId: id, resolutions: replace }))
    const job = unwrap(await directory.operations.startRestoreJob(tenant.admin, { rows }))
    await workUntilIdle(directory)
    expect((await logOf(tenant, job.id)).map(({ outcome, error }) => error?.type ?? outcome)).toEqual([
      'DeletionGuard',
      'DeletionGuard',
      'DeletionGuard',
    ])
    const retry = { jobId: job.id, confirmDeletions: true }
    const again = unwrap(await directory.operations.retryFailedRows(tenant.admin, retry))
    await workUntilIdle(directory)
    expect((await jobOf(tenant, again.id)).counts.restored).toBe(3)
  })
})

describe('a fault', () => {
  it('R36 of the database’s keys fails its row alone, which stays as it was', async () => {
    const tenant = await aTenant(directory)
    const users = await severalDeleted(tenant, 4)
    const broken = users[1]?.id ?? ''
    // The user still has this role although it is deleted, so the key of the table refuses it when the
    // restore adds it again.
    const role = 'globalReader' as const
    await directory.storage.transaction(tenant.id, function* () {
      yield* insertRows('roleAssignments', [{ tenantId: tenant.id, userId: broken, role }])
      const notes = { licences: [], roles: [role], groups: [], managerId: null, directReportCount: 0 }
      yield* changeRows('deletedUsers', { userId: broken }, { notes })
    })
    const job = await start(tenant, users)
    const work = await workUntilIdle(directory)
    expect(work.flatMap(({ faults }) => faults)).toMatchObject([
      { row: 2, error: { name: 'ConstraintError' } },
    ])
    expect(await logOf(tenant, job.id)).toMatchObject([
      { outcome: 'restored' },
      { outcome: 'failed', error: { type: 'RowFault', row: 2 } },
      { outcome: 'restored' },
      { outcome: 'restored' },
    ])
    expect((await directory.operations.getDeletedUser(tenant.admin, { userId: broken })).ok).toBe(true)
    await directory.storage.transaction(tenant.id, () =>
      changed(statements.removeRolesOfUser, { tenantId: tenant.id, userId: broken }),
    )
  })

  it('of the data, which the program itself finds, fails its row alone too', async () => {
    const tenant = await aTenant(directory)
    const users = [await aDeletedUser(tenant, { local: 'ann' }), await aDeletedUser(tenant)]
    const key = `smtp:ann@${tenant.domain}`
    const lost = {
      holderKind: 'user',
      holderId: directory.dependencies.newId(),
      heldAs: 'secondaryAddress',
    } as const
    await directory.storage.transaction(tenant.id, () =>
      insertRows('names', [{ tenantId: tenant.id, key, ...lost }]),
    )
    const job = await start(tenant, users)
    await workUntilIdle(directory)
    expect((await logOf(tenant, job.id)).map(({ outcome }) => outcome)).toEqual(['failed', 'restored'])
    await directory.storage.transaction(tenant.id, () =>
      changed(statements.removeNames, { tenantId: tenant.id, holderId: lost.holderId, keys: [key] }),
    )
  })
})

describe('several jobs and workers', () => {
  it('tenants have their turn one after the other, however many and long the jobs of one are', async () => {
    const [large, small, third] = [
      await aTenant(directory),
      await aTenant(directory),
      await aTenant(directory),
    ]
    await start(large, await severalDeleted(large, 4))
    await start(large, await severalDeleted(large, 2))
    const ofSmall = await start(small, await severalDeleted(small, 1))
    const ofThird = await start(third, await severalDeleted(third, 2))
    const order = (await workUntilIdle(directory, { rows: 1 })).map(({ tenantId }) => tenantId)
    expect(order.slice(0, 3).sort()).toEqual([large.id, small.id, third.id].sort())
    expect(order).toHaveLength(9)
    expect(order.slice(5)).toEqual(Array(4).fill(large.id))
    expect((await jobOf(small, ofSmall.id)).state).toBe('succeeded')
    expect((await jobOf(third, ofThird.id)).state).toBe('succeeded')
  })

  it('R36 the jobs of one tenant have their turn a portion each, and a small one is done long before a large one', async () => {
    const tenant = await aTenant(directory)
    const work = async (portions: number) => {
      const order: string[] = []
      for (let count = 0; count < portions; count += 1) {
        const [done] = await workUntilIdle(directory, { rows: 3, portions: 1 })
        if (done !== undefined) order.push(done.job.id)
        directory.clock.advance({ ms: 60 })
      }
      return order
    }
    const large = await start(tenant, await severalDeleted(tenant, 18))
    expect(await work(2)).toEqual([large.id, large.id])
    const [first, second] = [
      await start(tenant, await severalDeleted(tenant, 6)),
      await start(tenant, await severalDeleted(tenant, 2)),
    ]
    expect(await work(5)).toEqual([first.id, second.id, large.id, first.id, large.id])
    expect((await jobOf(tenant, first.id)).state).toBe('succeeded')
    expect((await jobOf(tenant, second.id)).state).toBe('succeeded')
    expect((await jobOf(tenant, large.id)).counts).toMatchObject({ restored: 12, pending: 6 })
    expect(await work(3)).toEqual([large.id, large.id])
    const rows = (await logOf(tenant, large.id)).map(({ row }) => row)
    expect(rows).toEqual(Array.from({ length: 18 }, (_, index) => index + 1))
  })

  it('the jobs of one tenant are begun in the order of their start', async () => {
    const tenant = await aTenant(directory)
    const jobs = []
    for (let count = 0; count < 3; count += 1) {
      directory.clock.advance({ ms: 1 })
      jobs.push(await start(tenant, await severalDeleted(tenant, 2)))
    }
    const done = (await workUntilIdle(directory, { rows: 2 })).map(({ job }) => job.id)
    expect(done).toEqual(jobs.map(({ id }) => id))
    const page = { size: 2 }
    const first = unwrap(await directory.operations.listJobs(tenant.admin, { page }))
    expect(first.items.map(({ id }) => id)).toEqual([jobs[2]?.id, jobs[1]?.id])
    const after = first.next ?? undefined
    const rest = unwrap(await directory.operations.listJobs(tenant.admin, { page: { ...page, after } }))
    expect(rest.items.map(({ id }) => id)).toEqual([jobs[0]?.id])
  })

  it('a worker leaves alone what another is at, until that one has been silent for the time of its lease', async () => {
    const tenant = await aTenant(directory)
    const job = await start(tenant, await severalDeleted(tenant, 3))
    await workUntilIdle(directory, { workerId: 'first', rows: 1, portions: 1 })
    expect(await workUntilIdle(directory, { workerId: 'second' })).toEqual([])
    directory.clock.advance({ ms: 4_999 })
    expect(await workUntilIdle(directory, { workerId: 'second' })).toEqual([])
    directory.clock.advance({ ms: 1 })
    await workUntilIdle(directory, { workerId: 'second', rows: 1, portions: 1 })
    expect(await workUntilIdle(directory, { workerId: 'first' })).toEqual([])
    await workUntilIdle(directory, { workerId: 'second' })
    expect((await jobOf(tenant, job.id)).counts).toMatchObject({ pending: 0, restored: 3 })
  })

  it('R38 eight workers at once do no row twice', async () => {
    const tenants = [await aTenant(directory), await aTenant(directory)]
    const jobs: Job[] = []
    for (const tenant of tenants) jobs.push(await start(tenant, await severalDeleted(tenant, 20)))
    const workers = Array.from({ length: 8 }, async (_, index) => {
      while (
        (await Promise.all(tenants.map((tenant, which) => jobOf(tenant, jobs[which]?.id ?? '')))).some(
          ({ state }) => state !== 'succeeded',
        )
      ) {
        await workUntilIdle(directory, { workerId: `worker ${index}`, rows: 1, portions: 1 })
        directory.clock.advance({ ms: 1_000 })
      }
    })
    await Promise.all(workers)
    for (const [which, tenant] of tenants.entries()) {
      expect((await jobOf(tenant, jobs[which]?.id ?? '')).counts.restored).toBe(20)
      expect(await auditOf(tenant, 'restoreUser')).toHaveLength(20)
    }
  })
})

describe('the log of a job', () => {
  it('is read in pages, forwards and backwards, over what is done and what waits', async () => {
    const tenant = await aTenant(directory)
    const { id: jobId } = await start(tenant, await severalDeleted(tenant, 7))
    await workUntilIdle(directory, { rows: 3, portions: 1 })
    const page = async (request: object, outcome?: 'pending') => {
      const input = { jobId, page: { size: 2, ...request }, ...(outcome && { outcome }) }
      const read = unwrap(await directory.operations.listJobRows(tenant.admin, input))
      return { ...read, rows: read.items.map(({ row }) => row) }
    }
    const seen: number[][] = []
    let last = await page({})
    for (;;) {
      seen.push(last.rows)
      if (last.next === null) break
      last = await page({ after: last.next })
    }
    expect(seen).toEqual([[1, 2], [3, 4], [5, 6], [7]])
    const back = []
    while (last.previous !== null) {
      last = await page({ before: last.previous })
      back.push(last.rows)
    }
    expect(back).toEqual([
      [5, 6],
      [3, 4],
      [1, 2],
    ])
    expect((await page({ fromEnd: true })).rows).toEqual([6, 7])
    expect((await page({}, 'pending')).rows).toEqual([4, 5])
    expect((await page({ fromEnd: true }, 'pending')).rows).toEqual([6, 7])
    expect((await page({ before: { key: 6, id: '' } }, 'pending')).rows).toEqual([4, 5])
    await workUntilIdle(directory)
    expect((await page({}, 'pending')).rows).toEqual([])
  })

  it('R40 says of a purged user no more than what became of its row', async () => {
    const tenant = await aTenant(directory)
    const user = await aDeletedUser(tenant, { local: 'nora', displayName: 'Nora' })
    const resolutions = [
      { resolve: 'newUserPrincipalName' as const, userPrincipalName: `no@${tenant.domain}` },
    ]
    const rows = [{ userId: user.id, resolutions }]
    const job = unwrap(await directory.operations.startRestoreJob(tenant.admin, { rows }))
    await workUntilIdle(directory)
    unwrap(await directory.operations.deleteUser(tenant.admin, { userId: user.id }))
    expect(await logOf(tenant, job.id)).toMatchObject([{ displayName: 'Nora' }])
    const purge = { userId: user.id, confirmation: 'Nora' }
    unwrap(await directory.operations.purgeUser(tenant.admin, purge))
    expect(await logOf(tenant, job.id)).toEqual([
      {
        row: 1,
        userId: user.id,
        resolutions: [],
        displayName: null,
        outcome: 'restored',
        error: null,
        result: null,
      },
    ])
  })

  it('keeps no more of a job that is done than its rows', async () => {
    const inputs = await directory.storage.read(() => everyRow('jobInputs'))
    const jobs = await directory.storage.read(() => everyRow('jobs'))
    const unfinished = jobs.filter(({ state }) => state !== 'succeeded').map(({ id }) => id)
    expect(inputs.filter(({ jobId }) => !unfinished.includes(jobId))).toEqual([])
    expect(await directory.storage.read(() => everyRow('jobNameAssignments'))).toEqual([])
  })
})
