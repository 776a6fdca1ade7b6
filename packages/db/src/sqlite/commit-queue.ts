import type Database from 'better-sqlite3'
import type { Statements } from '../statement.ts'
import { StorageBusyError } from '../storage.ts'
import type { Connection } from './connection.ts'
import { isBusy, toStorageError } from './errors.ts'

interface Waiting {
  readonly work: () => Statements<unknown>
  readonly settle: (value: unknown) => void
  readonly fail: (error: unknown) => void
}

export interface CommitQueue {
  add<Value>(work: () => Statements<Value>): Promise<Value>
  /** Resolves when nothing waits any more. */
  drained(): Promise<void>
}

/** As many as share a commit. More would make the first of them wait for longer than its own commit takes. */
const batchSize = 64

/**
 * Runs waiting work one after the other in one transaction, each in its own savepoint, and answers all of it after the
 * one durable commit. Alone, work gets a commit of its own at once.
 */
export function commitQueue(
  connection: Connection,
  options: { readonly busyTimeoutMs: number },
): CommitQueue {
  const waiting: Waiting[] = []
  let running: Promise<void> | null = null

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchSize)
      try {
        await begin(connection.database, options.busyTimeoutMs)
        commitTogether(connection, batch)
      } catch (error) {
        for (const one of batch) one.fail(toStorageError(error))
      }
      // Lets answers go out and new work come in between two commits.
      await new Promise((resume) => setImmediate(resume))
    }
    running = null
  }

  return {
    add: <Value>(work: () => Statements<Value>) =>
      new Promise<Value>((resolve, reject) => {
        waiting.push({ work, settle: (value) => resolve(value as Value), fail: reject })
        running ??= new Promise<void>((resume) => setImmediate(resume)).then(drain)
      }),
    drained: async () => {
      while (running !== null) await running
    },
  }
}

/** Begins the write transaction, waiting for another process's by asking again after growing, jittered pauses. */
async function begin(database: Database.Database, busyTimeoutMs: number): Promise<void> {
  const deadline = performance.now() + busyTimeoutMs
  for (let pauseMs = 1; ; pauseMs = Math.min(pauseMs * 2, 50)) {
    try {
      database.exec('begin immediate')
      return
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() >= deadline)
        throw new StorageBusyError('the database is locked', { cause: error })
    }
    await new Promise((resume) => setTimeout(resume, pauseMs * (0.5 + Math.random())))
  }
}

function commitTogether(connection: Connection, batch: readonly Waiting[]): void {
  const { database } = connection
  const answers: (() => void)[] = []
  try {
    for (const one of batch) answers.push(runInSavepoint(connection, one))
    database.exec('commit')
  } catch (error) {
    if (database.inTransaction) database.exec('rollback')
    throw error
  }
  for (const answer of answers) answer()
}

function runInSavepoint(connection: Connection, one: Waiting): () => void {
  const { database } = connection
  database.exec('savepoint work')
  try {
    const value = connection.run(one.work())
    if (isRefusal(value)) database.exec('rollback to work')
    database.exec('release work')
    return () => one.settle(value)
  } catch (error) {
    // A full disk or a lost file ends the whole transaction: no savepoint is left, and nobody's work may count as done.
    if (!database.inTransaction) throw error
    database.exec('rollback to work')
    database.exec('release work')
    return () => one.fail(toStorageError(error))
  }
}

const isRefusal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false
