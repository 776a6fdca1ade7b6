import { rows, statements, type Transaction } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import { everyTenant } from '../steps/load/every-tenant.ts'

/** The work that waits for workers, of all tenants together. */
export interface Backlog {
  readonly outbox: Readonly<Record<'waiting' | 'dead', number>>
  readonly jobs: Readonly<Record<'queued' | 'running', number>>
  /** How long ago the window ended of the user who is due first; 0 if nobody is due. */
  readonly purgeLagMs: number
}

/** Measures the waiting jobs, deliveries, mailbox moves and expired users. */
export const measureBacklog = (dependencies: Dependencies) => async (): Promise<Backlog> => {
  const counted = await dependencies.storage.read(countBacklog)
  const now = dependencies.now()
  let oldestMs = now.getTime()
  for await (const { purgeAt } of everyTenant(dependencies, now)) {
    if (purgeAt !== null) oldestMs = Math.min(oldestMs, purgeAt.getTime())
  }
  return { ...counted, purgeLagMs: now.getTime() - oldestMs }
}

function* countBacklog(): Transaction<Omit<Backlog, 'purgeLagMs'>> {
  const outbox = countByState(yield* rows(statements.outboxBacklog, {}))
  const jobs = countByState(yield* rows(statements.jobBacklog, {}))
  return {
    outbox: { waiting: outbox.get('waiting') ?? 0, dead: outbox.get('dead') ?? 0 },
    jobs: { queued: jobs.get('queued') ?? 0, running: jobs.get('running') ?? 0 },
  }
}

const countByState = (counted: readonly { readonly state: string; readonly count: number }[]) =>
  new Map(counted.map(({ state, count }) => [state, Number(count)]))
