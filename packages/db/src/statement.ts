import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Kit } from './schema/kit.ts'
import type { Tables } from './schema/tables.ts'

/** SQLite's builder types. PostgreSQL's builders are called alike, which the storage contract proves. */
export type Sql = BaseSQLiteDatabase<'async', unknown>

export interface StatementContext {
  readonly db: Sql
  readonly t: Tables
  readonly k: Kit
}

/** What a builder must be able to do; those of both dialects can. */
export interface Preparable {
  prepare(name?: string): unknown
}

interface AnyStatement {
  readonly name: string
  readonly build: (context: StatementContext) => Preparable
}

/** A query as a value. Its text depends only on the dialect, so each connection prepares it once. */
export interface Statement<Parameters, Row> extends AnyStatement {
  /** For types only; never set. */
  readonly types?: { readonly parameters: Parameters; readonly row: Row }
}

export interface Step {
  readonly kind: 'rows' | 'write' | 'changed'
  readonly statement: AnyStatement
  /** One set of parameters for each execution; `rows` has exactly one. */
  readonly parameters: readonly unknown[]
}

/** Work that yields steps and receives their rows; `yield*` reads as `await` would. */
export type Transaction<Value> = Generator<Step, Value, unknown>

type RowOf<Builder> = Builder extends { prepare(): { all(): Promise<(infer Row)[]> } } ? Row : never

/**
 * Defines a statement: `defineStatement<{ tenantId: string }>()('users_of_tenant', ({ db, t }) => db.select()…)`. Names
 * are snake_case and unique.
 */
export const defineStatement =
  <Parameters extends object>() =>
  <Builder extends Preparable>(
    name: string,
    build: (context: StatementContext) => Builder,
  ): Statement<Parameters, RowOf<Builder>> => ({ name, build })

/** All rows that the statement selects. */
export function* rows<Parameters, Row>(
  statement: Statement<Parameters, Row>,
  parameters: NoInfer<Parameters>,
): Transaction<readonly Row[]> {
  return (yield { kind: 'rows', statement, parameters: [parameters] }) as readonly Row[]
}

/** The first row, for statements that return at most one. */
export function* row<Parameters, Row>(
  statement: Statement<Parameters, Row>,
  parameters: NoInfer<Parameters>,
): Transaction<Row | undefined> {
  return (yield* rows(statement, parameters))[0]
}

/**
 * Executes the statement once for the parameters, or once for each set of a list, in order. A failure ends the work,
 * immediately or at its end.
 */
export function* write<Parameters, Row>(
  statement: Statement<Parameters, Row>,
  parameters: OneOrMany<Parameters>,
): Transaction<void> {
  const list = listOf(parameters)
  if (list.length > 0) yield { kind: 'write', statement, parameters: list }
}

/** Like {@link write}, but returns the total number of changed rows. */
export function* changed<Parameters, Row>(
  statement: Statement<Parameters, Row>,
  parameters: OneOrMany<Parameters>,
): Transaction<number> {
  const list = listOf(parameters)
  return list.length === 0 ? 0 : ((yield { kind: 'changed', statement, parameters: list }) as number)
}

type OneOrMany<Parameters> = NoInfer<Parameters> | readonly NoInfer<Parameters>[]

const listOf = (parameters: unknown): readonly unknown[] =>
  Array.isArray(parameters) ? parameters : [parameters]
