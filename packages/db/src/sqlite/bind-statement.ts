import type Database from 'better-sqlite3'
import { is, Param, Placeholder, type Query } from 'drizzle-orm'
import { SQLiteSelectBase } from 'drizzle-orm/sqlite-core'
import type { Preparable } from '../statement.ts'
import { hasGroups, rowMapper } from './map-rows.ts'

/** A prepared statement that takes its parameters by name. */
export interface BoundStatement {
  all(parameters: unknown): readonly unknown[]
  /** Returns the number of changed rows. */
  run(parameters: unknown): number
}

/**
 * Does the work of a prepared query of Drizzle, but determines once, instead of at each call, where each value comes
 * from and how it is encoded and decoded. In a bulk job that would take as long as the statements themselves.
 */
export function bindStatement(database: Database.Database, builder: Preparable): BoundStatement {
  if (!isQuery(builder)) return prepareByItself(builder)
  const { sql, params } = builder.toSQL()
  const statement = database.prepare(sql)
  const bind = binder(params)
  const run = (parameters: unknown) => statement.run(bind(parameters)).changes
  if (!is(builder, SQLiteSelectBase)) return { run, all: (parameters) => statement.all(bind(parameters)) }
  const { fields, joins = [] } = builder._.config
  const mayMissRows = joins.some(({ joinType }) => joinType !== 'inner' && joinType !== 'cross')
  if (mayMissRows && hasGroups(fields)) return { run, all: prepareByItself(builder).all }
  const toRow = rowMapper(fields)
  const reader = statement.raw()
  return {
    run,
    all: (parameters) => reader.all(bind(parameters)).map((values) => toRow(values as unknown[])),
  }
}

/** What Drizzle's builders can be asked for. A statement with a prepared form of its own has no text. */
interface Queried extends Preparable {
  toSQL(): Query
}

const isQuery = (builder: Preparable): builder is Queried => 'toSQL' in builder

interface Prepared {
  all(parameters: unknown): readonly unknown[]
  run(parameters: unknown): { readonly changes: number }
}

function prepareByItself(builder: Preparable): BoundStatement {
  const prepared = builder.prepare() as Prepared
  return {
    run: (parameters) => prepared.run(parameters).changes,
    all: (parameters) => prepared.all(parameters),
  }
}

type Values = Readonly<Record<string, unknown>>
type Source = (values: Values) => unknown

/** Fills the same list each time. That is safe, because the driver reads it before it answers. */
function binder(params: readonly unknown[]): (parameters: unknown) => readonly unknown[] {
  const sources = params.map(sourceOf)
  const bound = sources.map((): unknown => null)
  return (parameters) => {
    for (const [index, source] of sources.entries()) bound[index] = source(parameters as Values)
    return bound
  }
}

function sourceOf(param: unknown): Source {
  if (is(param, Placeholder)) return givenValue(param)
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param
  const { encoder } = param
  const given = givenValue(param.value)
  return (values) => encoder.mapToDriverValue(given(values))
}

function givenValue({ name }: Placeholder): Source {
  return (values) => {
    const value = values[name]
    if (value === undefined) throw new Error(`The statement's parameter ${name} has no value`)
    return value
  }
}
