import { isRefusal } from '../is-refusal.ts'
import type { Transaction } from '../statement.ts'
import { StorageBusyError } from '../storage.ts'
import type { Waiting } from '../waiting.ts'
import type { Connection } from './connection.ts'
import { isBusy, toStorageError } from './errors.ts'
import { pauseWhileBusy } from './retry-while-busy.ts'

export interface CommitQueue {
  add<Value>(work: () => Transaction<Value>): Promise<Value>
  /** The number of works that have not begun. */
  length(): number
  /** Resolves when no work waits any more. */
  drained(): Promise<void>
}

/**
 * The largest number of works that share a commit. With more, the first would wait longer than its own commit takes.
 */
const batchSize = 64

/** The largest number of works that may wait: about two seconds of work. More are refused at once rather than late. */
const usualQueueLength = 4096

// Without rests, a writer with a full queue would hardly ever leave the lock to another process.
const restAfterMs = 100

/**
 * Runs waiting work, one after the other, in one transaction, each in its own savepoint, and answers all of it after
 * the one durable commit. A work that is alone gets its own commit at once.
 */
export function commitQueue(
  connection: Connection,
  {
    busyTimeoutMs,
    queueLength = usualQueueLength,
    onCommit,
    onFailure,
  }: {
    readonly busyTimeoutMs: number
    readonly queueLength?: number | undefined
    readonly onCommit: () => void
    /** Called with every error of a work that waited. */
    readonly onFailure: (error: unknown) => void
  },
): CommitQueue {
  const waiting: Waiting[] = []
  let running: Promise<void> | null = null

  const drain = async (): Promise<void> => {
    let restedAt = performance.now()
    while (waiting.length > 0) {
      await beginWhileAnyWait(connection, waiting, busyTimeoutMs)
      const batch = waiting.splice(0, batchSize)
      if (batch.length > 0 && commitTogether(connection, batch)) onCommit()
      // Between two commits, answers go out and new work comes in.
      await new Promise((resume) => setImmediate(resume))
      if (performance.now() - restedAt > restAfterMs) {
        await new Promise((resume) => setTimeout(resume, 1))
        restedAt = performance.now()
      }
    }
    running = null
  }

  return {
    add: <Value>(work: () => Transaction<Value>) =>
      new Promise<Value>((resolve, reject) => {
        if (waiting.length >= queueLength) throw new StorageBusyError('too many transactions are waiting')
        const settle = (value: unknown) => resolve(value as Value)
        const fail = (error: unknown) => {
          onFailure(error)
          reject(error)
        }
        waiting.push({ work, since: performance.now(), settle, fail })
        running ??= new Promise<void>((resume) => setImmediate(resume)).then(drain)
      }),
    length: () => waiting.length,
    drained: async () => {
      while (running !== null) await running
    },
  }
}

/**
 * Begins the write transaction. While another process has the lock, it asks again after pauses and rejects works that
 * have waited too long. If that leaves none, or the database refuses to begin at all, it returns with nothing waiting.
 */
async function beginWhileAnyWait(
  { control }: Connection,
  waiting: Waiting[],
  busyTimeoutMs: number,
): Promise<void> {
  for (let turn = 0; waiting.length > 0; turn += 1) {
    try {
      control.beginImmediate()
      return
    } catch (error) {
      const isLate = ({ since }: Waiting) => !isBusy(error) || performance.now() - since >= busyTimeoutMs
      const late = waiting.findIndex((one) => !isLate(one))
      for (const one of waiting.splice(0, late < 0 ? waiting.length : late)) one.fail(toStorageError(error))
    }
    await pauseWhileBusy(turn)
  }
}

/** Answers every work of the batch, but none before the commit. False if nothing was committed. */
function commitTogether(connection: Connection, batch: readonly Waiting[]): boolean {
  const [first, ...others] = batch
  if (first !== undefined && others.length === 0) return commitAlone(connection, first)
  const { database, control } = connection
  const settlements: (() => void)[] = []
  try {
    for (const one of batch) settlements.push(runInSavepoint(connection, one))
    control.commit()
  } catch (error) {
    if (database.inTransaction) control.rollback()
    for (const one of batch) one.fail(toStorageError(error))
    return false
  }
  for (const settle of settlements) settle()
  return true
}

// A savepoint keeps every changed page twice. A work that shares the transaction with nobody need not pay for that.
function commitAlone({ database, control, run }: Connection, one: Waiting): boolean {
  try {
    const value = run(one.work())
    const refused = isRefusal(value)
    if (refused) control.rollback()
    else control.commit()
    one.settle(value)
    return !refused
  } catch (error) {
    if (database.inTransaction) control.rollback()
    one.fail(toStorageError(error))
    return false
  }
}

function runInSavepoint(connection: Connection, one: Waiting): () => void {
  const { database, control } = connection
  control.savepoint()
  try {
    const value = connection.run(one.work())
    if (isRefusal(value)) control.rollbackToSavepoint()
    control.release()
    return () => one.settle(value)
  } catch (error) {
    // A full disk or a lost file ends the whole transaction: no savepoint is left, and no work may count as done.
    if (!database.inTransaction) throw error
    control.rollbackToSavepoint()
    control.release()
    return () => one.fail(toStorageError(error))
  }
}
