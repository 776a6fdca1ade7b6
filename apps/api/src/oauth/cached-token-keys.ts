import { accessToken } from '@reprieve/config'
import type { TokenKey, TokenKeys } from '@reprieve/operations'
import { type CryptoKey, importJWK } from 'jose'

export interface CachedTokenKeys {
  /** Every published key, the signing key first, at most seconds old. */
  readonly all: () => Promise<readonly TokenKey[]>
  /** The public half of a published key. */
  readonly keyOf: (kid: string) => Promise<CryptoKey | undefined>
}

interface Read {
  readonly atMs: number
  readonly keys: readonly TokenKey[]
  readonly publicKeyByKid: ReadonlyMap<string, CryptoKey>
}

const freshMs = 5_000
/** An unknown key id causes another read, but not more often than this, because anybody can invent ids. */
const pauseMs = 1_000

/**
 * The installation's keys, read again every few seconds, and when a token names one that another process has just
 * created.
 */
export function cacheTokenKeys(tokenKeys: TokenKeys, monotonicMs: () => number): CachedTokenKeys {
  let reading: Promise<Read> | undefined
  let last: Read | undefined

  const readAgain = (): Promise<Read> => {
    reading ??= read(tokenKeys, monotonicMs())
      .then((done) => {
        last = done
        return done
      })
      .finally(() => {
        reading = undefined
      })
    return reading
  }
  const youngerThan = async (ageMs: number): Promise<Read> =>
    last !== undefined && monotonicMs() - last.atMs < ageMs ? last : readAgain()

  return {
    all: async () => (await youngerThan(freshMs)).keys,
    keyOf: async (kid) => {
      const known = (await youngerThan(freshMs)).publicKeyByKid.get(kid)
      return known ?? (await youngerThan(pauseMs)).publicKeyByKid.get(kid)
    },
  }
}

async function read(tokenKeys: TokenKeys, atMs: number): Promise<Read> {
  const keys = await tokenKeys.read()
  const entries = keys.map(async ({ kid, publicJwk }): Promise<[string, CryptoKey]> => {
    // Only a symmetric key would be returned as bytes.
    return [kid, (await importJWK(publicJwk, accessToken.algorithm)) as CryptoKey]
  })
  return { atMs, keys, publicKeyByKid: new Map(await Promise.all(entries)) }
}
