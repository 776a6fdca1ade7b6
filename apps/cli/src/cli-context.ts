import type { OperationContext } from '@reprieve/operations'

/** Acts in a tenant as the command line of the installation, which is bound by no role. */
export const cliContext = (tenant: string): OperationContext => ({
  tenantId: tenant.toLowerCase(),
  actor: { kind: 'system', name: 'cli' },
})
