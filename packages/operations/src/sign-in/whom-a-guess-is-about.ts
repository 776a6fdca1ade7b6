import type { TenantId, UserId } from '@reprieve/domain'
import type { Dependencies } from '../dependencies.ts'
import { loadAccount } from '../steps/load/load-account.ts'
import { CheckSignInInput } from './check-sign-in.ts'

/** The account that a try to sign in is about. */
export interface GuessedAccount {
  /** The key that its tries are counted under: one for all spellings of a name. */
  readonly key: string
  /** Null where the name is nobody's. */
  readonly account: { readonly tenantId: TenantId; readonly userId: UserId } | null
}

/** Identifies the account of a sign-in name, so that all spellings count as one. An unknown name counts as it is written. */
export const whomAGuessIsAbout =
  ({ storage }: Dependencies) =>
  async (userPrincipalName: string): Promise<GuessedAccount> => {
    const isName = CheckSignInInput.shape.userPrincipalName.safeParse(userPrincipalName).success
    const found = isName ? await storage.read(() => loadAccount(userPrincipalName.trim())) : null
    if (found === null) return { key: userPrincipalName.trim().toLowerCase().slice(0, 128), account: null }
    const { tenantId, userId } = found
    return { key: `${tenantId}/${userId}`, account: { tenantId, userId } }
  }
