import type pg from 'pg'
import type { Transaction } from '../statement.ts'
import { StorageBusyError } from '../storage.ts'
import type { Waiting } from '../waiting.ts'
import { commitTogether } from './commit-together.ts'
import { retryConflicts } from './retry-conflicts.ts'
import { writeTransaction } from './transaction.ts'

export interface CommitQueue {
  /** The number of works that have not begun. */
  length(): number
  /** Runs `work` after the earlier works of the same tenant. */
  add<Value>(tenantId: string, work: () => Transaction<Value>): Promise<Value>
}

/** The largest number of works that share a commit. PostgreSQL caches twice as many savepoints. */
const sharedByAtMost = 32

/**
 * Age at which a transaction takes no more work: beyond it, the first work would wait too long, and so would other
 * processes that want the tenant.
 */
const openForMs = 20

/**
 * Lets a process have one transaction of a tenant at a time. Two could not run together anyway, and work that waits
 * here holds no connection that another tenant could use. Waiting works share a commit.
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

/** Takes the next work in line, and fails those that have waited too long. */
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
