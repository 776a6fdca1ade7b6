import type { Log } from '@reprieve/observe'
import type { Operations } from '@reprieve/operations'

export interface OAuthRoundDependencies {
  readonly operations: Pick<Operations, 'oauthStates' | 'tokenKeys'>
  readonly log: Pick<Log, 'info'>
}

/** Removes expired sessions, codes and tokens of the authorization server, and keys without valid tokens. */
export const oauthRound =
  ({ operations, log }: OAuthRoundDependencies): (() => Promise<void>) =>
  async () => {
    const forgotten = await operations.oauthStates.forgetExpired()
    await operations.tokenKeys.forgetExpired()
    if (forgotten > 0) log.info({ forgotten }, 'forgot what had expired of the authorization server')
  }
