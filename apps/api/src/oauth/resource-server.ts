import { accessToken } from '@reprieve/config'
import { errors, type ResourceServer } from 'oidc-provider'
import { isKnownResource, keptScopes } from './known-resources.ts'

/** Of a token, in seconds: an hour, as Partner Center's. */
export const accessTokenSeconds = 3600

/** Whatever it was called, the token is for this API. @throws {errors.InvalidTarget} for another resource */
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
