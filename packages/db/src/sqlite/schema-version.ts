import Database from 'better-sqlite3'
import { schemaVersion } from '../schema/version.ts'
import { SchemaVersionError } from '../storage.ts'
import { isBusy, toOpeningError } from './errors.ts'

/** Marks a file as one of this program's ("RPRV"). */
export const applicationId = 0x52505256

/**
 * The number of migrations that the file has had; 0 for an empty one. Throws {@link SchemaVersionError} if it belongs
 * to another program or a newer version.
 */
export function readSchemaVersion(database: Database.Database): number {
  const version = Number(pragma(database, 'user_version'))
  if (pragma(database, 'application_id') !== applicationId && !isEmpty(database)) {
    throw new SchemaVersionError(`${database.name} holds the data of another program`)
  }
  if (version > schemaVersion) {
    throw new SchemaVersionError(
      `${database.name} has schema version ${version}, this program knows ${schemaVersion}: run a newer one`,
    )
  }
  return version
}

/** Reads the version without changing anything in the file. */
export function inspectFile(path: string): number {
  const database = openToRead(path)
  try {
    return readSchemaVersion(database)
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB') {
      throw new SchemaVersionError(
        `${path} is not a database: bring it back from a backup (docs/running/backup.md), or name another file`,
        { cause: error },
      )
    }
    throw isBusy(error) ? error : toOpeningError(error, path)
  } finally {
    database.close()
  }
}

function openToRead(path: string): Database.Database {
  try {
    return new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 })
  } catch (error) {
    throw toOpeningError(error, path)
  }
}

const isEmpty = (database: Database.Database): boolean =>
  database.prepare('select 1 from sqlite_schema limit 1').get() === undefined

const pragma = (database: Database.Database, name: string): unknown => database.pragma(name, { simple: true })
