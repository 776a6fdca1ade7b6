import type { Counted, RateCounters } from '@reprieve/operations'

interface Count {
  /** Of all processes, when they were last asked. */
  known: number
  /** Of this process, since then. */
  unsent: number
  endsAtMs: number
  askedAtMs: number
  asking: boolean
}

const askEveryMs = 1_000

/**
 * Counts a request of this process and gives the count of all. A request never waits for the others' counts: they are
 * exchanged once a second, so all processes together may go beyond a limit by what they take in that second.
 */
export function countTogether(shared: RateCounters, lengthMs: number): (key: string) => Promise<Counted> {
  const countByKey = new Map<string, Count>()
  return async (key) => {
    const nowMs = performance.now()
    const count = currentCount(countByKey, key, nowMs, lengthMs)
    count.unsent += 1
    if (!count.asking && nowMs - count.askedAtMs >= askEveryMs) void exchange(shared, key, count, lengthMs)
    return { points: count.known + count.unsent, msLeft: count.endsAtMs - nowMs }
  }
}

function currentCount(countByKey: Map<string, Count>, key: string, nowMs: number, lengthMs: number): Count {
  const found = countByKey.get(key)
  if (found !== undefined && nowMs < found.endsAtMs) return found
  // The oldest come first; as they end first too, none is looked at twice.
  countByKey.delete(key)
  for (const [old, { endsAtMs }] of countByKey) {
    if (endsAtMs > nowMs) break
    countByKey.delete(old)
  }
  const count = {
    known: 0,
    unsent: 0,
    endsAtMs: nowMs + lengthMs,
    askedAtMs: Number.NEGATIVE_INFINITY,
    asking: false,
  }
  countByKey.set(key, count)
  return count
}

async function exchange(shared: RateCounters, key: string, count: Count, lengthMs: number): Promise<void> {
  const sent = count.unsent
  count.asking = true
  count.askedAtMs = performance.now()
  try {
    const { points, msLeft } = await shared.add(`requests ${key}`, sent, lengthMs)
    count.known = points
    count.unsent -= sent
    count.endsAtMs = performance.now() + msLeft
  } catch {
    // A database that is away must not keep anybody from being counted here; the points stay to be sent.
  } finally {
    count.asking = false
  }
}
