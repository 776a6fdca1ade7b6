import type { Storage } from '../storage.ts'
import { commitQueue } from './commit-queue.ts'
import { openConnection } from './connection.ts'
import { toStorageError } from './errors.ts'

export interface SqliteOptions {
  readonly path: string
  /** How long a write may wait for another process's before `StorageBusyError`. Default 10 s. */
  readonly busyTimeoutMs?: number
}

/**
 * Opens a migrated SQLite file (see `migrateSqlite`). Several processes of one machine may have the same file open;
 * it must not lie on a network file system. SQLite has one lock for all tenants.
 */
export function openSqlite({ path, busyTimeoutMs = 10_000 }: SqliteOptions): Storage {
  const writer = openConnection(path, 'write')
  const reader = openConnection(path, 'read')
  const queue = commitQueue(writer, { busyTimeoutMs })
  return {
    transaction: (_tenantId, work) => queue.add(work),
    read: async (work) => {
      reader.database.exec('begin')
      try {
        return reader.run(work())
      } catch (error) {
        throw toStorageError(error)
      } finally {
        if (reader.database.inTransaction) reader.database.exec('commit')
      }
    },
    close: async () => {
      await queue.drained()
      reader.database.close()
      writer.database.close()
    },
  }
}
