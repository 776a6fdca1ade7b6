import { createECDH, createHash, createHmac } from 'node:crypto'
import { accessToken, type Secrets } from '@reprieve/config'

/** The password of every account that can sign in. */
export const emulatorPassword = 'reprieve-emulator-password'

/** The 32 bytes that belong to a name, the same ones at every start. */
const bytesOf = (name: string): Buffer => createHash('sha256').update(`reprieve emulator: ${name}`).digest()

const keyOf = (name: string): string => bytesOf(name).toString('base64url')

const curve = 'prime256v1'

/** The affine coordinates of the public point of a private key. */
function pointOf(privateKey: Buffer): { readonly x: Buffer; readonly y: Buffer } {
  const ecdh = createECDH(curve)
  ecdh.setPrivateKey(privateKey)
  const point = ecdh.getPublicKey()
  return { x: point.subarray(1, 33), y: point.subarray(33, 65) }
}

const signingKey = bytesOf('token key')

function tokenKey(): Secrets['tokenKey'] {
  const { x, y } = pointOf(signingKey)
  const publicJwk = {
    kty: 'EC',
    crv: 'P-256',
    x: x.toString('base64url'),
    y: y.toString('base64url'),
  } as const
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

/** The order of the group of P-256 (FIPS 186-5). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/**
 * Signs claims with the key of {@link fixedSecrets}. The same claims give the same token, which Node's own signatures do
 * not: their nonce is random.
 */
export function signFixedToken(claims: object): string {
  const header = { alg: accessToken.algorithm, kid: fixedSecrets.tokenKey.kid, typ: 'JWT' }
  const signed = [header, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  const digest = numberOf(createHash('sha256').update(signed).digest())
  const nonce = createHmac('sha256', signingKey).update(signed).digest()
  const r = numberOf(pointOf(nonce).x) % order
  const s = (inverseOf(numberOf(nonce)) * (digest + r * numberOf(signingKey))) % order
  const signature = Buffer.from([r, s].map((part) => part.toString(16).padStart(64, '0')).join(''), 'hex')
  return `${signed}.${signature.toString('base64url')}`
}

const numberOf = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`)

/** By Fermat's little theorem, because the order is a prime. */
function inverseOf(number: bigint): bigint {
  let result = 1n
  let base = number % order
  for (let exponent = order - 2n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % order
    base = (base * base) % order
  }
  return result
}
