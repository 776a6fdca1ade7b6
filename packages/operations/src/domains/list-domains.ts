import { ok } from '@reprieve/domain'
import { Nothing } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { type DomainEntry, toDomainEntry } from '../steps/load/domain-entry.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'

/** Lists the tenant's domains by name, each unverified one with the TXT record that it needs (R52). */
export const listDomains = defineQuery<readonly DomainEntry[], never>()({
  requires: 'tenant.settings',
  input: Nothing,
  *run({ context, dependencies }) {
    const tenant = yield* loadTenant(context.tenantId)
    return ok(tenant.domains.map((domain) => toDomainEntry(dependencies, tenant, domain)))
  },
})
