import { type AccessTokenClaims, accessToken } from '@reprieve/config'
import { type CryptoKey, decodeProtectedHeader, errors } from 'jose'
import { toCaller } from './to-caller.ts'
import type { TrustedIssuer } from './trusted-issuer.ts'

/**
 * The installation itself under one of its names, for the contract of this audience. Only ES256 with a key of its own is
 * accepted. `keyOf` returns undefined for a key that is not published. An application's tokens end with its
 * registration, those of the command line when they are revoked.
 */
export const ownIssuer = (
  issuer: string,
  audience: string,
  keyOf: (kid: string) => Promise<CryptoKey | undefined>,
  isRegistered: (clientId: string) => Promise<boolean>,
  isRevoked: (tokenId: string) => Promise<boolean>,
): TrustedIssuer => ({
  issuer,
  audiences: [audience],
  algorithms: [accessToken.algorithm],
  keyOf: async ({ kid }) => {
    const key = kid === undefined ? undefined : await keyOf(kid)
    if (key === undefined) throw new errors.JWKSNoMatchingKey()
    return key
  },
  stillTakes: async (token, { appid, jti }) => {
    if ((await keyOf(decodeProtectedHeader(token).kid ?? '')) === undefined) return false
    if (appid === accessToken.commandLineApplicationId) return jti === undefined || !(await isRevoked(jti))
    return typeof appid === 'string' && isRegistered(appid)
  },
  toCaller: (claims) => toCaller(claims, claims.tid, claimNames),
  epochOf: ({ epoch }) => (typeof epoch === 'number' ? epoch : undefined),
})

const claimNames = {
  userId: 'oid',
  userPrincipalName: 'upn',
  applicationId: 'appid',
} as const satisfies Record<string, keyof AccessTokenClaims>
