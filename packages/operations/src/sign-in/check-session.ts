import type { TenantId, UserId } from '@reprieve/domain'

export interface Session {
  readonly tenantId: TenantId
  readonly userId: UserId
  readonly sessionEpoch: number
}
