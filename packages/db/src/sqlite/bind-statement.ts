import type Database from 'better-sqlite3'
import { is, Param, Placeholder } from 'drizzle-orm'
import { rowMapper, type SelectedField } from './map-rows.ts'

/** A prepared statement that takes its parameters by name. */
export interface BoundStatement {
  all(parameters: unknown): readonly unknown[]
  /** Gives the number of rows that were changed. */
  run(parameters: unknown): number
}

/**
 * Does what a prepared query of Drizzle's does, but finds out once, not at each call, where each value comes from and how
 * it is encoded and decoded: in a bulk job that would take as long as the statements themselves.
 */
export function bindStatement(prepared: unknown): BoundStatement {
  const itself = inside(prepared)
  const { stmt, query, fields } = itself
  const unbound = {
    run: (parameters: unknown) => itself.run(parameters).changes,
    all: (parameters: unknown) => itself.all(parameters),
  }
  if (stmt === undefined || query === undefined) return unbound
  const bind = binder(query.params)
  const run = (parameters: unknown) => stmt.run(bind(parameters)).changes
  if (fields === undefined) return { run, all: (parameters) => stmt.all(bind(parameters)) }
  if (mayMissRows(itself)) return { run, all: unbound.all }
  const toRow = rowMapper(fields)
  const reader = stmt.raw()
  return {
    run,
    all: (parameters) => reader.all(bind(parameters)).map((values) => toRow(values as unknown[])),
  }
}

interface PreparedQuery {
  /** Absent, with `query`, where a statement brings a prepared form of its own. */
  readonly stmt?: Database.Statement
  readonly query?: { readonly params: readonly unknown[] }
  /** Of what it selects; of a statement that does not, none. */
  readonly fields?: readonly SelectedField[]
  /** Of a select with joins: whether each table, by name, has a row for certain. */
  readonly joinsNotNullableMap?: Readonly<Record<string, boolean>>
  all(parameters: unknown): readonly unknown[]
  run(parameters: unknown): { readonly changes: number }
}

// Drizzle's types hide these members. Its version is pinned, and the storage contract rests on what they are.
const inside = (prepared: unknown): PreparedQuery => prepared as PreparedQuery

/** Such a table Drizzle gives as null, if its columns are told apart from those of the others. */
const mayMissRows = ({ fields = [], joinsNotNullableMap = {} }: PreparedQuery): boolean =>
  fields.some(({ path }) => path.length > 1) && Object.values(joinsNotNullableMap).includes(false)

type Values = Readonly<Record<string, unknown>>
type Source = (values: Values) => unknown

/** Fills the same list each time: the driver reads it before it answers. */
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
