import { rows, statements } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import { writePendingAuditRecord } from '../steps/audit/write-pending-audit-record.ts'

const atOnce = 100

/** Within this time, the process that made the change writes the record itself, unless it has died. */
const ownTimeMs = 10_000

/** Writes the records that dead processes left unwritten in other tenants' logs, and returns how many. */
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
