import type { Permission, Tenant } from '@reprieve/domain'
import type { Customer } from '@reprieve/operations'
import { cache } from 'react'
import { container } from './container.ts'
import { visitor } from './session.ts'

export interface Place {
  /** Null if the visitor may not see the page's tenant. */
  readonly tenant: Pick<Tenant, 'id' | 'displayName'> | null
  readonly permissions: readonly Permission[]
  /** The tenants in which a partner's technician can work; empty for everybody else. */
  readonly customers: readonly Pick<Customer, 'tenantId' | 'displayName' | 'defaultDomain'>[]
}

/** The page's tenant, the visitor's permissions in it, and the other tenants that the visitor can go to. */
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
