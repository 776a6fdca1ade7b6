import type pg from 'pg'
import type { Transaction } from '../statement.ts'
import { StorageBusyError } from '../storage.ts'
import type { Waiting } from '../waiting.ts'
import { commitTogether } from './commit-together.ts'
import { retryConflicts } from './retry-conflicts.ts'
import { writeTransaction } from './transaction.ts'

export interface CommitQueue {
  /** How many have not begun. */
  length(): number
  /** Runs `work` after that of the same tenant that was added before it. */
  add<Value>(tenantId: string, work: () => Transaction<Value>): Promise<Value>
}

/** As many as share a commit; PostgreSQL keeps twice as many savepoints at hand. */
const sharedByAtMost = 32

/** No other joins a transaction that is older: the first would wait for too long, and other processes for the tenant. */
const openForMs = 20

/**
 * Lets a process have one transaction of a tenant at a time. They could not run together anyway, and as long as they wait
 * here they hold no connection that another tenant could use. What waits shares a commit.
 */
export function commitQueue(pool: pg.Pool, busyTimeoutMs: number): CommitQueue {
  const waitingByTenant = new Map<string, Waiting[]>()

  const drain = async (tenantId: string, waiting: Waiting[]): Promise<void> => {
    while (waiting.length > 0) {
      const first = nextInTime(waiting, busyTimeoutMs)
      if (first === undefined) break
      if (waiting.length === 0) await runAlone(pool, tenantId, first)
      else await runTogether(first, waiting)
    }
    waitingByTenant.delete(tenantId)

    async function runTogether(first: Waiting, others: Waiting[]): Promise<void> {
      const closesAt = performance.now() + openForMs
      let taken = 1
      const another = () => {
        if (taken === sharedByAtMost || performance.now() >= closesAt) return undefined
        taken += 1
        return nextInTime(others, busyTimeoutMs)
      }
      for (const one of await commitTogether(pool, tenantId, first, another))
        await runAlone(pool, tenantId, one)
    }
  }

  return {
    length: () => [...waitingByTenant.values()].reduce((sum, { length }) => sum + length, 0),
    add: <Value>(tenantId: string, work: () => Transaction<Value>) =>
      new Promise<Value>((resolve, reject) => {
        const settle = (value: unknown) => resolve(value as Value)
        const one = { work, since: performance.now(), settle, fail: reject }
        const waiting = waitingByTenant.get(tenantId)
        if (waiting !== undefined) return void waiting.push(one)
        const begun = [one]
        waitingByTenant.set(tenantId, begun)
        void drain(tenantId, begun)
      }),
  }
}

/** Takes the next one and fails those that have waited for too long. */
function nextInTime(waiting: Waiting[], busyTimeoutMs: number): Waiting | undefined {
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    if (performance.now() - one.since < busyTimeoutMs) return one
    one.fail(new StorageBusyError('others were before it'))
  }
  return undefined
}

async function runAlone(pool: pg.Pool, tenantId: string, { work, settle, fail }: Waiting): Promise<void> {
  try {
    settle(await retryConflicts(() => writeTransaction(pool, tenantId, work)))
  } catch (error) {
    fail(error)
  }
}
