import { and, type SQL, sql } from 'drizzle-orm'
import type { JobKind, JobState } from '../schema/jobs.ts'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement, type StatementContext } from '../statement.ts'
import { inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'

export type JobRow = Tables['jobs']['$inferSelect']

export const insertJob = defineStatement<JobRow>()('insert_job', ({ db, t }) =>
  db.insert(t.jobs).values(everyColumn(t.jobs)),
)

const byId = (context: StatementContext): SQL | undefined =>
  and(inTenant(context.t.jobs), is(context.t.jobs.id))

export const jobById = defineStatement<{ tenantId: string; id: string }>()('job_by_id', (context) =>
  context.db.select().from(context.t.jobs).where(byId(context)),
)

type Progress = Pick<
  JobRow,
  'tenantId' | 'id' | 'state' | 'succeeded' | 'failed' | 'finishedAt' | 'leasedBy' | 'leasedUntil'
>

/** Updates a job's progress and the process that works on it. */
export const updateJob = defineStatement<Progress>()('update_job', (context) => {
  const { state, succeeded, failed, finishedAt, leasedBy, leasedUntil } = everyColumn(context.t.jobs)
  return context.db
    .update(context.t.jobs)
    .set({ state, succeeded, failed, finishedAt, leasedBy, leasedUntil })
    .where(byId(context))
})

interface InState {
  readonly kind: JobKind
  readonly state: JobState
}

/** The first tenant after `after` that has a job of the kind in this state. Reads across tenants. */
export const nextTenantWithJob = defineStatement<InState & { after: string }>()(
  'next_tenant_with_job',
  ({ db, t }) =>
    db
      .select({ tenantId: t.jobs.tenantId })
      .from(t.jobs)
      .where(
        and(is(t.jobs.state), is(t.jobs.kind), sql`${t.jobs.tenantId} > ${param(t.jobs.tenantId, 'after')}`),
      )
      .orderBy(t.jobs.tenantId)
      .limit(1),
)

/** The oldest jobs of the kind in this state. */
export const jobsInState = defineStatement<InState & { tenantId: string; limit: number }>()(
  'jobs_in_state',
  (context) => {
    const { jobs } = context.t
    return context.db
      .select()
      .from(jobs)
      .where(and(inTenant(context.t.jobs), is(jobs.state), is(jobs.kind)))
      .orderBy(jobs.createdAt, jobs.id)
      .limit(sql.placeholder('limit'))
  },
)

interface JobPlace {
  readonly tenantId: string
  readonly kind: JobKind
  readonly key: string
  readonly limit: number
}

const jobPage = (direction: 'newer' | 'older') =>
  defineStatement<JobPlace>()(`jobs_${direction}`, (context) => {
    const { jobs } = context.t
    const key = param(jobs.id, 'key')
    return context.db
      .select()
      .from(jobs)
      .where(
        and(
          inTenant(context.t.jobs),
          is(jobs.kind),
          direction === 'older' ? sql`${jobs.id} < ${key}` : sql`${jobs.id} > ${key}`,
        ),
      )
      .orderBy(direction === 'older' ? sql`${jobs.id} desc` : sql`${jobs.id} asc`)
      .limit(sql.placeholder('limit'))
  })

/** Pages by id, which is the order in which jobs were started. */
export const jobPages = { newer: jobPage('newer'), older: jobPage('older') } as const
