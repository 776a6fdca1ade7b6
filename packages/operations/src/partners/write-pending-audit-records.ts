import { rows, statements } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import { writePendingAuditRecord } from '../steps/audit/write-pending-audit-record.ts'

const atOnce = 100

/** Whoever made the change writes the record itself within that time, unless it has died. */
const ownTimeMs = 10_000

/** Writes what processes that died owe to logs of other tenants; gives how many records. */
export const writePendingAuditRecords = (dependencies: Dependencies) => async (): Promise<number> => {
  const { storage, now } = dependencies
  const before = new Date(now().getTime() - ownTimeMs)
  let written = 0
  for (;;) {
    const found = await storage.read(() =>
      rows(statements.pendingAuditRecordsBefore, { before, limit: atOnce }),
    )
    for (const owed of found) await writePendingAuditRecord(dependencies, owed)
    written += found.length
    if (found.length < atOnce) return written
  }
}
