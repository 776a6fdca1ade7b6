import type { Client, PoolClient } from 'pg'
import type { Step, Transaction } from '../statement.ts'
import { type Prepared, preparer } from './preparer.ts'
import { type UnderWay, underWay } from './under-way.ts'

/**
 * A client, preferably one that pipelines queries: they are sent at once and answered in order. Methods that return no
 * promise send without waiting; if such a query fails, the next awaited call rejects with its error.
 */
export interface Connection {
  /** Begins a transaction and takes the tenant's lock in one round trip. */
  beginWriting(tenantId: string): Promise<void>
  beginReading(): void
  commit(): Promise<void>
  /** Resolves at once if every statement has been answered; rejects if one that was not awaited has failed. */
  endReading(): Promise<void>
  rollback(): Promise<void>
  savepoint(): void
  /** Keeps the changes since the savepoint. */
  release(): Promise<void>
  /** Undoes the changes since the savepoint, even if some of them have failed. */
  rollbackToSavepoint(): Promise<void>
  /** Runs work to its end in the open transaction. Its last writes may not be answered yet when this resolves. */
  run<Value>(work: Transaction<Value>): Promise<Value>
}

export function connectionOf(client: Client | PoolClient): Connection {
  const prepare = preparer(client, [lockTenant.name, lockName.name])
  const sent = underWay()
  const send = (text: string) => sent.add(client.query(text))
  const control = async (text: string): Promise<void> => {
    send(text)
    await sent.settle()
  }
  /** Like `control`, but also works after a failure. */
  const undo = async (text: string): Promise<void> => {
    const answered = client.query(text)
    await Promise.allSettled([sent.settle(), answered])
    await answered
  }
  return {
    beginWriting: async (tenantId) => {
      const begun = client.query('begin isolation level read committed')
      const locking = client.query({ ...lockTenant, values: [tenantId] })
      const [, locked] = await Promise.all([begun, locking])
      if (locked.rowCount !== 0) return
      // A change to the installation is locked under a name that no tenant has. If its row is being created at this
      // moment, the row exists by the time that the lock is free.
      const naming = client.query({ ...lockName, values: [tenantId] })
      await Promise.all([naming, client.query({ ...lockTenant, values: [tenantId] })])
    },
    beginReading: () => send('begin isolation level repeatable read read only'),
    commit: () => control('commit'),
    endReading: async () => {
      if (sent.isUncertain()) await control('commit')
      else send('commit')
    },
    rollback: () => undo('rollback'),
    savepoint: () => send('savepoint work'),
    release: () => control('release savepoint work'),
    rollbackToSavepoint: () => undo('rollback to savepoint work; release savepoint work'),
    run: (work) => runToEnd(work, prepare, sent),
  }
}

const lockTenant = {
  name: 'lock_tenant',
  text: 'select 1 from tenant_locks where tenant_id = $1 for update',
}

const lockName = {
  name: 'lock_name',
  text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
}

async function runToEnd<Value>(
  work: Transaction<Value>,
  prepare: (step: Step) => Prepared,
  sent: UnderWay,
): Promise<Value> {
  let turn = work.next()
  while (!turn.done) {
    const { value: step } = turn
    turn = work.next(
      step.kind === 'write' ? write(step, prepare, sent) : await executeAndWait(step, prepare, sent),
    )
  }
  return turn.value
}

function write(step: Step, prepare: (step: Step) => Prepared, sent: UnderWay): void {
  const prepared = prepare(step)
  for (const parameters of step.parameters) sent.add(prepared.execute(parameters))
}

async function executeAndWait(
  step: Step,
  prepare: (step: Step) => Prepared,
  sent: UnderWay,
): Promise<unknown> {
  try {
    const result = await execute(step, prepare(step))
    sent.forget()
    return result
  } catch (error) {
    // After an earlier failure, this error only says that something has failed before.
    await sent.settle()
    throw error
  }
}

async function execute({ kind, parameters }: Step, prepared: Prepared): Promise<unknown> {
  if (kind === 'rows') return prepared.execute(parameters[0])
  // All are sent before the first is answered.
  const results = await Promise.all(parameters.map((one) => prepared.execute(one)))
  return results.reduce<number>((sum, result) => sum + rowCountOf(result), 0)
}

const rowCountOf = (result: unknown): number => (result as { rowCount: number | null }).rowCount ?? 0
