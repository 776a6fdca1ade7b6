/** Operations that may change the holders of names whom their records mention. */
const changesOthers = /^(restore|undoRestore|provision|importPerson)/

/** A record of the audit log, as far as it says whom it is about. */
export interface AuditTarget {
  readonly operation: string
  readonly targetId: string | null
  readonly mentions: readonly string[] | null
}

/** Everybody whom the records are about, in the order of the latest change, with the operations on each. Pure. */
export function targetsOf(records: readonly AuditTarget[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const { operation, targetId, mentions } of records) {
    const others = changesOthers.test(operation) ? (mentions ?? []) : []
    for (const id of [...(targetId === null ? [] : [targetId]), ...others]) {
      const before = found.get(id) ?? []
      found.delete(id)
      found.set(id, [...before, operation])
    }
  }
  return found
}
