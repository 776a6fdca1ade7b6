import { changed, row, statements, type Transaction, write } from '@reprieve/db'
import type { Dependencies } from '../../dependencies.ts'
import { keyedHash } from './keyed-hash.ts'

export interface Counted {
  readonly points: number
  /** Milliseconds until the count begins anew; 0 if nothing is counted. */
  readonly msLeft: number
}

/** Counters that all processes of an installation share. Each counts for a period that begins with its first point. */
export interface RateCounters {
  /** Adds points, and returns the new count. */
  add(key: string, points: number, lengthMs: number): Promise<Counted>
  /** Takes one point back, unless its period has ended meanwhile. */
  takeBack(key: string): Promise<void>
  read(key: string): Promise<Counted>
  /** Resets a counter. Writes nothing if nothing is counted. */
  forget(key: string): Promise<void>
}

/** Counts requests over all processes of the installation. */
export const rateCounters = ({ storage, now, tombstoneKey }: Dependencies): RateCounters => {
  const hashOf = (key: string) => keyedHash(tombstoneKey, 'rate counter', key)
  const read = (key: string) => storage.read(() => counted(hashOf(key), now()))
  return {
    add: (key, points, lengthMs) => {
      const keyHash = hashOf(key)
      return storage.transaction(keyHash, () => addPoints({ keyHash, points, lengthMs, now: now() }))
    },
    takeBack: (key) => {
      const keyHash = hashOf(key)
      return storage.transaction(keyHash, function* () {
        const at = now()
        const { points, msLeft } = yield* counted(keyHash, at)
        if (points === 0) return
        const expiresAt = new Date(at.getTime() + msLeft)
        yield* write(statements.addRatePoints, { keyHash, points: -1, expiresAt })
      })
    },
    read,
    forget: async (key) => {
      if ((await read(key)).points === 0) return
      const keyHash = hashOf(key)
      await storage.transaction(keyHash, () => changed(statements.removeRateCounter, { keyHash }))
    },
  }
}

/** Adds points, and returns the new count. It requires a lock that everybody who uses this key holds. */
export function* addPoints({
  keyHash,
  points,
  lengthMs,
  now,
}: {
  readonly keyHash: string
  readonly points: number
  readonly lengthMs: number
  readonly now: Date
}): Transaction<Counted> {
  yield* write(statements.removeEndedRateCounters, { now })
  const expiresAt = new Date(now.getTime() + lengthMs)
  yield* write(statements.addRatePoints, { keyHash, points, expiresAt })
  return yield* counted(keyHash, now)
}

function* counted(keyHash: string, now: Date): Transaction<Counted> {
  const found = yield* row(statements.rateCounter, { keyHash })
  const msLeft = found === undefined ? 0 : Math.max(0, found.expiresAt.getTime() - now.getTime())
  return { points: msLeft > 0 && found !== undefined ? found.points : 0, msLeft }
}
