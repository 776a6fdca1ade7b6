import { accessToken } from '@reprieve/config'
import { errors, type ResourceServer } from 'oidc-provider'
import { apiOfResource } from './known-resources.ts'

/** Lifetime of a token in seconds: an hour, as in Partner Center. */
export const accessTokenSeconds = 3600

/**
 * The token is for an API of this server, under whichever name it was requested. @throws {errors.InvalidTarget} for
 * another resource
 */
export function resourceServerOf(resource: string): ResourceServer {
  const api = apiOfResource(resource)
  if (api === undefined) throw new errors.InvalidTarget()
  return {
    scope: api.keptScopes.join(' '),
    audience: api.audience,
    accessTokenFormat: 'jwt',
    accessTokenTTL: accessTokenSeconds,
    jwt: { sign: { alg: accessToken.algorithm } },
  }
}
