import type { Resolution } from '@reprieve/domain'
import type { Kit } from './kit.ts'
import { type Jobs, ofJob } from './references.ts'

/** `restore` brings deleted users back, `import` takes the people of a file. */
export type JobKind = 'restore' | 'import'

export type JobState = 'queued' | 'running' | 'succeeded' | 'cancelled'

/** Rows with the last three outcomes count as failed, the others as succeeded. */
export type JobRowOutcome =
  | 'restored'
  | 'created'
  | 'changed'
  | 'left'
  | 'deleted'
  | 'failed'
  | 'refused'
  | 'unreadable'

/** A waiting row of a restore. Its members have short names because there may be 100,000 of them. */
export interface JobInput {
  readonly userId: string
  /** Absent if there are none. */
  readonly resolutions?: readonly Resolution[]
  /** The hash that the row's plan must have, if the caller has seen one. */
  readonly print?: string
}

export const defineJobs = (k: Kit) =>
  k.table(
    'jobs',
    {
      tenantId: k.text('tenant_id').notNull(),
      id: k.text('id').notNull(),
      kind: k.text('kind').$type<JobKind>().notNull(),
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
      k.index('jobs_by_state_and_tenant').on(t.state, t.tenantId, t.createdAt, t.id),
    ],
  )

/** The requested rows, some hundred to a row of this table. They are removed when all of them are done. */
export const defineJobInputs = (k: Kit, jobs: Jobs) =>
  k.table(
    'job_inputs',
    {
      tenantId: k.text('tenant_id').notNull(),
      jobId: k.text('job_id').notNull(),
      firstRow: k.int('first_row').notNull(),
      inputs: k.json('inputs').$type<readonly unknown[]>().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId, t.jobId, t.firstRow] }), ofJob(k, 'job_inputs', t, jobs)],
  )

/**
 * The rows that are done, from 1 on without a gap. The key refuses to do one twice. A row that is about no user, such
 * as one of a group, has an empty `userId`.
 */
export const defineJobRows = (k: Kit, jobs: Jobs) =>
  k.table(
    'job_rows',
    {
      tenantId: k.text('tenant_id').notNull(),
      jobId: k.text('job_id').notNull(),
      row: k.int('row').notNull(),
      userId: k.text('user_id').notNull(),
      input: k.json('input').$type<unknown>().notNull(),
      outcome: k.text('outcome').$type<JobRowOutcome>().notNull(),
      result: k.json('result').$type<unknown>(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.jobId, t.row] }),
      ofJob(k, 'job_rows', t, jobs),
      k.index('job_rows_by_outcome').on(t.tenantId, t.jobId, t.outcome, t.row),
      k.index('job_rows_by_user').on(t.tenantId, t.userId, t.jobId),
    ],
  )

/** Finds the rows whose log is about a user besides their own. */
export const defineJobRowMentions = (k: Kit, jobs: Jobs) =>
  k.table(
    'job_row_mentions',
    {
      tenantId: k.text('tenant_id').notNull(),
      userId: k.text('user_id').notNull(),
      jobId: k.text('job_id').notNull(),
      row: k.int('row').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.tenantId, t.userId, t.jobId, t.row] }),
      ofJob(k, 'job_row_mentions', t, jobs),
    ],
  )

/** Names that rows of a job assigned to holders. Names of restored users are found through the users (R22). */
export const defineJobNameAssignments = (k: Kit, jobs: Jobs) =>
  k.table(
    'job_claims',
    {
      tenantId: k.text('tenant_id').notNull(),
      jobId: k.text('job_id').notNull(),
      key: k.text('key').notNull(),
      holderId: k.text('holder_id').notNull(),
      row: k.int('row').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.tenantId, t.jobId, t.key] }), ofJob(k, 'job_claims', t, jobs)],
  )
