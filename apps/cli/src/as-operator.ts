import type { TenantId } from '@reprieve/domain'
import type { OperationContext } from '@reprieve/operations'

/** Acts for the installation itself, at its command line. */
export const asOperator = (tenantId: TenantId): OperationContext => ({
  tenantId,
  actor: { kind: 'system', name: 'cli' },
})
