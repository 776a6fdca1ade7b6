import type pg from 'pg'
import { isRefusal } from '../is-refusal.ts'
import type { Waiting } from '../waiting.ts'
import type { Connection } from './connection.ts'
import { isConflict } from './errors.ts'
import { commit, onConnection } from './transaction.ts'

/**
 * Runs `first`, and what `another` returns until it returns nothing, under one lock of the tenant and with one durable
 * commit, each in its own savepoint. Nobody is answered before the commit. Returns the works that conflicted with other
 * transactions and still have to run.
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
    // This fails too if the connection is lost, and then every work that shares it fails.
    await connection.rollbackToSavepoint()
    return isConflict(error) ? 'conflict' : () => one.fail(error)
  }
}
