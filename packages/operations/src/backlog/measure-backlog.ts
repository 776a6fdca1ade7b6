import { rows, type Statements, statements } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'

/** What is there to do for workers, in all tenants together. */
export interface Backlog {
  readonly outbox: Readonly<Record<'waiting' | 'dead', number>>
  readonly jobs: Readonly<Record<'queued' | 'running', number>>
}

export const measureBacklog =
  ({ storage }: Dependencies) =>
  (): Promise<Backlog> =>
    storage.read(function* (): Statements<Backlog> {
      const outbox = countByState(yield* rows(statements.outboxBacklog, {}))
      const jobs = countByState(yield* rows(statements.jobBacklog, {}))
      return {
        outbox: { waiting: outbox.get('waiting') ?? 0, dead: outbox.get('dead') ?? 0 },
        jobs: { queued: jobs.get('queued') ?? 0, running: jobs.get('running') ?? 0 },
      }
    })

const countByState = (counted: readonly { readonly state: string; readonly count: number }[]) =>
  new Map(counted.map(({ state, count }) => [state, Number(count)]))
