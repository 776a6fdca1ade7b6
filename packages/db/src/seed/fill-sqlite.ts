import Database from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { sqliteKit } from '../schema/kit.ts'
import { defineTables } from '../schema/tables.ts'
import { schemaVersion } from '../schema/version.ts'
import { toOpeningError } from '../sqlite/errors.ts'
import { readSchemaVersion } from '../sqlite/schema-version.ts'
import { SchemaVersionError } from '../storage.ts'
import { countingSink, DatabaseNotEmptyError, type SeedSink, type TableName } from './sink.ts'

/**
 * Runs `fill` on an empty, migrated file. Everything is one commit, so an interrupted run leaves nothing behind. Throws
 * `DatabaseNotEmptyError` if the file holds anything.
 */
export function fillSqlite<Value>(path: string, fill: (sink: SeedSink) => Value): Value {
  try {
    return fillFile(path, fill)
  } catch (error) {
    throw toOpeningError(error, path)
  }
}

function fillFile<Value>(path: string, fill: (sink: SeedSink) => Value): Value {
  const database = new Database(path, { fileMustExist: true, timeout: 10_000 })
  try {
    if (readSchemaVersion(database) !== schemaVersion) {
      throw new SchemaVersionError(
        `${path} is not of schema version ${schemaVersion}: run \`reprieve migrate\``,
      )
    }
    // Nothing is synced before the end, where everything is. Foreign keys are off, because rows do not come in their
    // order.
    database.pragma('synchronous = OFF')
    database.pragma('foreign_keys = OFF')
    database.pragma('cache_size = -131072')
    database.exec('begin immediate')
    if (database.prepare('select 1 from tenants limit 1').get() !== undefined) {
      throw new DatabaseNotEmptyError(`${path} is not empty: scenarios go into a new database only`)
    }
    const value = fill(sqliteSink(database))
    database.exec('commit')
    database.pragma('synchronous = FULL')
    database.pragma('wal_checkpoint(TRUNCATE)')
    return value
  } finally {
    database.close()
  }
}

const tables = defineTables(sqliteKit)

function sqliteSink(database: Database.Database): SeedSink {
  const inserterByTable = new Map<TableName, (row: object) => void>()
  return countingSink((name, row) => {
    let inserter = inserterByTable.get(name)
    if (inserter === undefined) {
      inserter = makeInserter(database, name)
      inserterByTable.set(name, inserter)
    }
    inserter(row)
  })
}

function makeInserter(database: Database.Database, name: TableName): (row: object) => void {
  const table = tables[name]
  const columns = Object.entries(getTableColumns(table))
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ')
  const marks = columns.map(() => '?').join(', ')
  const statement = database.prepare(`insert into "${getTableName(table)}" (${names}) values (${marks})`)
  return (row) => {
    const values = row as Readonly<Record<string, unknown>>
    statement.run(columns.map(([key, column]) => toDriver(column, values[key])))
  }
}

const toDriver = (column: { mapToDriverValue(value: unknown): unknown }, value: unknown): unknown =>
  value === undefined || value === null ? null : column.mapToDriverValue(value)
