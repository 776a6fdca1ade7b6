import { firstText, rows, type Statement, type Storage } from '@reprieve/db'

const rowsAtOnce = 500

/** Reads all rows of a statement that continues after an id, ordered by id, in portions on demand. */
export async function* rowsInPortions<Row extends { readonly id: string }>(
  { storage }: { readonly storage: Storage },
  statement: Statement<{ after: string; limit: number }, Row>,
): AsyncGenerator<Row> {
  let after = firstText
  for (;;) {
    const place = { after, limit: rowsAtOnce }
    const found = await storage.read(() => rows(statement, place))
    yield* found
    const last = found.at(-1)
    if (last === undefined || found.length < rowsAtOnce) return
    after = last.id
  }
}
