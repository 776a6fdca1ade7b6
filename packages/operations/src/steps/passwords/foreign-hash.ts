import { createHash, pbkdf2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { cryptCheck } from './unix-crypt.ts'

/** Checks a password against a hash in PHC form; see `Dependencies`. */
export type VerifyPassword = (passwordHash: string, password: string) => Promise<boolean>

type Check = (password: string, verify: VerifyPassword) => Promise<boolean>

/** Digests of LDAP directories (RFC 2307) by scheme, each with its length. The salt follows the digest. */
const digests: Readonly<Record<string, readonly [algorithm: string, length: number]>> = {
  SHA: ['sha1', 20],
  SSHA: ['sha1', 20],
  SHA256: ['sha256', 32],
  SSHA256: ['sha256', 32],
  SHA512: ['sha512', 64],
  SSHA512: ['sha512', 64],
}

const derivations: Readonly<Record<string, string>> = {
  PBKDF2: 'sha1',
  'PBKDF2-SHA1': 'sha1',
  'PBKDF2-SHA256': 'sha256',
  'PBKDF2-SHA512': 'sha512',
}

/** With more iterations, an imported file could occupy the processor for seconds at each try. */
const mostIterations = 2_000_000

/** Whether a hash comes from another directory, `{SCHEME}…`, and can be checked here (R58). */
export const isForeignHash = (passwordHash: string): boolean => foreignCheck(passwordHash) !== null

/** Whether a password matches a stored hash, ours or one that an import has kept. */
export const fitsHash = (
  verify: VerifyPassword,
  passwordHash: string,
  password: string,
): Promise<boolean> => {
  const check = foreignCheck(passwordHash)
  return check === null ? verify(passwordHash, password) : check(password, verify)
}

function foreignCheck(passwordHash: string): Check | null {
  if (/^\$2[aby]\$/.test(passwordHash)) return cryptCheck(passwordHash)
  const [, scheme = '', value = ''] = /^\{([A-Za-z0-9-]+)\}(.+)$/.exec(passwordHash) ?? []
  const name = scheme.toUpperCase()
  if (name === 'ARGON2')
    return /^\$argon2(id|i|d)\$/.test(value) ? (password, verify) => verify(value, password) : null
  if (name === 'CRYPT') return cryptCheck(value)
  if (Object.hasOwn(digests, name)) return digestCheck(name, value)
  return Object.hasOwn(derivations, name) ? derivationCheck(derivations[name] ?? '', value) : null
}

function digestCheck(name: string, value: string): Check | null {
  const [algorithm, length] = digests[name] ?? ['', 0]
  const bytes = fromBase64(value)
  const isSalted = name.startsWith('SSHA')
  if (bytes === null || (isSalted ? bytes.length <= length : bytes.length !== length)) return null
  const [digest, salt] = [bytes.subarray(0, length), bytes.subarray(length)]
  return async (password) =>
    timingSafeEqual(createHash(algorithm).update(password, 'utf8').update(salt).digest(), digest)
}

/** Parses `iterations$salt$key` in base64, which may have dots for plus signs, as OpenLDAP's module writes it. */
function derivationCheck(algorithm: string, value: string): Check | null {
  const [, count = '', saltText = '', keyText = ''] = /^(\d{1,7})\$([^$]+)\$([^$]+)$/.exec(value) ?? []
  const [iterations, salt, key] = [Number(count), fromBase64(saltText), fromBase64(keyText)]
  if (salt === null || key === null || key.length < 16 || key.length > 512) return null
  if (iterations < 1 || iterations > mostIterations) return null
  return async (password) =>
    timingSafeEqual(await promisify(pbkdf2)(password, salt, iterations, key.length, algorithm), key)
}

function fromBase64(text: string): Buffer | null {
  const plain = text.replaceAll('.', '+')
  return /^[A-Za-z0-9+/]+={0,2}$/.test(plain) ? Buffer.from(plain, 'base64') : null
}
