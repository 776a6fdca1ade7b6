import { and, eq, type SQL, sql } from 'drizzle-orm'
import { param } from '../schema/kit.ts'
import type { Tables } from '../schema/tables.ts'
import { defineStatement, type StatementContext } from '../statement.ts'
import { countAll, inTenant, is } from './conditions.ts'
import { everyColumn } from './every-column.ts'
import type { Direction } from './keyset.ts'

export type JobRowRow = Tables['jobRows']['$inferSelect']

interface OfJob {
  readonly tenantId: string
  readonly jobId: string
}

type TableOfJob = Tables['jobInputs'] | Tables['jobRows'] | Tables['jobNameAssignments']

const ofJob = (table: TableOfJob): SQL | undefined => and(inTenant(table), is(table.jobId))

export const insertJobInput = defineStatement<Tables['jobInputs']['$inferSelect']>()(
  'insert_job_input',
  ({ db, t }) => db.insert(t.jobInputs).values(everyColumn(t.jobInputs)),
)

/** The inputs that begin at or after a row, in order. */
export const jobInputsFrom = defineStatement<OfJob & { firstRow: number; limit: number }>()(
  'job_inputs_from',
  ({ db, t: { jobInputs } }) =>
    db
      .select({ firstRow: jobInputs.firstRow, inputs: jobInputs.inputs })
      .from(jobInputs)
      .where(and(ofJob(jobInputs), sql`${jobInputs.firstRow} >= ${param(jobInputs.firstRow, 'firstRow')}`))
      .orderBy(jobInputs.firstRow)
      .limit(sql.placeholder('limit')),
)

export const removeJobInputs = defineStatement<OfJob>()('remove_job_inputs', ({ db, t }) =>
  db.delete(t.jobInputs).where(ofJob(t.jobInputs)),
)

export const insertJobRow = defineStatement<JobRowRow>()('insert_job_row', ({ db, t }) =>
  db.insert(t.jobRows).values(everyColumn(t.jobRows)),
)

type Forgotten = Pick<JobRowRow, 'tenantId' | 'input' | 'result'> & { readonly userIds: readonly string[] }

/** Removes from the logs of all jobs what they say about users, except that each had a row, and its outcome. */
export const forgetJobRowsOfUsers = defineStatement<Forgotten>()(
  'forget_job_rows_of_users',
  ({ db, t: { jobRows }, k }) => {
    const { input, result } = everyColumn(jobRows)
    return db
      .update(jobRows)
      .set({ input, result })
      .where(and(inTenant(jobRows), k.isOneOf(jobRows.userId, 'userIds')))
  },
)

export const insertJobRowMention = defineStatement<Tables['jobRowMentions']['$inferSelect']>()(
  'insert_job_row_mention',
  ({ db, t }) => db.insert(t.jobRowMentions).values(everyColumn(t.jobRowMentions)),
)

type ForgottenOfMany = Omit<Forgotten, 'userId'> & { readonly userIds: readonly string[] }

/** Does the same for rows of others that mention one of these users. */
export const forgetJobRowsMentioning = defineStatement<ForgottenOfMany>()(
  'forget_job_rows_mentioning',
  ({ db, t: { jobRows, jobRowMentions: mentions }, k }) => {
    const { input, result } = everyColumn(jobRows)
    const keys = db
      .select({ jobId: mentions.jobId, row: mentions.row })
      .from(mentions)
      .where(and(inTenant(mentions), k.isOneOf(mentions.userId, 'userIds')))
    return db
      .update(jobRows)
      .set({ input, result })
      .where(and(inTenant(jobRows), sql`(${jobRows.jobId}, ${jobRows.row}) in (${keys})`))
  },
)

/** The rows that have restored these users. */
export const jobRowsOfUsers = defineStatement<OfJob & { userIds: readonly string[] }>()(
  'job_rows_of_users',
  ({ db, t: { jobRows }, k }) =>
    db
      .select({ userId: jobRows.userId, row: jobRows.row })
      .from(jobRows)
      .where(and(ofJob(jobRows), k.isOneOf(jobRows.userId, 'userIds'), eq(jobRows.outcome, sql`'restored'`))),
)

/** Stores the row that gave a name to a holder. A name that was given before belongs to the later row. */
export const putJobNameAssignment = defineStatement<Tables['jobNameAssignments']['$inferSelect']>()(
  'put_job_name_assignment',
  ({ db, t: { jobNameAssignments } }) => {
    const columns = everyColumn(jobNameAssignments)
    const { tenantId, jobId, key } = jobNameAssignments
    return db
      .insert(jobNameAssignments)
      .values(columns)
      .onConflictDoUpdate({
        target: [tenantId, jobId, key],
        set: { holderId: columns.holderId, row: columns.row },
      })
  },
)

export const jobNameAssignmentsOf = defineStatement<OfJob & { keys: readonly string[] }>()(
  'job_name_assignments_of',
  ({ db, t: { jobNameAssignments }, k }) =>
    db
      .select({
        key: jobNameAssignments.key,
        holderId: jobNameAssignments.holderId,
        row: jobNameAssignments.row,
      })
      .from(jobNameAssignments)
      .where(and(ofJob(jobNameAssignments), k.isOneOf(jobNameAssignments.key, 'keys'))),
)

export const removeJobNameAssignments = defineStatement<OfJob>()('remove_job_name_assignments', ({ db, t }) =>
  db.delete(t.jobNameAssignments).where(ofJob(t.jobNameAssignments)),
)

/** How many rows of a job have had which outcome. */
export const jobRowCounts = defineStatement<OfJob>()('job_row_counts', ({ db, t: { jobRows } }) =>
  db
    .select({ outcome: jobRows.outcome, rows: countAll() })
    .from(jobRows)
    .where(ofJob(jobRows))
    .groupBy(jobRows.outcome),
)

type Place = OfJob & { readonly key: number; readonly limit: number }

const page = <Parameters extends Place>(
  name: string,
  direction: Direction,
  filter: (context: StatementContext) => SQL | undefined,
) =>
  defineStatement<Parameters>()(`${name}_${direction}`, (context) => {
    const { jobRows } = context.t
    const key = param(jobRows.row, 'key')
    const ascending = direction === 'ascending'
    const place = ascending ? sql`${jobRows.row} > ${key}` : sql`${jobRows.row} < ${key}`
    return context.db
      .select()
      .from(jobRows)
      .where(and(ofJob(jobRows), filter(context), place))
      .orderBy(ascending ? sql`${jobRows.row} asc` : sql`${jobRows.row} desc`)
      .limit(sql.placeholder('limit'))
  })

const every = () => undefined

export const jobRowPages = {
  ascending: page<Place>('job_rows', 'ascending', every),
  descending: page<Place>('job_rows', 'descending', every),
} as const

type PlaceOfOutcome = Place & { readonly outcome: string }

const ofOutcome = ({ t }: StatementContext): SQL => is(t.jobRows.outcome)

export const jobRowPagesOfOutcome = {
  ascending: page<PlaceOfOutcome>('job_rows_of_outcome', 'ascending', ofOutcome),
  descending: page<PlaceOfOutcome>('job_rows_of_outcome', 'descending', ofOutcome),
} as const
