import type { Permission, Tenant } from '@reprieve/domain'
import type { Customer } from '@reprieve/operations'
import { cache } from 'react'
import { container } from './container.ts'
import { visitor } from './session.ts'

export interface Place {
  /** Null where the visitor may not see the tenant that the page is about. */
  readonly tenant: Pick<Tenant, 'id' | 'displayName'> | null
  readonly permissions: readonly Permission[]
  /** The tenants that a partner's technician can work in; empty for everybody else. */
  readonly customers: readonly Pick<Customer, 'tenantId' | 'displayName' | 'defaultDomain'>[]
}

/** Where the visitor is, what may be done there, and where else there is to go. */
export const place = cache(async (tenantId: string): Promise<Place> => {
  const { account, context } = await visitor(tenantId)
  const { operations } = container()
  const [tenant, rights, customers] = await Promise.all([
    operations.getTenant(context, {}),
    operations.getEffectivePermissions(context, {}),
    operations.listCustomers({ ...context, tenantId: account.tenantId }, {}),
  ])
  return {
    tenant: tenant.ok ? { id: tenant.value.id, displayName: tenant.value.displayName } : null,
    permissions: rights.ok ? rights.value.permissions : [],
    customers: customers.ok
      ? customers.value.map(({ tenantId, displayName, defaultDomain }) => ({
          tenantId,
          displayName,
          defaultDomain,
        }))
      : [],
  }
})
