import type { Counted, RateCounters } from '@reprieve/operations'

interface Count {
  /** The count of all processes when they were last asked. */
  known: number
  /** The count of this process since then. */
  unsent: number
  endsAtMs: number
  askedAtMs: number
  asking: boolean
}

const askEveryMs = 1_000

/**
 * Counts a request of this process and returns the total of all. A request never waits for the counts of others, which
 * are exchanged once a second, so all processes together can exceed a limit by the requests of that second.
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
  // The oldest counts come first and also end first, so the loop can stop at the first that has not ended.
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
    // An unreachable database must not keep this process from counting. The points stay and are sent later.
  } finally {
    count.asking = false
  }
}
