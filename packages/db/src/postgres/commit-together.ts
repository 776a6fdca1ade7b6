import type pg from 'pg'
import { isRefusal } from '../is-refusal.ts'
import type { Waiting } from '../waiting.ts'
import type { Connection } from './connection.ts'
import { isConflict } from './errors.ts'
import { commit, onConnection } from './transaction.ts'

/**
 * Runs `first`, and what `another` gives until it gives nothing, under one lock of the tenant and with one durable commit,
 * each in a savepoint of its own. Nobody is answered before the commit. Gives those that were in conflict with other
 * transactions, which have yet to be run.
 */
export async function commitTogether(
  pool: pg.Pool,
  tenantId: string,
  first: Waiting,
  another: () => Waiting | undefined,
): Promise<readonly Waiting[]> {
  const taken = [first]
  const settlements: (() => void)[] = []
  const inConflict: Waiting[] = []
  try {
    await onConnection(pool, async (connection) => {
      await connection.beginWriting(tenantId)
      for (let one: Waiting | undefined = first; one !== undefined; one = another()) {
        if (one !== first) taken.push(one)
        const outcome = await runInSavepoint(connection, one)
        if (outcome === 'conflict') inConflict.push(one)
        else settlements.push(outcome)
      }
      await commit(connection)
    })
  } catch (error) {
    for (const { fail } of taken) fail(error)
    return []
  }
  for (const settle of settlements) settle()
  return inConflict
}

async function runInSavepoint(connection: Connection, one: Waiting): Promise<(() => void) | 'conflict'> {
  connection.savepoint()
  try {
    const value = await connection.run(one.work())
    if (isRefusal(value)) await connection.rollbackToSavepoint()
    else await connection.release()
    return () => one.settle(value)
  } catch (error) {
    // Fails too where the connection is lost, and with it all that share it.
    await connection.rollbackToSavepoint()
    return isConflict(error) ? 'conflict' : () => one.fail(error)
  }
}
