import { createHash, timingSafeEqual } from 'node:crypto'
import { compare } from 'bcryptjs'
import { verify } from 'unixcrypt'

/** Checks a password; null for a hash of a scheme that is not known here, or of one that would keep the processor busy. */
export type CryptCheck = (password: string) => Promise<boolean>

/** Each more doubles the time: 12 takes a third of a second, in slices. */
const mostBcryptCost = 12
/** Some hundred milliseconds, in which the process does nothing else. */
const mostShaRounds = 20_000

/** How a password is checked against what `crypt(3)` has made: md5 (`$1$`), SHA-2 (`$5$`, `$6$`) or bcrypt (`$2a$`, `$2b$`, `$2y$`). */
export function cryptCheck(hash: string): CryptCheck | null {
  const [, cost] = /^\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{53}$/.exec(hash) ?? []
  if (cost !== undefined) {
    const isBounded = Number(cost) >= 4 && Number(cost) <= mostBcryptCost
    return isBounded ? (password) => compare(password, hash) : null
  }
  if (/^\$1\$[^$]{0,8}\$[./A-Za-z0-9]{22}$/.test(hash))
    return async (password) => isSame(md5Crypt(password, hash.split('$')[2] ?? ''), hash)
  const [, kind, , rounds = '5000', digest = ''] =
    /^\$([56])\$(rounds=(\d{1,9})\$)?[^$]{0,16}\$([./A-Za-z0-9]+)$/.exec(hash) ?? []
  const isWhole = digest.length === (kind === '5' ? 43 : 86)
  if (kind === undefined || !isWhole || Number(rounds) < 1_000 || Number(rounds) > mostShaRounds) return null
  return async (password) => verify(password, hash)
}

function isSame(made: string, hash: string): boolean {
  const [one, other] = [Buffer.from(made), Buffer.from(hash)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** The md5 crypt of FreeBSD and glibc, which no library that is looked after has. */
function md5Crypt(text: string, salt: string): string {
  const password = Buffer.from(text, 'utf8')
  const md5 = (...parts: readonly (string | Uint8Array)[]) => {
    const digest = createHash('md5')
    for (const part of parts) digest.update(part)
    return digest.digest()
  }
  const inner = md5(password, salt, password)
  const parts: (string | Uint8Array)[] = [password, '$1$', salt]
  for (let left = password.length; left > 0; left -= inner.length) parts.push(inner.subarray(0, left))
  const zero = Buffer.alloc(1)
  // Bit by bit of the length: a zero, or the first byte of the password.
  for (let left = password.length; left > 0; left >>= 1) parts.push(left & 1 ? zero : password.subarray(0, 1))
  let digest = md5(...parts)
  for (let round = 0; round < 1_000; round += 1) {
    const [first, last] = round & 1 ? [password, digest] : [digest, password]
    digest = md5(first, round % 3 ? salt : '', round % 7 ? password : '', last)
  }
  return `$1$${salt}$${toCryptText(digest)}`
}

const order: readonly (readonly number[])[] = [
  [0, 6, 12],
  [1, 7, 13],
  [2, 8, 14],
  [3, 9, 15],
  [4, 10, 5],
  [11],
]
const letters = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

function toCryptText(digest: Buffer): string {
  return order
    .map((places) => {
      let value = places.reduce((sum, place) => sum * 256 + (digest[place] ?? 0), 0)
      let text = ''
      for (let index = 0; index < (places.length === 3 ? 4 : 2); index += 1) {
        text += letters[value & 63]
        value >>= 6
      }
      return text
    })
    .join('')
}
