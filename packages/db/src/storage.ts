import type { TenantId } from '@reprieve/domain'
import type { Transaction } from './statement.ts'

/**
 * The storage port. Work is a generator of {@link Transaction}, written once; each adapter runs it its own way.
 */
export interface Storage {
  /**
   * Runs `work` in a transaction that holds `tenantId`'s lock: nothing else writes that tenant meanwhile. Commits durably
   * before it resolves. A value with `ok: false` rolls back and is returned; an exception rolls back and rejects.
   * `work` may be run more than once if the database asks for it, so it must have no effect but its statements. One that
   * fails ends it: there is nothing to catch inside.
   * Rejects with {@link StorageBusyError} if the lock cannot be had in time, {@link ConstraintError} if a key refuses.
   */
  transaction<Value>(tenantId: TenantId, work: () => Transaction<Value>): Promise<Value>
  /** Runs `work` on one consistent state of the database; a statement that writes is refused. */
  read<Value>(work: () => Transaction<Value>): Promise<Value>
  /** How many transactions wait in this process for their turn. */
  waiting(): number
  /** Sees to it that what was removed is gone from the files too, as far as the database can; may leave it for the next time. */
  scrub(): Promise<void>
  /**
   * What is known to be wrong with the database's files; null while nothing is. Always null on PostgreSQL, whose server
   * keeps watch by itself.
   */
  damage(): string | null
  /**
   * Looks over the database's files, away from the event loop, and gives what is wrong with them. Takes time with their
   * size. Rejects where they cannot be looked over at this moment.
   */
  lookOver(): Promise<string | null>
  close(): Promise<void>
}

/**
 * The lock could not be had, or the server not be reached; the caller may try again after a while. What was under way may
 * have been done if the connection was lost in its commit.
 */
export class StorageBusyError extends Error {
  override readonly name = 'StorageBusyError'
}

/** A unique key, foreign key or check refused a write that the lock should have kept from happening. */
export class ConstraintError extends Error {
  override readonly name = 'ConstraintError'
}

/**
 * The server or the disk is there and will not do: it refuses the password, has no such database, only lets itself be read,
 * or is full. Nothing of the work is done; it can be when somebody has mended that.
 */
export class StorageRefusedError extends Error {
  override readonly name = 'StorageRefusedError'
}

/** The database was made by another version of the program, or is none of its databases. */
export class SchemaVersionError extends Error {
  override readonly name = 'SchemaVersionError'
}

/** There is something where the backup is to go, or what has come there is not whole. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

/** What is to be copied cannot be, there is something where the copy is to go, or what has come there is not the same. */
export class CopyError extends Error {
  override readonly name = 'CopyError'
}
