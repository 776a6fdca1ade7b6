import { sql } from 'drizzle-orm'
import { defineStatement } from '../statement.ts'
import { countAll } from './conditions.ts'

// States are in the text of a statement, as a plan is made once: for any two states, most of a table would be read.

/** How much of the outbox has not been delivered, of all tenants. */
export const outboxBacklog = defineStatement<object>()('outbox_backlog', ({ db, t }) =>
  db
    .select({ state: t.outbox.state, count: countAll() })
    .from(t.outbox)
    .where(sql`${t.outbox.state} in ('waiting', 'dead')`)
    .groupBy(t.outbox.state),
)

/** How many jobs have not ended, of all tenants. */
export const jobBacklog = defineStatement<object>()('job_backlog', ({ db, t }) =>
  db
    .select({ state: t.jobs.state, count: countAll() })
    .from(t.jobs)
    .where(sql`${t.jobs.state} in ('queued', 'running')`)
    .groupBy(t.jobs.state),
)
