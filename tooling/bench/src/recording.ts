import Database from 'better-sqlite3'

/** One call of a prepared statement, as the driver saw it. */
export interface Call {
  readonly sql: string
  readonly kind: 'rows' | 'run'
  readonly parameters: readonly unknown[]
}

/**
 * Runs `work` and lets it take every call that any connection has made, so that a baseline can make the very same ones;
 * what begins and ends transactions is left out.
 * Statements must be prepared while recording: open the storage inside `work`.
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
 * The calls of `work` by the transactions that it has committed. Reads that no transaction follows are left out; others
 * belong to the transaction after them.
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

/** From now on tells every call of a statement that is prepared from now on. Gives what ends the recording. */
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
        // Copied, since the storage fills the same list for each call.
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
