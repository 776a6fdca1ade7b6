import { rows, statements, type Transaction } from '@reprieve/db'
import type { Tenant, TenantId } from '@reprieve/domain'

/** The tenant with its domains. A tenant that is not there is a fault: callers have passed the check for it. */
export function* loadTenant(tenantId: TenantId): Transaction<Tenant> {
  const found = yield* rows(statements.tenantWithDomains, { tenantId })
  const [first] = found
  if (first === undefined) throw new Error(`Tenant ${tenantId} is not there`)
  const { id, displayName, initialDomain, defaultDomain, retentionDays } = first
  const domains = found.flatMap(({ domainName, verified, authentication }) =>
    domainName === null || verified === null || authentication === null
      ? []
      : [{ name: domainName, verified, authentication }],
  )
  return { id, displayName, initialDomain, defaultDomain, domains, retentionDays }
}
