import type { Dependencies } from '../dependencies.ts'
import { loadAccount } from '../steps/load/load-account.ts'
import { CheckSignInInput } from './check-sign-in.ts'

/**
 * Identifies the account of a sign-in name, so that all spellings count as one. An unknown name counts as it is
 * written.
 */
export const whomAGuessIsAbout =
  ({ storage }: Dependencies) =>
  async (userPrincipalName: string): Promise<string> => {
    const isName = CheckSignInInput.shape.userPrincipalName.safeParse(userPrincipalName).success
    const found = isName ? await storage.read(() => loadAccount(userPrincipalName.trim())) : null
    if (found !== null) return `${found.tenantId}/${found.userId}`
    return userPrincipalName.trim().toLowerCase().slice(0, 128)
  }
