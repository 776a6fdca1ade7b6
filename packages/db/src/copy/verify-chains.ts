import type pg from 'pg'
import { checkAuditChain } from '../check/check-audit-chain.ts'
import type { Finding } from '../check/finding.ts'
import { connectionOf } from '../postgres/connection.ts'

/** Holds the chain of each tenant's audit records against itself, as `checkIntegrity` does (R49). */
export async function verifyChains(client: pg.Client): Promise<readonly Finding[]> {
  const { rows } = await client.query<{ tenantId: string }>(
    'select distinct tenant_id as "tenantId" from audit_records order by tenant_id',
  )
  const findings: Finding[] = []
  const connection = connectionOf(client)
  // Waited for, as this client sends one query after the other.
  await client.query('begin isolation level repeatable read read only')
  for (const { tenantId } of rows) {
    await connection.run(checkAuditChain(tenantId, (finding) => void findings.push(finding)))
  }
  await connection.commit()
  return findings
}
