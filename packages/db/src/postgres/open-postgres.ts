import pg from 'pg'
import type { Storage } from '../storage.ts'
import { commitQueue } from './commit-queue.ts'
import { connectionOptions, placeOf } from './connection-options.ts'
import { toStorageError } from './errors.ts'
import { retryConflicts } from './retry-conflicts.ts'
import { requireSchema } from './schema-version.ts'
import { readTransaction } from './transaction.ts'

export interface PostgresOptions {
  /**
   * `postgres://user:password@host:port/database`. Encryption is set as in libpq: `?sslmode=verify-full&sslrootcert=…`.
   */
  readonly url: string
  /** How long work may wait for a lock before `StorageBusyError`. Default: 10 s. */
  readonly busyTimeoutMs?: number
  /** The largest number of connections of this process. Default: 10. */
  readonly poolSize?: number
  /** Time after which the server ends a statement. Default: 30 s. */
  readonly statementTimeoutMs?: number
  /** Time after which the server ends an idle transaction and releases its locks. Default: 30 s. */
  readonly idleTimeoutMs?: number
}

/**
 * Opens a migrated PostgreSQL database (see `migratePostgres`). Rejects with `SchemaVersionError` for any other, and
 * with a clear message if there is no server, no such database, no such user, or only a replica. Each tenant has a lock
 * of its own.
 */
export async function openPostgres(options: PostgresOptions): Promise<Storage> {
  const { busyTimeoutMs = 10_000 } = options
  const place = placeOf(options.url)
  const pool = openPool(options, busyTimeoutMs)
  const queue = commitQueue(pool, busyTimeoutMs)
  const underWay = new Set<Promise<unknown>>()
  let closing: Promise<void> | null = null

  /** Registers a task that `close` has to wait for. */
  const start = <Value>(task: () => Promise<Value>): Promise<Value> => {
    if (closing !== null) return Promise.reject(new Error('the storage is closed'))
    const started = task().catch((error) => {
      throw toStorageError(error, place)
    })
    underWay.add(started)
    const forget = () => void underWay.delete(started)
    started.then(forget, forget)
    return started
  }

  const close = async () => {
    await Promise.allSettled(underWay)
    await pool.end()
  }

  await checkDatabase(pool, place)
  return {
    transaction: (tenantId, work) => start(() => queue.add(tenantId, work)),
    read: (work) => start(() => retryConflicts(() => readTransaction(pool, work))),
    waiting: () => queue.length() + pool.waitingCount,
    // Rows that no vacuum has reached yet cannot be read by any statement, and the vacuum is the server's business.
    scrub: () => Promise.resolve(),
    damage: () => null,
    lookOver: () => Promise.resolve(null),
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

function openPool(options: PostgresOptions, busyTimeoutMs: number): pg.Pool {
  const { url, poolSize = 10, statementTimeoutMs = 30_000, idleTimeoutMs = 30_000 } = options
  const pool = new pg.Pool({
    ...connectionOptions(url),
    pipeline: true,
    max: poolSize,
    lock_timeout: busyTimeoutMs,
    statement_timeout: statementTimeoutMs,
    // For a server that has vanished silently. A live server answers before that.
    query_timeout: statementTimeoutMs + 10_000,
    idle_in_transaction_session_timeout: idleTimeoutMs,
  })
  // A lost connection fails the query that runs on it, and the pool makes another. Nobody else needs to know.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

async function checkDatabase(pool: pg.Pool, place: string): Promise<void> {
  try {
    const client = await pool.connect()
    try {
      await requireSchema(client, place)
    } finally {
      client.release()
    }
  } catch (error) {
    await pool.end()
    throw toStorageError(error, place)
  }
}
