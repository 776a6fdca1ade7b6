import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

/** What a sealed text is bound to: the end it serves and the place where it lies, e.g. a row's key. */
export interface Seal {
  /** Of the installation. Each purpose gets a key of its own from it. */
  readonly secret: string
  readonly purpose: string
  readonly place: string
}

export const ivLength = 12
const tagLength = 16

/** AES-256-GCM. `iv` is random and never used twice. */
export function sealText(text: string, seal: Seal, iv: Buffer): string {
  const cipher = createCipheriv('aes-256-gcm', keyOf(seal), iv).setAAD(Buffer.from(seal.place))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** Throws for what another secret sealed, for another purpose or place, and for what was changed. */
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

const keyOf = ({ secret, purpose }: Seal): Buffer => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
