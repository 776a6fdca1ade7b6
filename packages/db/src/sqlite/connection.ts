import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { sqliteKit } from '../schema/kit.ts'
import { defineTables } from '../schema/tables.ts'
import type { Sql, Step, Transaction } from '../statement.ts'
import { type BoundStatement, bindStatement } from './bind-statement.ts'

export interface Connection {
  readonly database: Database.Database
  readonly control: Control
  /** Runs work to its end, synchronously, in whichever transaction is open. */
  run<Value>(work: Transaction<Value>): Value
}

/** The steps of a transaction, prepared once. */
export interface Control {
  readonly begin: () => void
  readonly beginImmediate: () => void
  readonly commit: () => void
  readonly rollback: () => void
  readonly savepoint: () => void
  readonly release: () => void
  readonly rollbackToSavepoint: () => void
}

/**
 * Opens a connection that, once open, waits for no lock, because waiting would block the whole event loop. Opening
 * itself may wait while another process repairs the file after a crash.
 */
export function openConnection(path: string, mode: 'write' | 'read'): Connection {
  const database = new Database(path, { timeout: 5_000, fileMustExist: true })
  try {
    return setUp(database, mode)
  } catch (error) {
    database.close()
    throw error
  }
}

function setUp(database: Database.Database, mode: 'write' | 'read'): Connection {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  // Overwrites removed data: a purge must leave nothing in the file (R40).
  database.pragma('secure_delete = ON')
  database.pragma('cache_size = -65536')
  // Otherwise, the undo data of a savepoint goes to a temporary file as soon as it exceeds 64 kB.
  database.pragma('temp_store = MEMORY')
  if (mode === 'read') database.pragma('query_only = ON')
  database.pragma('busy_timeout = 0')
  const prepare = preparer(database)
  return { database, control: prepareControl(database), run: (work) => runToEnd(work, prepare) }
}

function prepareControl(database: Database.Database): Control {
  const step = (text: string) => {
    const statement = database.prepare(text)
    return () => void statement.run()
  }
  return {
    begin: step('begin'),
    beginImmediate: step('begin immediate'),
    commit: step('commit'),
    rollback: step('rollback'),
    savepoint: step('savepoint work'),
    release: step('release work'),
    rollbackToSavepoint: step('rollback to work'),
  }
}

const tables = defineTables(sqliteKit)

function preparer(database: Database.Database): (step: Step) => BoundStatement {
  // The synchronous driver's builders differ from the port's type only in their answers, which `runToEnd` reads.
  const context = { db: drizzle(database) as unknown as Sql, t: tables, k: sqliteKit }
  const preparedByStatement = new Map<Step['statement'], BoundStatement>()
  return ({ statement }) => {
    let prepared = preparedByStatement.get(statement)
    if (prepared === undefined) {
      prepared = bindStatement(database, statement.build(context))
      preparedByStatement.set(statement, prepared)
    }
    return prepared
  }
}

function runToEnd<Value>(work: Transaction<Value>, prepare: (step: Step) => BoundStatement): Value {
  let turn = work.next()
  while (!turn.done) turn = work.next(execute(turn.value, prepare(turn.value)))
  return turn.value
}

function execute(step: Step, prepared: BoundStatement): unknown {
  if (step.kind === 'rows') return prepared.all(step.parameters[0])
  let changes = 0
  for (const parameters of step.parameters) changes += prepared.run(parameters)
  return changes
}
