import { accessToken } from '@reprieve/config'
import { errors, type ResourceServer } from 'oidc-provider'
import { isKnownResource, keptScopes } from './known-resources.ts'

/** Lifetime of a token in seconds: an hour, as in Partner Center. */
export const accessTokenSeconds = 3600

/**
 * The token is for this API, under whichever name it was requested. @throws {errors.InvalidTarget} for another resource
 */
export function resourceServerOf(resource: string): ResourceServer {
  if (!isKnownResource(resource)) throw new errors.InvalidTarget()
  return {
    scope: keptScopes.join(' '),
    audience: accessToken.audience,
    accessTokenFormat: 'jwt',
    accessTokenTTL: accessTokenSeconds,
    jwt: { sign: { alg: accessToken.algorithm } },
  }
}
