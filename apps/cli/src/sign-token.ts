import { type AccessTokenClaims, accessToken } from '@reprieve/config'
import type { Account, TokenKeyPair } from '@reprieve/operations'
import { importJWK, SignJWT } from 'jose'

export interface TokenOptions {
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
  { appOnly, id, ...times }: TokenOptions,
): Promise<string> {
  const issuedAt = Math.floor(times.issuedAt.getTime() / 1000)
  const claims: AccessTokenClaims = {
    tid: tenantId,
    appid: accessToken.commandLineApplicationId,
    ...(appOnly ? {} : { oid: userId, upn: userPrincipalName, epoch: sessionEpoch }),
  }
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: accessToken.algorithm, kid, typ: 'JWT' })
    .setIssuer(accessToken.issuer)
    .setAudience(accessToken.audience)
    .setSubject(claims.oid ?? claims.appid)
    .setJti(id)
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(Math.floor(times.expiresAt.getTime() / 1000))
    .sign(await importJWK(privateJwk, accessToken.algorithm))
}
