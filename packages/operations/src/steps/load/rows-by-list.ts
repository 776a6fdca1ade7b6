import { rows, type Statement, type Transaction } from '@reprieve/db'

const portion = 5_000

/** Reads rows of a statement that takes a list. It asks in portions, so that no list grows with the request. */
export function* rowsByList<Parameters extends object, Row, Item>(
  statement: Statement<Parameters, Row>,
  list: readonly Item[],
  toParameters: (part: readonly Item[]) => Parameters,
): Transaction<readonly Row[]> {
  if (list.length === 0) return []
  if (list.length <= portion) return yield* rows(statement, toParameters(list))
  const all: Row[] = []
  for (let start = 0; start < list.length; start += portion) {
    for (const one of yield* rows(statement, toParameters(list.slice(start, start + portion)))) all.push(one)
  }
  return all
}
