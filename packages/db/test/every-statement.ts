import type { Statement } from '../src/statement.ts'
import * as exported from '../src/statements/index.ts'

export type AnyStatement = Statement<unknown, unknown>

/** Every statement that the product sends to its database, sorted by name. */
export const everyStatement: readonly AnyStatement[] = statementsIn({ ...exported }).toSorted((a, b) =>
  a.name < b.name ? -1 : 1,
)

/** Statements are exported alone or in tables by sort order and direction. */
function statementsIn(value: unknown): readonly AnyStatement[] {
  if (typeof value !== 'object' || value === null) return []
  return isStatement(value) ? [value] : Object.values(value).flatMap(statementsIn)
}

function isStatement(value: object): value is AnyStatement {
  return 'build' in value && 'name' in value
}
