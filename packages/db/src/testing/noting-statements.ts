import type { Transaction } from '../statement.ts'
import type { Storage } from '../storage.ts'

/** The names of the statements of one transaction, once for each execution, in order. */
export interface NotedTransaction {
  readonly kind: 'read' | 'write'
  readonly statements: string[]
}

/** The same storage, but it gives every transaction from now on to `note`, which can count what an operation costs. */
export const notingStatements = (storage: Storage, note: (noted: NotedTransaction) => void): Storage => ({
  ...storage,
  transaction: (tenantId, work) => storage.transaction(tenantId, () => noted('write', work(), note)),
  read: (work) => storage.read(() => noted('read', work(), note)),
})

function* noted<Value>(
  kind: NotedTransaction['kind'],
  work: Transaction<Value>,
  note: (noted: NotedTransaction) => void,
): Transaction<Value> {
  const statements: string[] = []
  note({ kind, statements })
  let turn = work.next()
  while (!turn.done) {
    const { statement, parameters } = turn.value
    statements.push(...parameters.map(() => statement.name))
    turn = work.next(yield turn.value)
  }
  return turn.value
}
