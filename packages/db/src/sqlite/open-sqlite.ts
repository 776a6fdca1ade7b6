import { existsSync } from 'node:fs'
import { schemaVersion } from '../schema/version.ts'
import { SchemaVersionError, type Storage, StorageRefusedError } from '../storage.ts'
import { startCheckpointer } from './checkpointer.ts'
import { commitQueue } from './commit-queue.ts'
import { type Connection, openConnection } from './connection.ts'
import { watchForDamage } from './damage-watch.ts'
import { toOpeningError, toStorageError, whatIsNotPermitted } from './errors.ts'
import { retryWhileBusy } from './retry-while-busy.ts'
import { inspectFile } from './schema-version.ts'

export interface SqliteOptions {
  readonly path: string
  /** How long work may wait for another process's lock before `StorageBusyError`. Default: 10 s. */
  readonly busyTimeoutMs?: number
  /**
   * The largest number of transactions that may wait; more are refused at once with `StorageBusyError`. Default: about
   * two seconds of work.
   */
  readonly queueLength?: number
}

/**
 * Opens a migrated SQLite file (see `migrateSqlite`). Throws `SchemaVersionError` for any other. Several processes of
 * one machine may open the same file; it must not lie on a network file system. All tenants share SQLite's one lock.
 */
export function openSqlite({ path, busyTimeoutMs = 10_000, queueLength }: SqliteOptions): Storage {
  requireSchema(path)
  const { writer, reader } = openBoth(path)
  const checkpointer = startCheckpointer(writer.database)
  const watch = watchForDamage(path)
  const queue = commitQueue(writer, {
    busyTimeoutMs,
    queueLength,
    onCommit: checkpointer.committed,
    onFailure: watch.met,
  })
  let closing: Promise<void> | null = null

  const close = async () => {
    await queue.drained()
    await checkpointer.stop()
    await watch.stop()
    reader.database.close()
    writer.database.close()
  }

  return {
    transaction: (_tenantId, work) => {
      if (closing !== null) return Promise.reject(new Error('the storage is closed'))
      return queue.add(work)
    },
    read: (work) => {
      if (closing !== null) return Promise.reject(new Error('the storage is closed'))
      return retryWhileBusy(busyTimeoutMs, () => {
        reader.control.begin()
        try {
          return reader.run(work())
        } finally {
          if (reader.database.inTransaction) reader.control.commit()
        }
      }).catch((error) => {
        watch.met(error)
        throw toStorageError(error)
      })
    },
    waiting: () => queue.length(),
    scrub: async () => {
      if (closing !== null) return
      await queue.drained()
      writer.database.pragma('wal_checkpoint(PASSIVE)')
      writer.database.pragma('wal_checkpoint(TRUNCATE)')
    },
    damage: watch.damage,
    lookOver: watch.lookOver,
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

function openBoth(path: string): { readonly writer: Connection; readonly reader: Connection } {
  const opened: Connection[] = []
  try {
    const writer = openConnection(path, 'write')
    opened.push(writer)
    requireWritable(path)
    return { writer, reader: openConnection(path, 'read') }
  } catch (error) {
    for (const { database } of opened) database.close()
    throw toOpeningError(error, path)
  }
}

/** SQLite opens a read-only file and refuses only the first write. */
function requireWritable(path: string): void {
  const told = whatIsNotPermitted(path)
  if (told !== null) throw new StorageRefusedError(told)
}

function requireSchema(path: string): void {
  const version = existsSync(path) ? inspectFile(path) : 0
  if (version < schemaVersion) {
    throw new SchemaVersionError(
      `${path} has schema version ${version}, this program needs ${schemaVersion}: run \`reprieve migrate\``,
    )
  }
}
