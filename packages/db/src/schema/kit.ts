import { type Column, Param, type SQL, sql } from 'drizzle-orm'
import * as pg from 'drizzle-orm/pg-core'
import * as lite from 'drizzle-orm/sqlite-core'

const asJson = (name: string): SQL =>
  sql`${new Param(sql.placeholder(name), { mapToDriverValue: (value) => JSON.stringify(value) })}`

/** The column words in which the schema is written once for both dialects. */
export const sqliteKit = {
  table: lite.sqliteTable,
  primaryKey: lite.primaryKey,
  foreignKey: lite.foreignKey,
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  text: (name: string) => lite.text(name),
  int: (name: string) => lite.integer(name),
  bool: (name: string) => lite.integer(name, { mode: 'boolean' }),
  /** An instant in UTC, to the millisecond. */
  instant: (name: string) => lite.integer(name, { mode: 'timestamp_ms' }),
  json: (name: string) => lite.text(name, { mode: 'json' }),
  /** Whether `column` is one of the texts in the array parameter `list`. */
  isOneOf: (column: Column | SQL, list: string): SQL =>
    sql`${column} in (select value from json_each(${asJson(list)}))`,
  /** A member of a JSON object as text; null if it is absent. */
  member: (column: Column, name: string): SQL<string | null> =>
    sql<string | null>`json_extract(${column}, ${sql.raw(`'$.${name}'`)})`,
  /** Whether `text` contains the parameter `part`. Both are in normal form already. */
  contains: (text: Column | SQL, part: string): SQL => sql`instr(${text}, ${sql.placeholder(part)}) > 0`,
  /** Whether `text` ends with the parameter `end`, compared letter by letter. */
  endsWith: (text: Column | SQL, end: string): SQL =>
    sql`substr(${text}, -length(${sql.placeholder(end)})) = ${sql.placeholder(end)}`,
}

export type Kit = typeof sqliteKit

// Sorted by bytes, as SQLite sorts, whatever the collation of the database.
const binaryText = pg.customType<{ data: string; driverData: string }>({ dataType: () => 'text COLLATE "C"' })

// Parsed as ISO 8601 in full: other forms depend on the runtime (0099 may be read as 1999).
const utcInstant = pg.customType<{ data: Date; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  toDriver: (value) => value.toISOString(),
  fromDriver: (value) => new Date(`${value.replace(' ', 'T')}:00`),
})

// Not jsonb, which would reorder members. The driver has parsed the value already; Drizzle's own column type would
// parse a text that looks like JSON a second time.
const plainJson = pg.customType<{ data: unknown; driverData: unknown }>({
  dataType: () => 'json',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => value,
})

const postgresWords = {
  table: pg.pgTable,
  primaryKey: pg.primaryKey,
  foreignKey: pg.foreignKey,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  text: (name: string) => binaryText(name),
  // As wide as SQLite's integer, so that both databases accept the same bounds.
  int: (name: string) => pg.bigint(name, { mode: 'number' }),
  bool: (name: string) => pg.boolean(name),
  instant: (name: string) => utcInstant(name),
  json: (name: string) => plainJson(name),
  isOneOf: (column: Column | SQL, list: string): SQL =>
    sql`${column} = any(${sql.placeholder(list)}::text[])`,
  member: (column: Column, name: string): SQL<string | null> =>
    sql<string | null>`(${column} ->> ${sql.raw(`'${name}'`)})`,
  contains: (text: Column | SQL, part: string): SQL => sql`strpos(${text}, ${sql.placeholder(part)}) > 0`,
  endsWith: (text: Column | SQL, end: string): SQL =>
    sql`right(${text}, length(${sql.placeholder(end)}::text)) = ${sql.placeholder(end)}`,
}

// The builders of both dialects are called alike and give the same row types (kit-parity.ts proves the types, the
// storage contract the calls), so the schema and the statements use SQLite's types.
export const postgresKit = postgresWords as unknown as Kit

export type PostgresWords = typeof postgresWords

/** The parameter `name`, encoded like `column`. Null stays null; Drizzle alone would encode it too. */
export const param = (column: Column, name: string): SQL => {
  const mapToDriverValue = (value: unknown) => (value === null ? null : column.mapToDriverValue(value))
  return sql`${new Param(sql.placeholder(name), { mapToDriverValue })}`
}
