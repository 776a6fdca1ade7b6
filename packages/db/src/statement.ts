import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Kit } from './schema/kit.ts'
import type { Tables } from './schema/tables.ts'

/** Typed as SQLite's builders; PostgreSQL's are called alike (the storage contract is the proof). */
export type Sql = BaseSQLiteDatabase<'async', unknown>

export interface StatementContext {
  readonly db: Sql
  readonly t: Tables
  readonly k: Kit
}

/** What a builder must be able to do; both dialects' can. */
export interface Preparable {
  prepare(name?: string): unknown
}

interface AnyStatement {
  readonly name: string
  readonly build: (context: StatementContext) => Preparable
}

/** A query as a value: its text depends on nothing but the dialect, so each connection prepares it once. */
export interface Statement<Parameters, Row> extends AnyStatement {
  /** Types only; never set. */
  readonly types?: { readonly parameters: Parameters; readonly row: Row }
}

export interface Step {
  readonly kind: 'rows' | 'run' | 'runEach' | 'write'
  readonly statement: AnyStatement
  readonly parameters: unknown
}

/** Work that yields steps and gets their rows back; `yield*` reads as `await` would. */
export type Statements<Value> = Generator<Step, Value, unknown>

type RowOf<Builder> = Builder extends { prepare(): { all(): Promise<(infer Row)[]> } } ? Row : never

/** `defineStatement<{ tenantId: string }>()('users_of_tenant', ({ db, t }) => db.select()…)`; names are snake_case and unique. */
export const defineStatement =
  <Parameters extends object>() =>
  <Builder extends Preparable>(
    name: string,
    build: (context: StatementContext) => Builder,
  ): Statement<Parameters, RowOf<Builder>> => ({ name, build })

export function* rows<Parameters, Row>(
  statement: Statement<Parameters, Row>,
  parameters: Parameters,
): Statements<readonly Row[]> {
  return (yield { kind: 'rows', statement, parameters }) as readonly Row[]
}

/** The first row, for statements that give one at most. */
export function* row<Parameters, Row>(
  statement: Statement<Parameters, Row>,
  parameters: Parameters,
): Statements<Row | undefined> {
  return (yield* rows(statement, parameters))[0]
}

/** Gives the number of rows that were changed. */
export function* run<Parameters, Row>(
  statement: Statement<Parameters, Row>,
  parameters: Parameters,
): Statements<number> {
  return (yield { kind: 'run', statement, parameters }) as number
}

/** The same statement for each of `list`, in order, in as few round trips as the database allows. */
export function* runEach<Parameters, Row>(
  statement: Statement<Parameters, Row>,
  list: readonly Parameters[],
): Statements<number> {
  return list.length === 0 ? 0 : ((yield { kind: 'runEach', statement, parameters: list }) as number)
}

/** As {@link runEach}, where nobody asks how many rows were changed: the work goes on before the database has answered. */
export function* writeEach<Parameters, Row>(
  statement: Statement<Parameters, Row>,
  list: readonly Parameters[],
): Statements<void> {
  if (list.length > 0) yield { kind: 'write', statement, parameters: list }
}

/** {@link writeEach} once. */
export function* write<Parameters, Row>(
  statement: Statement<Parameters, Row>,
  parameters: Parameters,
): Statements<void> {
  yield* writeEach(statement, [parameters])
}
