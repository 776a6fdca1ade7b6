import { sql } from 'drizzle-orm'
import { defineStatement } from '../statement.ts'
import { countAll } from './conditions.ts'

// The states stand in the statement's text, because a plan is made once: for states as parameters, it would read most
// of a table.

/** Undelivered messages of the outbox, of all tenants. */
export const outboxBacklog = defineStatement<object>()('outbox_backlog', ({ db, t }) =>
  db
    .select({ state: t.outbox.state, count: countAll() })
    .from(t.outbox)
    .where(sql`${t.outbox.state} in ('waiting', 'dead')`)
    .groupBy(t.outbox.state),
)

/** Unfinished jobs, of all tenants. */
export const jobBacklog = defineStatement<object>()('job_backlog', ({ db, t }) =>
  db
    .select({ state: t.jobs.state, count: countAll() })
    .from(t.jobs)
    .where(sql`${t.jobs.state} in ('queued', 'running')`)
    .groupBy(t.jobs.state),
)
