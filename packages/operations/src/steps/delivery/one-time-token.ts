import { createCipheriv, createDecipheriv, createHash, hkdfSync, timingSafeEqual } from 'node:crypto'

/** The contents of a one-time link: the place of the secret, and its key, which is stored nowhere. */
export interface OneTimeToken {
  readonly tenantId: string
  readonly id: string
  readonly key: Buffer
}

const idBytes = 16
const keyBytes = 32
const ivBytes = 12
const tagBytes = 16

export const formatToken = ({ tenantId, id, key }: OneTimeToken): string =>
  Buffer.concat([toBytes(tenantId), toBytes(id), key]).toString('base64url')

/** Null for a text that is not a token. */
export function parseToken(text: string): OneTimeToken | null {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== 2 * idBytes + keyBytes || bytes.toString('base64url') !== text) return null
  return {
    tenantId: toId(bytes.subarray(0, idBytes)),
    id: toId(bytes.subarray(idBytes, 2 * idBytes)),
    key: bytes.subarray(2 * idBytes),
  }
}

/** A hash by which a token is recognised without storing it. */
export const hashOfToken = ({ key }: OneTimeToken): string => createHash('sha256').update(key).digest('hex')

export const isTokenOf = (token: OneTimeToken, tokenHash: string): boolean => {
  const [own, kept] = [hashOfToken(token), tokenHash].map((hash) => Buffer.from(hash, 'hex'))
  return own?.length === kept?.length && own !== undefined && kept !== undefined && timingSafeEqual(own, kept)
}

/** Encrypts with AES-256-GCM, bound to the place where the secret is stored. */
export function encrypt(text: string, token: OneTimeToken, iv: Buffer): string {
  const cipher = createCipheriv('aes-256-gcm', cipherKey(token), iv).setAAD(placeOf(token))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** Decrypts; throws if anything was changed. */
export function decrypt(ciphertext: string, token: OneTimeToken): string {
  const bytes = Buffer.from(ciphertext, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', cipherKey(token), bytes.subarray(0, ivBytes))
    .setAAD(placeOf(token))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  const body = bytes.subarray(ivBytes + tagBytes)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}

export const keyLength = keyBytes
export const ivLength = ivBytes

const cipherKey = (token: OneTimeToken): Buffer =>
  Buffer.from(hkdfSync('sha256', token.key, toBytes(token.id), 'one-time secret', 32))

const placeOf = ({ tenantId, id }: OneTimeToken): Buffer => Buffer.from(`${tenantId}/${id}`)

const toBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

const toId = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
