import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { ConstraintError, StorageBusyError, StorageRefusedError } from '../storage.ts'

const codeOf = (error: unknown): string =>
  error instanceof Database.SqliteError
    ? error.code
    : error instanceof Error && error.cause instanceof Database.SqliteError
      ? error.cause.code
      : ''

export const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error))

/** The file holds what SQLite cannot have written, or the disk cannot read it. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(codeOf(error))

export const isFull = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_FULL')

/** Converts a driver's error into one of the port's, and leaves any other as it is. */
export function toStorageError(error: unknown): unknown {
  if (isBusy(error)) return new StorageBusyError('the database is locked', { cause: error })
  if (codeOf(error).startsWith('SQLITE_CONSTRAINT')) {
    return new ConstraintError(error instanceof Error ? error.message : 'constraint', { cause: error })
  }
  const refusal = refusals.find(([code]) => code.test(codeOf(error)))
  return refusal === undefined ? error : new StorageRefusedError(refusal[1], { cause: error })
}

/**
 * Something is wrong with the disk or the file, and not with the work. It can be done once somebody has repaired that.
 */
const refusals = [
  [/^SQLITE_FULL/, 'the disk is full'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'the database file is damaged: bring it back from a backup'],
  [/^SQLITE_READONLY/, 'the database can only be read'],
  [/^SQLITE_(IOERR|CANTOPEN)/, 'the disk does not take or give what is asked of it'],
] as const

/**
 * Converts errors that prevent the file at `path` from being opened, checked or copied. Each message says what to do,
 * because it is all that the person who starts the program reads.
 */
export function toOpeningError(error: unknown, path: string): unknown {
  const told = isBusy(error) ? `${path} is locked by another program: try again` : whyNotOpened(error, path)
  if (told === null) return toStorageError(error)
  return isBusy(error)
    ? new StorageBusyError(told, { cause: error })
    : new StorageRefusedError(told, { cause: error })
}

function whyNotOpened(error: unknown, path: string): string | null {
  const code = codeOf(error)
  if (isFull(error) || (code.startsWith('SQLITE_IOERR') && hasNoRoom(dirname(path)))) {
    return `${path} cannot be written, because the disk is full: free some space and try again`
  }
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
    return `${path} is damaged, or no database: bring it back from a backup (docs/running/backup.md)`
  }
  if (!/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH|IOERR)/.test(code)) return null
  return (
    whatIsNotPermitted(path) ??
    `${path} cannot be opened, as the disk does not take or give what is asked of it (${code}): look for its faults in the log of the system`
  )
}

/** SQLite reports that it cannot extend a file, but not why. */
function hasNoRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < 65_536
}

/** What this account may not do with the file, its folder or SQLite's companion files; null if it may do everything. */
export function whatIsNotPermitted(path: string): string | null {
  const { R_OK, W_OK, X_OK } = constants
  const folder = dirname(path)
  if (!existsSync(folder)) return `there is no folder ${folder}, or this account may not look into it`
  const needs = [
    [folder, W_OK | X_OK],
    ...['', '-wal', '-shm'].map((end) => [`${path}${end}`, R_OK | W_OK] as const),
  ] as const
  for (const [place, mode] of needs) {
    const code = existsSync(place) ? refusalOf(place, mode) : null
    if (code === 'EROFS') return `${place} is on a file system that can only be read: mount it for writing`
    if (code !== null) {
      return `this account${user()} may not read and write ${place}: change its owner or its rights, or run the program as its owner`
    }
  }
  return null
}

function refusalOf(place: string, mode: number): string | null {
  try {
    accessSync(place, mode)
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : ''
  }
}

const user = (): string => (process.getuid === undefined ? '' : ` (user ${process.getuid()})`)
