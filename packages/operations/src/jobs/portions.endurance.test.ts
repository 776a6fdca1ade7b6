import { checkIntegrity } from '@reprieve/db/check'
import type { Resolution, RestorePlanRow, RestoreStrategy } from '@reprieve/domain'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { JobRowEntry } from '../steps/jobs/read-job-rows.ts'
import {
  aDeletedUser,
  anActiveUser,
  aTenant,
  endurance,
  openTestDirectory,
  type TestTenant,
  unwrap,
  workUntilIdle,
} from '../testing/index.ts'

// The names are few, so that rows want each other's names and those of live users.
const local = fc.constantFrom('ada', 'bob', 'cy', 'dot')
const person = fc.record({ local, alsoAt: fc.uniqueArray(local, { maxLength: 3 }) })
const resolution = fc.oneof(
  fc.record({ resolve: fc.constantFrom('replaceHolder' as const, 'takeBack' as const, 'drop' as const) }),
  fc.record({
    resolve: fc.constantFrom('renameHolder' as const, 'newUserPrincipalName' as const),
    to: fc.constantFrom('ada', 'bob', 'eve', 'eve1', 'fay'),
  }),
)
type Wish = Readonly<typeof resolution extends fc.Arbitrary<infer Value> ? Value : never>

const aBatch = fc.record({
  live: fc.uniqueArray(person, { maxLength: 4, selector: (one) => one.local }),
  deleted: fc.array(fc.record({ person, wishes: fc.array(resolution, { maxLength: 2 }) }), {
    minLength: 3,
    maxLength: 7,
  }),
  names: fc.constantFrom('fail' as const, 'proposed' as const),
  addresses: fc.constantFrom('drop' as const, 'fail' as const),
  portion: fc.integer({ min: 1, max: 3 }),
})
const { timeoutMs, ...runs } = endurance({ few: 25, many: 2_000 })

type Batch = typeof aBatch extends fc.Arbitrary<infer Value> ? Value : never

it(
  'R22 R29 a job in portions does to each row what the plan of the whole said, whatever the rows want',
  async () => {
    const directory = await openTestDirectory()
    try {
      const compare = async (batch: Batch) => compareWithPlan(await aTenant(directory), batch)
      await fc.assert(fc.asyncProperty(aBatch, compare), runs)
      expect(await checkIntegrity(directory.database)).toEqual([])
    } finally {
      await directory.dispose()
    }
  },
  timeoutMs,
)

async function compareWithPlan(tenant: TestTenant, batch: Batch): Promise<void> {
  const { operations } = tenant.directory
  const rows = await fill(tenant, batch)
  const strategy: Partial<RestoreStrategy> = { names: batch.names, addresses: batch.addresses }
  const { plan, planHash } = unwrap(await operations.previewRestore(tenant.admin, { rows, strategy }))
  // The job gets the hash of the plan, so that a row whose plan differs in any way fails as stale.
  const job = unwrap(await operations.startRestoreJob(tenant.admin, { rows, strategy, planHash }))
  await workUntilIdle(tenant.directory, { rows: batch.portion })
  const log = unwrap(await operations.listJobRows(tenant.admin, { jobId: job.id })).items
  expect(log.map(outcomeOf)).toEqual(plan.rows.map(expected))
}

async function fill(tenant: TestTenant, { live, deleted }: Batch) {
  const at = (name: string) => `${name}@${tenant.domain}`
  const rows = []
  for (const { person, wishes } of deleted) {
    const alsoAt = person.alsoAt.filter((name) => name !== person.local).map(at)
    const { id } = await aDeletedUser(tenant, { local: person.local, alsoAt })
    rows.push({ userId: id, resolutions: wishes.map((wish) => toResolution(wish, at)) })
  }
  const taken = new Set(live.map((one) => one.local))
  for (const { local: name, alsoAt } of live) {
    const free = alsoAt.filter((other) => !taken.has(other))
    for (const other of free) taken.add(other)
    await anActiveUser(tenant, { local: name, alsoAt: free.map(at) })
  }
  return rows
}

const toResolution = (wish: Wish, at: (name: string) => string): Resolution =>
  'to' in wish ? { resolve: wish.resolve, userPrincipalName: at(wish.to) } : wish

const expected = (row: RestorePlanRow): unknown => {
  if (row.outcome === 'refused') return row.refusal
  return row.outcome === 'blocked' ? row : row.effects
}

const outcomeOf = ({ error, result }: JobRowEntry): unknown =>
  error?.type === 'RestoreConflict' ? error.row : (result ?? error?.type)
