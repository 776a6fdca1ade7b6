import { count, inArray } from 'drizzle-orm'
import { defineStatement } from '../statement.ts'

/** How much of the outbox has not been delivered, of all tenants. */
export const outboxBacklog = defineStatement<object>()('outbox_backlog', ({ db, t }) =>
  db
    .select({ state: t.outbox.state, count: count() })
    .from(t.outbox)
    .where(inArray(t.outbox.state, ['waiting', 'dead']))
    .groupBy(t.outbox.state),
)

/** How many jobs have not ended, of all tenants. */
export const jobBacklog = defineStatement<object>()('job_backlog', ({ db, t }) =>
  db
    .select({ state: t.jobs.state, count: count() })
    .from(t.jobs)
    .where(inArray(t.jobs.state, ['queued', 'running']))
    .groupBy(t.jobs.state),
)
