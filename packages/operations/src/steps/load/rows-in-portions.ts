import { firstText, rows, type Statement, type Storage } from '@reprieve/db'

const rowsAtOnce = 500

/** Every row of a statement that goes on after an id, in the order of the ids, read in portions as they are wanted. */
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
