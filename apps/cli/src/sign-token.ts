import { type AccessTokenClaims, accessToken } from '@reprieve/config'
import type { Account, TokenKeyPair } from '@reprieve/operations'
import { importJWK, SignJWT } from 'jose'

export interface TokenOptions {
  /** Speaks for an application alone, in the account's tenant. */
  readonly appOnly: boolean
  /** Its `jti`, by which it can be revoked. */
  readonly id: string
  readonly issuedAt: Date
  readonly expiresAt: Date
}

/** A bearer token for the REST facade, signed by the installation. */
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
