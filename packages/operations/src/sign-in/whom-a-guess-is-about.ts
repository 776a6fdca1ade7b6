import type { Dependencies } from '../dependencies.ts'
import { loadAccount } from '../steps/load/load-account.ts'
import { CheckSignInInput } from './check-sign-in.ts'

/** Names the account that a sign-in name means, so that all its spellings are counted as one; a name of nobody is counted as it is written. */
export const whomAGuessIsAbout =
  ({ storage }: Dependencies) =>
  async (userPrincipalName: string): Promise<string> => {
    const isName = CheckSignInInput.shape.userPrincipalName.safeParse(userPrincipalName).success
    const found = isName ? await storage.read(() => loadAccount(userPrincipalName.trim())) : null
    if (found !== null) return `${found.tenantId}/${found.userId}`
    return userPrincipalName.trim().toLowerCase().slice(0, 128)
  }
