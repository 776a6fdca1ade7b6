import { changed, row, rows, statements, write } from '@reprieve/db'
import type { Dependencies } from '../../dependencies.ts'
import { keyedHash } from './keyed-hash.ts'
import { openState, sealOfState } from './open-state.ts'
import { ivLength, sealText } from './sealed-text.ts'

/** A state that the authorization server has to recognise: a session, a code, a grant, a refresh token. */
export interface OAuthState {
  readonly kind: string
  readonly id: string
  /** A second lookup value. */
  readonly alias?: string | undefined
  /** The grant that it came from and ends with. */
  readonly grantId?: string | undefined
  readonly payload: object
  readonly expiresAt: Date
}

export interface FoundOAuthState {
  readonly payload: object
  readonly consumedAt: Date | null
}

/**
 * Storage of states. Ids are stored as keyed hashes and payloads are encrypted. States belong to no tenant, so nothing
 * waits for a tenant's lock.
 */
export interface OAuthStates {
  /** Stores a state, replacing an earlier one with this id. A consumed state stays consumed. */
  put(state: OAuthState): Promise<void>
  /** Null for an unknown or expired state. */
  find(kind: string, id: string): Promise<FoundOAuthState | null>
  findByAlias(kind: string, alias: string): Promise<FoundOAuthState | null>
  /** True for the first caller, and for nobody else. */
  consume(kind: string, id: string): Promise<boolean>
  remove(kind: string, id: string): Promise<void>
  /** Removes everything that came from a grant, of every kind. */
  removeOfGrant(grantId: string): Promise<void>
  /** Removes expired states in portions, and returns how many there were. */
  forgetExpired(): Promise<number>
}

/** Stores the authorization server's sessions, grants, codes and tokens. */
export const oauthStates = (dependencies: Dependencies): OAuthStates => {
  const { storage, now, randomBytes, tombstoneKey } = dependencies
  const hashOf = (kind: string, id: string) => keyedHash(tombstoneKey, 'oauth state', `${kind} ${id}`)
  const read = (found: statements.OAuthStateRow | undefined): FoundOAuthState | null => {
    if (found === undefined || found.expiresAt.getTime() <= now().getTime()) return null
    return { payload: openState(dependencies, found), consumedAt: found.consumedAt }
  }
  return {
    put: async ({ kind, id, alias, grantId, payload, expiresAt }) => {
      const idHash = hashOf(kind, id)
      const aliasHash = alias === undefined ? null : hashOf(`alias of ${kind}`, alias)
      const grantHash = grantId === undefined ? null : hashOf('grant', grantId)
      const ciphertext = sealText(
        JSON.stringify(payload),
        sealOfState(tombstoneKey, kind, idHash),
        randomBytes(ivLength),
      )
      const state = { kind, idHash, aliasHash, grantHash, ciphertext, consumedAt: null, expiresAt }
      await storage.transaction(idHash, () => changed(statements.putOAuthState, state))
    },
    find: async (kind, id) => {
      const key = { kind, idHash: hashOf(kind, id) }
      return read(await storage.read(() => row(statements.oauthStateById, key)))
    },
    findByAlias: async (kind, alias) => {
      const aliasHash = hashOf(`alias of ${kind}`, alias)
      return read(await storage.read(() => row(statements.oauthStateByAlias, { aliasHash })))
    },
    consume: async (kind, id) => {
      const consumed = { kind, idHash: hashOf(kind, id), consumedAt: now() }
      const count = await storage.transaction(consumed.idHash, () =>
        changed(statements.consumeOAuthState, consumed),
      )
      return count === 1
    },
    remove: async (kind, id) => {
      const key = { kind, idHash: hashOf(kind, id) }
      await storage.transaction(key.idHash, () => changed(statements.removeOAuthState, key))
    },
    removeOfGrant: async (grantId) => {
      const grantHash = hashOf('grant', grantId)
      await storage.transaction(grantHash, () => changed(statements.removeOAuthStatesOfGrant, { grantHash }))
    },
    forgetExpired: () => forgetExpired(dependencies),
  }
}

const atOnce = 500

async function forgetExpired({ storage, now }: Dependencies): Promise<number> {
  let forgotten = 0
  for (;;) {
    const place = { now: now(), limit: atOnce }
    const expired = await storage.read(() => rows(statements.expiredOAuthStates, place))
    if (expired.length > 0) {
      await storage.transaction('expired oauth states', function* () {
        for (const key of expired) yield* write(statements.removeOAuthState, key)
      })
    }
    forgotten += expired.length
    if (expired.length < atOnce) return forgotten
  }
}
