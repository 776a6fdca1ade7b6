import type { TenantId, UserId } from '@reprieve/domain'
import type { Dependencies } from '../dependencies.ts'
import { loadAccount } from '../steps/load/load-account.ts'

export interface Account {
  readonly tenantId: TenantId
  readonly userId: UserId
  readonly userPrincipalName: string
  /** Ends the user's sessions and tokens when it grows. */
  readonly sessionEpoch: number
}

/** Finds the active user with this sign-in name in the tenant that owns its domain; null if there is none. */
export const findAccount =
  ({ storage }: Dependencies) =>
  async (name: string): Promise<Account | null> => {
    const account = await storage.read(() => loadAccount(name))
    if (account === null) return null
    const { tenantId, userId, userPrincipalName, sessionEpoch } = account
    return { tenantId, userId, userPrincipalName, sessionEpoch }
  }
