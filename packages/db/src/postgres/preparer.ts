import { drizzle } from 'drizzle-orm/node-postgres'
import type { Client, PoolClient } from 'pg'
import { postgresKit } from '../schema/kit.ts'
import { defineTables } from '../schema/tables.ts'
import type { Sql, Step } from '../statement.ts'

/** A prepared statement of the driver. It returns rows for a select, else the number of changed rows. */
export interface Prepared {
  execute(parameters: unknown): Promise<unknown>
}

const tables = defineTables(postgresKit)

/** Prepares each statement once for the client under its own name, unless that is one of `taken`. */
export function preparer(client: Client | PoolClient, taken: readonly string[]): (step: Step) => Prepared {
  // Both dialects' builders are called alike. Only their answers differ, and the connection reads those.
  const context = { db: drizzle(client) as unknown as Sql, t: tables, k: postgresKit }
  const preparedByStatement = new WeakMap<Step['statement'], Prepared>()
  const names = new Set(taken)
  return ({ statement }) => {
    let prepared = preparedByStatement.get(statement)
    if (prepared === undefined) {
      // A name stands for one text as long as the connection lives. A statement that is built anew each time therefore
      // has none.
      const name = names.has(statement.name) ? undefined : statement.name
      prepared = statement.build(context).prepare(name) as Prepared
      preparedByStatement.set(statement, prepared)
      names.add(statement.name)
    }
    return prepared
  }
}
