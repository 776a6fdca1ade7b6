import type { Storage } from '@reprieve/db'
import { insertRows } from '@reprieve/db/testing'

/** Adds tenants with one verified domain each and no users. */
export async function addTenants(storage: Storage, count: number) {
  const tenants = Array.from({ length: count }, (_, index) => ({
    id: `019cad5c-7280-7000-8000-7e0a000000${String(index).padStart(2, '0')}`,
    domain: `tenant${index}.example`,
  }))
  for (const { id, domain } of tenants) {
    await storage.transaction(id, function* () {
      yield* insertRows('tenants', [
        {
          id,
          displayName: domain,
          isPartner: false,
          country: null,
          retentionDays: 30,
          initialDomain: domain,
          defaultDomain: domain,
          createdAt: new Date(),
        },
      ])
      yield* insertRows('tenantLocks', [{ tenantId: id }])
      const managed = { verified: true, authentication: 'managed' } as const
      yield* insertRows('domains', [{ tenantId: id, name: domain, ...managed }])
      yield* insertRows('domainOwners', [{ name: domain, tenantId: id }])
    })
  }
  return tenants
}
