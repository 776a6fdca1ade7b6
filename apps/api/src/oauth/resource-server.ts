import { accessToken } from '@reprieve/config'
import { errors, type ResourceServer } from 'oidc-provider'

/** How clients call this API: by its own name, or by the one that those of Partner Center have built in. */
const names = [accessToken.audience, 'https://api.partnercenter.microsoft.com']

/** The one permission, in each spelling: alone, after the name, or as “whatever the client may”. */
const scopes = [
  'user_impersonation',
  ...names.flatMap((name) => [`${name}/user_impersonation`, `${name}/.default`]),
]

/** Of a token, in seconds: an hour, as Partner Center's. */
export const accessTokenSeconds = 3600

export const defaultScope = 'user_impersonation'
export const defaultResource = accessToken.audience

/** Whatever it was called, the token is for this API. @throws {errors.InvalidTarget} for another resource */
export function resourceServerOf(resource: string): ResourceServer {
  if (!names.includes(resource.replace(/\/$/, ''))) throw new errors.InvalidTarget()
  return {
    scope: scopes.join(' '),
    audience: accessToken.audience,
    accessTokenFormat: 'jwt',
    accessTokenTTL: accessTokenSeconds,
    jwt: { sign: { alg: accessToken.algorithm } },
  }
}
