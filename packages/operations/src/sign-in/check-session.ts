import { row, statements } from '@reprieve/db'
import type { TenantId, UserId } from '@reprieve/domain'
import type { Dependencies } from '../dependencies.ts'
import { oauthStates } from '../steps/sign-in/oauth-states.ts'

export interface Session {
  readonly tenantId: TenantId
  readonly userId: UserId
  readonly sessionEpoch: number
}

/** One sign-in in one browser. It ends by signing out, or after a working day however active it is. */
export interface Visit {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly signedInAt: number
}

export const longestVisitMs = 12 * 3_600_000

const kind = 'EndedVisit'

/**
 * Checks whether a session is still valid: the user is active and not blocked, and nothing has ended the session (R33).
 */
export const checkSession =
  (dependencies: Dependencies) =>
  async ({ tenantId, userId, sessionEpoch }: Session, visit?: Visit): Promise<boolean> => {
    const { storage, now } = dependencies
    if (visit !== undefined && now().getTime() >= visit.signedInAt + longestVisitMs) return false
    const account = await storage.read(() => row(statements.credentialsOfActiveUser, { tenantId, userId }))
    if (account === undefined || account.signInBlocked || account.sessionEpoch !== sessionEpoch) return false
    return visit === undefined || (await oauthStates(dependencies).find(kind, visit.id)) === null
  }

/** Signs one browser out in every process. A copy of its cookie is worthless from then on (R33). */
export const endVisit =
  (dependencies: Dependencies) =>
  async ({ id, signedInAt }: Visit): Promise<void> => {
    const expiresAt = new Date(signedInAt + longestVisitMs)
    await oauthStates(dependencies).put({ kind, id, payload: {}, expiresAt })
  }
