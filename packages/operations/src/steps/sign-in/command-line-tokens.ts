import { row, rows, statements } from '@reprieve/db'
import type { TenantId, UserId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { oauthStates } from './oauth-states.ts'
import { openState } from './open-state.ts'

/** A bearer token that the command line has printed. The token itself is stored nowhere. */
export interface CommandLineToken {
  /** The token's `jti`. */
  readonly id: string
  readonly tenantId: TenantId
  /** Null for a token of an application alone. */
  readonly userId: UserId | null
  readonly issuedAt: Date
  readonly expiresAt: Date
}

export interface ListedToken extends CommandLineToken {
  /** Sign-in name of the user; null if there is none, or if the user is not active. */
  readonly userPrincipalName: string | null
  readonly revokedAt: Date | null
}

export interface CommandLineTokens {
  remember(token: CommandLineToken): Promise<void>
  /** The tokens that have not expired, latest first. */
  list(): Promise<readonly ListedToken[]>
  /** Revokes a token. The facade refuses it at once, in every process. False if no such token is valid. */
  revoke(id: string): Promise<boolean>
  /**
   * Whether the token was revoked. False also for a token from before tokens were remembered, which ends by itself or
   * with its key.
   */
  isRevoked(id: string): Promise<boolean>
}

const kind = 'CommandLineToken'
const atOnce = 500

/** Remembers the tokens that the command line has printed, so that they can be listed and revoked. */
export const commandLineTokens = (dependencies: Dependencies): CommandLineTokens => {
  const { storage, now } = dependencies
  const states = oauthStates(dependencies)
  const find = (id: string) => states.find(kind, id)
  return {
    remember: ({ expiresAt, ...token }) => states.put({ kind, id: token.id, payload: token, expiresAt }),
    list: async () => {
      const listed: ListedToken[] = []
      let after = ''
      for (;;) {
        const place = { kind, after, limit: atOnce }
        const found = await storage.read(() => rows(statements.oauthStatesOfKind, place))
        for (const state of found) {
          if (state.expiresAt.getTime() <= now().getTime()) continue
          // Only `remember` writes there.
          const token = openState(dependencies, state) as Omit<CommandLineToken, 'issuedAt' | 'expiresAt'> & {
            readonly issuedAt: string
          }
          const times = { issuedAt: new Date(token.issuedAt), expiresAt: state.expiresAt }
          const userPrincipalName = await nameOf(dependencies, token)
          listed.push({ ...token, ...times, userPrincipalName, revokedAt: state.consumedAt })
        }
        const last = found.at(-1)
        if (last === undefined || found.length < atOnce) break
        after = last.idHash
      }
      return listed.sort((one, other) => other.issuedAt.getTime() - one.issuedAt.getTime())
    },
    revoke: async (id) => {
      if ((await find(id)) === null) return false
      await states.consume(kind, id)
      return true
    },
    isRevoked: async (id) => (await find(id))?.consumedAt != null,
  }
}

async function nameOf(
  { storage }: Dependencies,
  { tenantId, userId }: Pick<CommandLineToken, 'tenantId' | 'userId'>,
): Promise<string | null> {
  if (userId === null) return null
  const user = await storage.read(() => row(statements.credentialsOfActiveUser, { tenantId, userId }))
  return user?.userPrincipalName ?? null
}
