import type pg from 'pg'
import { isRefusal } from '../is-refusal.ts'
import type { Transaction } from '../statement.ts'
import { StorageBusyError } from '../storage.ts'
import { type Connection, connectionOf } from './connection.ts'
import { isUnreachable } from './errors.ts'

type Work<Value> = () => Transaction<Value>

/** Runs `work` under the tenant's lock and commits, unless it returns `ok: false` or throws. */
export const writeTransaction = <Value>(pool: pg.Pool, tenantId: string, work: Work<Value>): Promise<Value> =>
  onConnection(pool, async (connection) => {
    await connection.beginWriting(tenantId)
    const value = await connection.run(work())
    if (isRefusal(value)) await connection.rollback()
    else await commit(connection)
    return value
  })

/** Runs `work` on one consistent state of the database. A statement that writes fails. */
export const readTransaction = <Value>(pool: pg.Pool, work: Work<Value>): Promise<Value> =>
  onConnection(pool, async (connection) => {
    connection.beginReading()
    const value = await connection.run(work())
    await connection.endReading()
    return value
  })

const connectionByClient = new WeakMap<pg.PoolClient, Connection>()

/** Runs `task` on a connection of the pool, and rolls its transaction back if it throws. */
export async function onConnection<Value>(
  pool: pg.Pool,
  task: (connection: Connection) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect()
  let connection = connectionByClient.get(client)
  if (connection === undefined) {
    connection = connectionOf(client)
    connectionByClient.set(client, connection)
  }
  try {
    const value = await task(connection)
    client.release()
    return value
  } catch (error) {
    const isUsable = await connection.rollback().then(
      () => true,
      () => false,
    )
    client.release(!isUsable)
    throw error
  }
}

export async function commit(connection: Connection): Promise<void> {
  try {
    await connection.commit()
  } catch (error) {
    if (!isUnreachable(error)) throw error
    // A caller that repeats the request id learns what was done. Without a request id, saying that nothing was done
    // could be a lie.
    throw new StorageBusyError('the connection was lost during a commit, which may have been made', {
      cause: error,
    })
  }
}
