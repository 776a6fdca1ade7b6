import {
  type AuditHeadRow,
  firstText,
  rows,
  type SealedAuditHeadRow,
  type Statement,
  statements,
} from '@reprieve/db'
import type { Dependencies } from '../../dependencies.ts'

type ByTenant<Row> = ReadonlyMap<string, Row>

/** How far each tenant's chain has come, ordered by tenant id. */
export const readHeads = (dependencies: Dependencies): Promise<ByTenant<AuditHeadRow>> =>
  readByTenant(dependencies, statements.auditHeadsAfter)

/** How far each tenant's chain had come when the last root was sealed, ordered by tenant id. */
export const readSealedHeads = (dependencies: Dependencies): Promise<ByTenant<SealedAuditHeadRow>> =>
  readByTenant(dependencies, statements.sealedAuditHeadsAfter)

const rowsAtOnce = 500

async function readByTenant<Row extends { readonly tenantId: string }>(
  { storage }: Dependencies,
  statement: Statement<{ after: string; limit: number }, Row>,
): Promise<ByTenant<Row>> {
  const byTenant = new Map<string, Row>()
  let after = firstText
  for (;;) {
    const place = { after, limit: rowsAtOnce }
    const found = await storage.read(() => rows(statement, place))
    for (const one of found) byTenant.set(one.tenantId, one)
    const last = found.at(-1)
    if (last === undefined || found.length < rowsAtOnce) return byTenant
    after = last.tenantId
  }
}
