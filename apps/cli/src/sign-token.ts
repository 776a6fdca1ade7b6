import { randomUUID } from 'node:crypto'
import { type AccessTokenClaims, accessToken } from '@reprieve/config'
import type { TokenKeyPair } from '@reprieve/operations'
import { importJWK, SignJWT } from 'jose'
import type { Account } from './find-account.ts'

export interface TokenOptions {
  /** Speaks for an application alone, in the account's tenant. */
  readonly appOnly: boolean
  readonly hours: number
  readonly now: Date
}

/** A bearer token for the REST facade, signed by the installation. */
export async function signToken(
  { kid, privateJwk }: TokenKeyPair,
  { tenantId, userId, userPrincipalName, sessionEpoch }: Account,
  { appOnly, hours, now }: TokenOptions,
): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000)
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
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(issuedAt + Math.round(hours * 3600))
    .sign(await importJWK(privateJwk, accessToken.algorithm))
}
