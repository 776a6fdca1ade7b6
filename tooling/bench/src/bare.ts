import Database from 'better-sqlite3'
import type { Call } from './recording.ts'

/** Whether SQLite overwrites removed data: always, only if it costs no further write, or never. */
export type SecureDelete = 'ON' | 'FAST' | 'OFF'

/** The baseline: better-sqlite3 with prepared statements and nothing else, one transaction for each list of calls. */
export function openBare(
  path: string,
  { secureDelete }: { readonly secureDelete?: SecureDelete } = {},
): {
  readonly transact: (calls: readonly Call[]) => void
  readonly close: () => void
} {
  const database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('cache_size = -65536')
  if (secureDelete !== undefined) database.pragma(`secure_delete = ${secureDelete}`)
  const preparedBySql = new Map<string, Database.Statement>()
  const prepared = ({ sql, kind }: Call): Database.Statement => {
    let statement = preparedBySql.get(sql)
    if (statement === undefined) {
      statement = database.prepare(sql)
      if (kind === 'rows') statement.raw()
      preparedBySql.set(sql, statement)
    }
    return statement
  }
  const transact = database.transaction((calls: readonly Call[]) => {
    for (const call of calls) {
      if (call.kind === 'run') prepared(call).run(...call.parameters)
      else prepared(call).all(...call.parameters)
    }
  }).immediate
  return { transact, close: () => database.close() }
}
