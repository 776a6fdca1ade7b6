import type { TenantId } from '@reprieve/domain'
import type { Transaction } from './statement.ts'

/**
 * The storage port. Work is a generator of {@link Transaction}, written once; each adapter runs it its own way.
 */
export interface Storage {
  /**
   * Runs `work` in a transaction that holds `tenantId`'s lock, so that nothing else writes that tenant meanwhile.
   * Commits durably before it resolves. A value with `ok: false` rolls back and is returned; an exception rolls back
   * and rejects. `work` may run more than once if the database asks for it, so it must have no effect except its
   * statements. A failing statement ends it: there is nothing to catch inside. Rejects with {@link StorageBusyError} if
   * the lock cannot be had in time, and with {@link ConstraintError} if a key refuses.
   */
  transaction<Value>(tenantId: TenantId, work: () => Transaction<Value>): Promise<Value>
  /** Runs `work` on one consistent state of the database. A statement that writes is refused. */
  read<Value>(work: () => Transaction<Value>): Promise<Value>
  /** The number of transactions that wait in this process. */
  waiting(): number
  /** Removes deleted data from the files too, as far as the database can. It may leave some for the next call. */
  scrub(): Promise<void>
  /**
   * What is known to be wrong with the database's files; null if nothing is. Always null on PostgreSQL, whose server
   * watches them itself.
   */
  damage(): string | null
  /**
   * Checks the database's files without blocking the event loop, and returns what is wrong with them. The time grows
   * with their size. Rejects if they cannot be checked at this moment.
   */
  lookOver(): Promise<string | null>
  close(): Promise<void>
}

/**
 * The lock could not be had, or the server could not be reached; the caller may try again later. If the connection was
 * lost during a commit, the work may have been done.
 */
export class StorageBusyError extends Error {
  override readonly name = 'StorageBusyError'
}

/** A unique key, foreign key or check refused a write that the lock should have prevented. */
export class ConstraintError extends Error {
  override readonly name = 'ConstraintError'
}

/**
 * The server or the disk is present but refuses: the password is wrong, the database does not exist, it is read-only,
 * or it is full. Nothing of the work was done; it can be once somebody has fixed that.
 */
export class StorageRefusedError extends Error {
  override readonly name = 'StorageRefusedError'
}

/** The database was made by another version of the program, or is not one of its databases. */
export class SchemaVersionError extends Error {
  override readonly name = 'SchemaVersionError'
}

/** Something exists at the target of a backup, or the written backup is not complete. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

/** The source cannot be copied, something exists at the target, or the written copy is not the same. */
export class CopyError extends Error {
  override readonly name = 'CopyError'
}
