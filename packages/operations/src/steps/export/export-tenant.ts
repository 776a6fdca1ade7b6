import { rows, statements, type Transaction } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { DirectoryRecord } from '@reprieve/domain/import'
import { loadTenant } from '../load/load-tenant.ts'

/** The tenant, its domains and its products. */
export function* exportTenant({
  tenantId,
  now,
}: {
  readonly tenantId: TenantId
  readonly now: Date
}): Transaction<readonly DirectoryRecord[]> {
  const { domains, ...tenant } = yield* loadTenant(tenantId)
  const products = yield* rows(statements.productsOfTenant, { tenantId })
  return [
    { kind: 'tenant', version: 1, exportedAt: now.toISOString(), ...tenant },
    ...domains.map((domain) => ({ kind: 'domain' as const, ...domain })),
    ...products.map(({ skuId, name, skuPartNumber, activeUnits, warningUnits, suspendedUnits }) => ({
      kind: 'product' as const,
      skuId,
      name,
      skuPartNumber,
      activeUnits,
      warningUnits,
      suspendedUnits,
    })),
  ]
}
