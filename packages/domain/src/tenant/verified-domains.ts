import type { Tenant } from './tenant.ts'

/** The domains under which the tenant may give names now. */
export function verifiedDomains(tenant: Tenant): ReadonlySet<string> {
  const verified = tenant.domains.filter((domain) => domain.verified).map((domain) => domain.name)
  return new Set([tenant.initialDomain, ...verified])
}
