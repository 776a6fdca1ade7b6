import { type AccessTokenClaims, accessToken, graphAudience, graphPermissions } from '@reprieve/config'
import type { Account, TokenKeyPair } from '@reprieve/operations'
import { importJWK, SignJWT } from 'jose'

/** The contract that a token is for. */
export type TokenContract = 'partner-center' | 'graph'

export interface TokenOptions {
  /** One for `graph` has every permission; what its holder may do is up to the holder's roles. */
  readonly contract: TokenContract
  /** Whether the token is for the application alone, in the account's tenant. */
  readonly appOnly: boolean
  /** The token's `jti`, by which it can be revoked. */
  readonly id: string
  readonly issuedAt: Date
  readonly expiresAt: Date
}

/** Signs a bearer token for the REST facade with the installation's key. */
export async function signToken(
  { kid, privateJwk }: TokenKeyPair,
  { tenantId, userId, userPrincipalName, sessionEpoch }: Account,
  { contract, appOnly, id, ...times }: TokenOptions,
): Promise<string> {
  const issuedAt = Math.floor(times.issuedAt.getTime() / 1000)
  const claims: AccessTokenClaims = {
    tid: tenantId,
    appid: accessToken.commandLineApplicationId,
    ...(contract === 'graph' && { scope: graphPermissions.join(' ') }),
    ...(appOnly ? {} : { oid: userId, upn: userPrincipalName, epoch: sessionEpoch }),
  }
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: accessToken.algorithm, kid, typ: 'JWT' })
    .setIssuer(accessToken.issuer)
    .setAudience(contract === 'graph' ? graphAudience : accessToken.audience)
    .setSubject(claims.oid ?? claims.appid)
    .setJti(id)
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(Math.floor(times.expiresAt.getTime() / 1000))
    .sign(await importJWK(privateJwk, accessToken.algorithm))
}
