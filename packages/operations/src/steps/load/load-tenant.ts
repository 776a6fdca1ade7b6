import { rows, statements, type Transaction } from '@reprieve/db'
import type { Tenant, TenantId } from '@reprieve/domain'

/** Loads the tenant with its domains. A missing tenant is a fault, because callers have checked that it exists. */
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
