import Database from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { sqliteKit } from '../schema/kit.ts'
import { defineTables, type Tables } from '../schema/tables.ts'
import { schemaVersion } from '../schema/version.ts'
import { readSchemaVersion } from '../sqlite/schema-version.ts'
import { SchemaVersionError } from '../storage.ts'

export type TableName = keyof Tables
export type NewRow<Name extends TableName> = Tables[Name]['$inferInsert']

/** There is something in the database that was to be filled. */
export class DatabaseNotEmptyError extends Error {
  override readonly name = 'DatabaseNotEmptyError'
}

/** Where a scenario's rows go, in bulk. */
export interface SeedSink {
  insert<Name extends TableName>(table: Name, row: NewRow<Name>): void
  /** How many rows went into the table. */
  count(table: TableName): number
}

/**
 * Runs `fill` on an empty, migrated file. All of it is one commit, so that one that was broken off leaves nothing behind.
 * Throws `DatabaseNotEmptyError` if there is anything in the file already.
 */
export function fillSqlite<Value>(path: string, fill: (sink: SeedSink) => Value): Value {
  const database = new Database(path, { fileMustExist: true, timeout: 10_000 })
  try {
    if (readSchemaVersion(database) !== schemaVersion) {
      throw new SchemaVersionError(
        `${path} is not of schema version ${schemaVersion}: run \`reprieve migrate\``,
      )
    }
    // Nothing is synced before the end, where everything is; rows come in the order in which they are thought of.
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
  const countByTable = new Map<TableName, number>()

  const inserterOf = (name: TableName) => {
    let inserter = inserterByTable.get(name)
    if (inserter === undefined) {
      inserter = makeInserter(database, name)
      inserterByTable.set(name, inserter)
    }
    return inserter
  }

  return {
    insert: (name, row) => {
      inserterOf(name)(row)
      countByTable.set(name, (countByTable.get(name) ?? 0) + 1)
    },
    count: (name) => countByTable.get(name) ?? 0,
  }
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
