import Database from 'better-sqlite3'

/** One call of a prepared statement, as the driver saw it. */
export interface Call {
  readonly sql: string
  readonly kind: 'rows' | 'run'
  readonly parameters: readonly unknown[]
}

/**
 * Runs `work` and records every call of any connection, so that a baseline can make the very same ones. Calls that
 * begin and end transactions are left out. Statements must be prepared while recording, so open the storage inside
 * `work`.
 */
export async function record(work: (mark: () => readonly Call[]) => Promise<void>): Promise<void> {
  const calls: Call[] = []
  const stop = recordSqlite((call) => calls.push(call))
  try {
    await work(() => calls.splice(0))
  } finally {
    stop()
  }
}

/**
 * Records the calls of `work` by committed transaction. A read belongs to the transaction that follows it; a read
 * without one is left out.
 */
export async function recordTransactions(work: () => Promise<void>): Promise<readonly (readonly Call[])[]> {
  const transactions: (readonly Call[])[] = []
  let calls: Call[] = []
  const commit = () => {
    if (!calls.some(({ kind }) => kind === 'run')) return
    transactions.push(calls)
    calls = []
  }
  const stop = recordSqlite((call) => calls.push(call), commit)
  try {
    await work()
  } finally {
    stop()
  }
  return transactions
}

/** Reports every call of statements that are prepared from now on. Returns a function that ends the recording. */
export function recordSqlite(onCall: (call: Call) => void, onCommit: () => void = () => {}): () => void {
  const { prepare } = Database.prototype
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql)
    if (/^commit/i.test(sql)) return recorded(statement, onCommit) as ReturnType<typeof prepare>
    if (/^(begin|rollback|savepoint|release)/i.test(sql)) return statement
    return recorded(statement, onCall) as ReturnType<typeof prepare>
  } as typeof prepare
  return () => {
    Database.prototype.prepare = prepare
  }
}

function recorded(statement: Database.Statement, onCall: (call: Call) => void): Database.Statement {
  return new Proxy(statement, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property, target)
      if (typeof member !== 'function') return member
      if (property === 'raw') return () => recorded(target.raw(), onCall)
      return (...parameters: unknown[]) => {
        const kind = kindOf(property)
        // Copied, because the storage reuses one list for all calls.
        if (kind !== null) onCall({ sql: target.source, kind, parameters: parameters.flat() })
        return Reflect.apply(member, target, parameters)
      }
    },
  })
}

function kindOf(property: string | symbol): Call['kind'] | null {
  if (property === 'run') return 'run'
  return property === 'all' || property === 'get' ? 'rows' : null
}
