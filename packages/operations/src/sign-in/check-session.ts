import { row, statements } from '@reprieve/db'
import type { TenantId, UserId } from '@reprieve/domain'
import type { Dependencies } from '../dependencies.ts'

export interface Session {
  readonly tenantId: TenantId
  readonly userId: UserId
  readonly sessionEpoch: number
}

export const checkSession =
  ({ storage }: Dependencies) =>
  async ({ tenantId, userId, sessionEpoch }: Session): Promise<boolean> => {
    const account = await storage.read(() => row(statements.credentialsOfActiveUser, { tenantId, userId }))
    return account !== undefined && !account.signInBlocked && account.sessionEpoch === sessionEpoch
  }
