import { createHash, generateKeyPairSync } from 'node:crypto'
import { rows, statements, type Transaction, write } from '@reprieve/db'
import type { Dependencies } from '../../dependencies.ts'
import { ivLength, openSealed, type Seal, sealText } from './sealed-text.ts'

/** The public half of an ES256 key, in the form of RFC 7518. */
export interface PublicTokenJwk {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
}

export interface TokenKeyPair {
  /** The thumbprint of RFC 7638. */
  readonly kid: string
  readonly publicJwk: PublicTokenJwk
  readonly privateJwk: PublicTokenJwk & { readonly d: string }
}

/** A key of the installation. It signs, or only verifies tokens that it has signed. */
export interface TokenKey extends TokenKeyPair {
  readonly createdAt: Date
  /** When it stopped signing; null while it signs. */
  readonly retiredAt: Date | null
  /** The end, not included, of the time in which its tokens may be valid. */
  readonly publishedUntil: Date | null
}

/** The keys with which the installation signs bearer tokens. */
export interface TokenKeys {
  /** Every key with which a valid token may have been signed; the signing key comes first. */
  read(): Promise<readonly TokenKey[]>
  /** Imports the first key, if there is none yet. */
  importFirst(key: TokenKeyPair): Promise<void>
  /**
   * Replaces the signing key. Earlier keys stay until their last token has expired, or are removed `now`, which ends
   * every token.
   */
  rotate(given?: { readonly now: boolean }): Promise<TokenKey>
  /** Removes the keys with which no valid token can have been signed. */
  forgetExpired(): Promise<void>
}

/** The longest life of a token of the installation, which is the command line's maximum. */
export const longestTokenLifeMs = 720 * 3_600_000

/** Stores the keys that sign access tokens. */
export const tokenKeys = (dependencies: Dependencies): TokenKeys => {
  const { storage, now } = dependencies
  const read = async () => {
    const found = await storage.read(() => rows(statements.tokenKeys, {}))
    return found
      .filter(({ publishedUntil }) => publishedUntil === null || now().getTime() < publishedUntil.getTime())
      .map((row) => toTokenKey(row, dependencies))
      .sort(bySigningFirst)
  }
  return {
    read,
    importFirst: (key) =>
      storage.transaction(lock, function* () {
        const known = yield* rows(statements.tokenKeys, {})
        if (known.length === 0) yield* insert(dependencies, key, now())
      }),
    rotate: async (given) => {
      const key = makeKeyPair()
      const at = now()
      await storage.transaction(lock, function* () {
        const before = given?.now ? yield* rows(statements.tokenKeys, {}) : []
        for (const { kid } of before) yield* write(statements.removeTokenKey, { kid })
        const publishedUntil = new Date(at.getTime() + longestTokenLifeMs)
        yield* write(statements.retireTokenKeys, { retiredAt: at, publishedUntil })
        yield* insert(dependencies, key, at)
      })
      return { ...key, createdAt: at, retiredAt: null, publishedUntil: null }
    },
    forgetExpired: async () => {
      const published = new Set((await read()).map(({ kid }) => kid))
      const all = await storage.read(() => rows(statements.tokenKeys, {}))
      const gone = all.filter(({ kid }) => !published.has(kid))
      if (gone.length === 0) return
      await storage.transaction(lock, function* () {
        for (const { kid } of gone) yield* write(statements.removeTokenKey, { kid })
      })
    },
  }
}

// The keys belong to no tenant.
const lock = 'token keys'

function* insert(dependencies: Dependencies, key: TokenKeyPair, createdAt: Date): Transaction<void> {
  const { kid, publicJwk, privateJwk } = key
  const iv = dependencies.randomBytes(ivLength)
  const privateJwkCiphertext = sealText(JSON.stringify(privateJwk), sealOf(kid, dependencies), iv)
  const row = { kid, publicJwk, privateJwkCiphertext, createdAt, retiredAt: null, publishedUntil: null }
  yield* write(statements.insertTokenKey, row)
}

function toTokenKey(
  { privateJwkCiphertext, publicJwk, ...row }: statements.TokenKeyRow,
  dependencies: Dependencies,
): TokenKey {
  const privateJwk = JSON.parse(openSealed(privateJwkCiphertext, sealOf(row.kid, dependencies)))
  // Only `insert` writes there.
  return { ...row, publicJwk: publicJwk as PublicTokenJwk, privateJwk }
}

const sealOf = (kid: string, { tombstoneKey }: Dependencies): Seal => ({
  secret: tombstoneKey,
  purpose: 'token key',
  place: kid,
})

const bySigningFirst = (one: TokenKey, other: TokenKey): number => {
  if ((one.retiredAt === null) !== (other.retiredAt === null)) return one.retiredAt === null ? -1 : 1
  return other.createdAt.getTime() - one.createdAt.getTime() || (one.kid < other.kid ? -1 : 1)
}

function makeKeyPair(): TokenKeyPair {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' })
  const publicJwk = { kty: 'EC', crv: 'P-256', x, y } as const
  // The required members in alphabetical order.
  const thumbprint = JSON.stringify({ crv: publicJwk.crv, kty: publicJwk.kty, x, y })
  const kid = createHash('sha256').update(thumbprint).digest('base64url')
  return { kid, publicJwk, privateJwk: { ...publicJwk, d } }
}
