import { createHash } from 'node:crypto'
import { p256 } from '@noble/curves/nist.js'
import { accessToken, type Secrets } from '@reprieve/config'

/** The password of every account that can sign in. */
export const emulatorPassword = 'reprieve-emulator-password'

/** The 32 bytes that belong to a name, the same ones at every start. */
const bytesOf = (name: string): Buffer => createHash('sha256').update(`reprieve emulator: ${name}`).digest()

const keyOf = (name: string): string => bytesOf(name).toString('base64url')

const signingKey = bytesOf('token key')

const coordinateOf = (number: bigint): string =>
  Buffer.from(number.toString(16).padStart(64, '0'), 'hex').toString('base64url')

function tokenKey(): Secrets['tokenKey'] {
  const { x, y } = p256.Point.fromBytes(p256.getPublicKey(signingKey)).toAffine()
  const publicJwk = { kty: 'EC', crv: 'P-256', x: coordinateOf(x), y: coordinateOf(y) } as const
  const privateJwk = { ...publicJwk, d: signingKey.toString('base64url') }
  return { kid: keyOf('key id'), privateJwk, publicJwk }
}

/** Secrets that everybody knows, so that ids, passwords and tokens are the same at every start. */
export const fixedSecrets: Secrets = {
  installationId: 'e3a1b0c2-5d6f-4e70-8a91-2b3c4d5e6f70',
  sessionSecret: keyOf('session secret'),
  tombstoneKey: keyOf('tombstone key'),
  continuationTokenKey: keyOf('continuation token key'),
  tokenKey: tokenKey(),
}

/**
 * Signs claims with the key of {@link fixedSecrets}. The same claims give the same token (RFC 6979), which Node's own
 * signatures do not: their nonce is random.
 */
export function signFixedToken(claims: object): string {
  const header = { alg: accessToken.algorithm, kid: fixedSecrets.tokenKey.kid, typ: 'JWT' }
  const signed = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  // ES256 does not ask for the smaller of the two equal signatures.
  const signature = p256.sign(Buffer.from(signed), signingKey, { lowS: false })
  return `${signed}.${Buffer.from(signature).toString('base64url')}`
}
