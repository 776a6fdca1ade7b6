import type { Operations } from '@reprieve/operations'
import { errors, type KoaContextWithOIDC } from 'oidc-provider'
import { apisAsked, askedBy, wordsOf } from './known-resources.ts'
import { callOf } from './oauth-call.ts'

const day = 24 * 60 * 60

/** Seconds from the last use after which a refresh token ends. */
export const refreshTokenIdleSeconds = 90 * day
/** Seconds from the consent after which a refresh token ends, however often it is used. */
export const refreshTokenSeconds = 365 * day

/**
 * Whether the use of a refresh token replaces it by another. A token that stays is extended by its use, but never
 * beyond its absolute lifetime. Asked before the library consumes the token.
 * @throws {errors.InvalidScope} if the person has allowed less than is requested
 */
export const createUseRefreshToken =
  ({ findClient }: Pick<Operations, 'findClient'>) =>
  async (ctx: KoaContextWithOIDC): Promise<boolean> => {
    const { RefreshToken: token, Client: client } = ctx.oidc.entities
    const call = callOf(ctx.req)
    const allowed = wordsOf(token?.scope).map((scope) => askedBy(scope)?.api)
    const notAllowed = call && apisAsked(call.given).find((api) => !allowed.includes(api))
    if (notAllowed !== undefined) {
      const [scope = ''] = notAllowed.scopes
      throw new errors.InvalidScope('the person has not allowed the client to use this API', scope)
    }
    const registered = client === undefined ? null : await findClient(client.clientId)
    if (token === undefined || registered === null || registered.rotatesRefreshTokens) return true
    const nowSeconds = Math.floor(Date.now() / 1000)
    const endsAt = Math.min(nowSeconds + refreshTokenIdleSeconds, (token.iiat ?? 0) + refreshTokenSeconds)
    // Extending it once a day is enough, and saves writes for scripts that ask every minute.
    if (endsAt >= (token.exp ?? 0) + day) {
      token.exp = endsAt
      await token.save()
    }
    return false
  }
