import { sql } from 'drizzle-orm'
import { isUnavailable } from '../is-unavailable.ts'
import { type DatabaseAddress, openStorage } from '../open/index.ts'
import { defineStatement, rows, type Transaction } from '../statement.ts'
import type { Storage } from '../storage.ts'
import { checkAuditChain } from './check-audit-chain.ts'
import { checkFile } from './check-file.ts'
import { checkNames } from './check-names.ts'
import { checkPrimaryAddresses } from './check-primary-addresses.ts'
import { checkRows } from './check-rows.ts'
import type { Finding } from './finding.ts'

/**
 * Looks over a whole database for anything that the rules do not allow; an empty list is the good answer. It reads each
 * tenant in one consistent state and may run beside the program, but takes time with the size of the directory.
 */
export async function checkIntegrity(address: DatabaseAddress): Promise<readonly Finding[]> {
  const storage = await openStorage(
    address.kind === 'postgres' ? { ...address, statementTimeoutMs, poolSize: 1 } : address,
  )
  try {
    const findings = address.kind === 'sqlite' ? [...checkFile(address.path)] : []
    try {
      for await (const finding of checkTenants(storage)) findings.push(finding)
    } catch (error) {
      // What lies on a damaged page cannot be held against any rule, and the damage is told.
      if (findings.length === 0 || !isUnavailable(error)) throw error
    }
    return findings
  } finally {
    await storage.close()
  }
}

async function* checkTenants(storage: Storage): AsyncGenerator<Finding> {
  const tenants = await storage.read(() => rows(everyTenantId, {}))
  const sealed = await storage.read(() => rows(everySealedTenantId, {}))
  const ids = new Set([...tenants, ...sealed].map(({ id }) => id))
  for (const id of ids) yield* await storage.read(() => checkTenant(id))
}

// Of one rule over one tenant.
const statementTimeoutMs = 600_000

// Names and audit records need no tenant to be there.
const everyTenantId = defineStatement<object>()('check_every_tenant_id', ({ db }) =>
  db
    .select({ id: sql<string>`id` })
    .from(
      sql`(select id from tenants union select tenant_id from names union select tenant_id from audit_records) as known`,
    )
    .orderBy(sql`id`),
)

// Asked apart from the tenants, as a distributed engine keeps it elsewhere. One that is here alone was removed whole.
const everySealedTenantId = defineStatement<object>()('check_every_sealed_tenant_id', ({ db, t }) =>
  db.select({ id: t.sealedAuditHeads.chainOf }).from(t.sealedAuditHeads).orderBy(t.sealedAuditHeads.chainOf),
)

function* checkTenant(tenantId: string): Transaction<readonly Finding[]> {
  const findings: Finding[] = []
  const report = (finding: Finding) => void findings.push(finding)
  yield* checkRows(tenantId, report)
  yield* checkPrimaryAddresses(tenantId, report)
  yield* checkNames(tenantId, report)
  yield* checkAuditChain(tenantId, report)
  return findings
}
