/** Gives the same numbers for the same seed, so that a scenario is the same directory each time. */
export interface Random {
  /** A number from 0 up to, but not including, `end`. */
  below(end: number): number
  /** True once in `n` times. */
  oneIn(n: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /**
   * A UUID of version 7. Its time is as far from a fixed day as `at` is from the scenario's `now`, so that the id stays
   * the same.
   */
  id(at: Date): string
}

const idsAsOf = Date.UTC(2026, 0, 1)

/** Every time of the scenario is relative to `now`. */
export function seededRandom(seed: number, now: Date): Random {
  const next = mulberry32(seed)
  const below = (end: number) => Math.floor(next() * end)
  const hex = (digits: number) =>
    below(16 ** digits)
      .toString(16)
      .padStart(digits, '0')
  return {
    below,
    oneIn: (n) => below(n) === 0,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    },
    id: (at) => {
      const time = (idsAsOf + at.getTime() - now.getTime()).toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${'89ab'.charAt(below(4))}${hex(3)}-${hex(6)}${hex(6)}`
    },
  }
}

/** It is small, fast and even enough for making up people. */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
