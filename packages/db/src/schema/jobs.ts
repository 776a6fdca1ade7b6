import type { Kit } from './kit.ts'

export type JobState = 'queued' | 'running' | 'succeeded' | 'cancelled'

export const defineJobs = (k: Kit) =>
  k.table(
    'jobs',
    {
      tenantId: k.text('tenant_id').notNull(),
      id: k.text('id').notNull(),
      kind: k.text('kind').notNull(),
      state: k.text('state').$type<JobState>().notNull(),
      request: k.json('request').$type<unknown>().notNull(),
      createdBy: k.json('created_by').$type<unknown>().notNull(),
      createdAt: k.instant('created_at').notNull(),
      finishedAt: k.instant('finished_at'),
      total: k.int('total').notNull(),
      succeeded: k.int('succeeded').notNull(),
      failed: k.int('failed').notNull(),
      leasedBy: k.text('leased_by'),
      leasedUntil: k.instant('leased_until'),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.id] }),
      k.index('jobs_by_state').on(t.state, t.createdAt, t.tenantId, t.id),
    ],
  )

export const defineJobRows = (k: Kit, jobs: ReturnType<typeof defineJobs>) =>
  k.table(
    'job_rows',
    {
      tenantId: k.text('tenant_id').notNull(),
      jobId: k.text('job_id').notNull(),
      row: k.int('row').notNull(),
      userId: k.text('user_id').notNull(),
      input: k.json('input').$type<unknown>().notNull(),
      outcome: k.text('outcome').$type<'pending' | 'succeeded' | 'failed'>().notNull(),
      result: k.json('result').$type<unknown>(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.jobId, t.row] }),
      k.foreignKey({
        name: 'job_rows_of_job',
        columns: [t.tenantId, t.jobId],
        foreignColumns: [jobs.tenantId, jobs.id],
      }),
      k.index('job_rows_by_outcome').on(t.tenantId, t.jobId, t.outcome, t.row),
    ],
  )
