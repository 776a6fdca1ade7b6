import { type AccessTokenClaims, accessToken } from '@reprieve/config'
import { importJWK, type JWK } from 'jose'
import { toCaller } from './to-caller.ts'
import type { TrustedIssuer } from './trusted-issuer.ts'

/** The installation itself: ES256 with `publicJwk` and nothing else. */
export async function ownIssuer(publicJwk: JWK): Promise<TrustedIssuer> {
  const key = await importJWK(publicJwk, accessToken.algorithm)
  return {
    issuer: accessToken.issuer,
    audiences: [accessToken.audience],
    algorithms: [accessToken.algorithm],
    keyOf: async () => key,
    toCaller: (claims) => toCaller(claims, claims.tid, claimNames),
  }
}

const claimNames = {
  userId: 'oid',
  userPrincipalName: 'upn',
  applicationId: 'appid',
} as const satisfies Record<string, keyof AccessTokenClaims>
