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
  readonly kind: 'rows' | 'write' | 'changed'
  readonly statement: AnyStatement
  /** One set of parameters for each time that the statement is executed; `rows` has exactly one. */
  readonly parameters: readonly unknown[]
}

/** Work that yields steps and gets their rows back; `yield*` reads as `await` would. */
export type Transaction<Value> = Generator<Step, Value, unknown>

type RowOf<Builder> = Builder extends { prepare(): { all(): Promise<(infer Row)[]> } } ? Row : never

/** `defineStatement<{ tenantId: string }>()('users_of_tenant', ({ db, t }) => db.select()…)`; names are snake_case and unique. */
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

/** The first row, for statements that give one at most. */
export function* row<Parameters, Row>(
  statement: Statement<Parameters, Row>,
  parameters: NoInfer<Parameters>,
): Transaction<Row | undefined> {
  return (yield* rows(statement, parameters))[0]
}

/** Executes the statement once for the parameters, or for each set in a list, in order. A failure ends the work, now or at its end. */
export function* write<Parameters, Row>(
  statement: Statement<Parameters, Row>,
  parameters: OneOrMany<Parameters>,
): Transaction<void> {
  const list = listOf(parameters)
  if (list.length > 0) yield { kind: 'write', statement, parameters: list }
}

/** As {@link write}; gives the number of rows that were changed, in total. */
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
