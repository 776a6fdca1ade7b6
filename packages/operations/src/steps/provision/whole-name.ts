import type { Transaction } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import { loadTenant } from '../load/load-tenant.ts'

/** A sign-in name; one without a domain lies on the tenant's default one, as in an import. */
export function* wholeName(tenantId: TenantId, userName: string): Transaction<string> {
  if (userName.includes('@')) return userName
  return `${userName}@${(yield* loadTenant(tenantId)).defaultDomain}`
}
