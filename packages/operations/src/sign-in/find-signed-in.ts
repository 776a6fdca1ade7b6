import { row, statements } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import type { Session } from './check-session.ts'

export interface SignedInPerson extends Session {
  readonly userPrincipalName: string
  readonly displayName: string
}

/**
 * The person of a session, as the directory describes them now. Null if `checkSession` refuses the session, or if a new
 * password has to be set first.
 */
export const findSignedIn =
  ({ storage }: Dependencies) =>
  async (session: Session): Promise<SignedInPerson | null> => {
    const { tenantId, userId, sessionEpoch } = session
    const account = await storage.read(() => row(statements.credentialsOfActiveUser, { tenantId, userId }))
    if (account === undefined || account.signInBlocked || account.sessionEpoch !== sessionEpoch) return null
    if (account.mustChangePassword) return null
    const { userPrincipalName, displayName } = account
    return { tenantId, userId, sessionEpoch, userPrincipalName, displayName }
  }
