import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

/** What a sealed text is bound to: its purpose and the place where it is stored, such as a row's key. */
export interface Seal {
  /** The installation's secret. A key of its own is derived from it for each purpose. */
  readonly secret: string
  readonly purpose: string
  readonly place: string
}

export const ivLength = 12
const tagLength = 16

/** Encrypts with AES-256-GCM. `iv` is random and never used twice. */
export function sealText(text: string, seal: Seal, iv: Buffer): string {
  const cipher = createCipheriv('aes-256-gcm', keyOf(seal), iv).setAAD(Buffer.from(seal.place))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** Decrypts. Throws if another secret, purpose or place was used, or if the text was changed. */
export function openSealed(sealed: string, seal: Seal): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(seal), bytes.subarray(0, ivLength), {
    authTagLength: tagLength,
  })
    .setAAD(Buffer.from(seal.place))
    .setAuthTag(bytes.subarray(ivLength, ivLength + tagLength))
  const body = bytes.subarray(ivLength + tagLength)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}

/** The derived keys by secret and purpose, of which there are a handful. A token of each request is opened with one. */
const keys = new Map<string, Map<string, Buffer>>()

function keyOf({ secret, purpose }: Seal): Buffer {
  const ofSecret = keys.get(secret) ?? new Map<string, Buffer>()
  keys.set(secret, ofSecret)
  const key = ofSecret.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
  ofSecret.set(purpose, key)
  return key
}
