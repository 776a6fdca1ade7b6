import { type AccessTokenClaims, accessToken } from '@reprieve/config'
import { type CryptoKey, decodeProtectedHeader, errors } from 'jose'
import { toCaller } from './to-caller.ts'
import type { TrustedIssuer } from './trusted-issuer.ts'

/**
 * The installation itself under one of its names: ES256 with a key of its own and nothing else. `keyOf` gives undefined
 * for a key that is not, or no more, published. Tokens of an application end when its registration is removed, those of
 * the command line when they are revoked.
 */
export const ownIssuer = (
  issuer: string,
  keyOf: (kid: string) => Promise<CryptoKey | undefined>,
  isRegistered: (clientId: string) => Promise<boolean>,
  isRevoked: (tokenId: string) => Promise<boolean>,
): TrustedIssuer => ({
  issuer,
  audiences: [accessToken.audience],
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
