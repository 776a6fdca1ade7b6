import { drizzle } from 'drizzle-orm/node-postgres'
import type { Client, PoolClient } from 'pg'
import { postgresKit } from '../schema/kit.ts'
import { defineTables } from '../schema/tables.ts'
import type { Sql, Statements, Step } from '../statement.ts'

export interface Connection {
  /** Begins a transaction and takes the tenant's lock, in one round trip. */
  beginWriting(tenantId: string): Promise<void>
  beginReading(): Promise<void>
  commit(): Promise<void>
  rollback(): Promise<void>
  /** Runs work to its end in the transaction that is open. */
  run<Value>(work: Statements<Value>): Promise<Value>
}

/** Takes a client, best one whose queries are pipelined: sent at once, answered in order. */
export function connectionOf(client: Client | PoolClient): Connection {
  const prepare = preparer(client)
  const control = async (text: string) => void (await client.query(text))
  return {
    beginWriting: async (tenantId) => {
      const begun = client.query('begin isolation level read committed')
      const locking = client.query({ ...lockTenant, values: [tenantId] })
      const [, locked] = await Promise.all([begun, locking])
      // What belongs to the installation is locked by a name that no tenant has.
      if (locked.rowCount === 0) await client.query({ ...lockName, values: [tenantId] })
    },
    beginReading: () => control('begin isolation level repeatable read read only'),
    commit: () => control('commit'),
    rollback: () => control('rollback'),
    run: (work) => runToEnd(work, prepare),
  }
}

// Not `for update`, which would hold up the foreign keys of those who only add rows that point to the tenant.
const lockTenant = {
  name: 'lock_tenant',
  text: 'select 1 from tenants where id = $1 for no key update',
}

const lockName = {
  name: 'lock_name',
  text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
}

/** A prepared statement of the driver: rows if it selects, else how many it has changed. */
interface Prepared {
  execute(parameters: unknown): Promise<unknown>
}

const tables = defineTables(postgresKit)

function preparer(client: Client | PoolClient): (step: Step) => Prepared {
  // Both dialects' builders are called alike; they differ in their answers only, which `answer` reads.
  const context = { db: drizzle(client) as unknown as Sql, t: tables, k: postgresKit }
  const preparedByStatement = new WeakMap<Step['statement'], Prepared>()
  const names = new Set<string>([lockTenant.name, lockName.name])
  return ({ statement }) => {
    let prepared = preparedByStatement.get(statement)
    if (prepared === undefined) {
      // A name stands for one text as long as the connection lives; one that is made anew each time goes without.
      const name = names.has(statement.name) ? undefined : statement.name
      prepared = statement.build(context).prepare(name) as Prepared
      preparedByStatement.set(statement, prepared)
      names.add(statement.name)
    }
    return prepared
  }
}

async function runToEnd<Value>(work: Statements<Value>, prepare: (step: Step) => Prepared): Promise<Value> {
  let turn = work.next()
  while (!turn.done) turn = work.next(await answer(turn.value, prepare(turn.value)))
  return turn.value
}

async function answer(step: Step, prepared: Prepared): Promise<unknown> {
  switch (step.kind) {
    case 'rows':
      return prepared.execute(step.parameters)
    case 'run':
      return rowCountOf(await prepared.execute(step.parameters))
    case 'runEach': {
      const list = step.parameters as readonly unknown[]
      // Each is on its way before the first has been answered.
      const results = await Promise.all(list.map((parameters) => prepared.execute(parameters)))
      return results.reduce<number>((sum, result) => sum + rowCountOf(result), 0)
    }
  }
}

const rowCountOf = (result: unknown): number => (result as { rowCount: number | null }).rowCount ?? 0
