interface Counts {
  readonly few: number
  readonly many: number
}

export interface Endurance {
  readonly numRuns: number
  /** The seed, if one was requested. Pass it to fast-check. */
  readonly seed?: number
  readonly timeoutMs: number
}

/**
 * How often a suite repeats itself: `few` times, or `many` times if ENDURANCE is set. ENDURANCE_RUNS sets
 * another number, and ENDURANCE_SEED the seed, so that a long run can be divided into shorter ones.
 */
export function endurance({ few, many }: Counts): Endurance {
  const { ENDURANCE, ENDURANCE_RUNS, ENDURANCE_SEED } = process.env
  if (!ENDURANCE) return { numRuns: few, timeoutMs: 300_000 }
  return {
    numRuns: Number(ENDURANCE_RUNS ?? many),
    ...(ENDURANCE_SEED !== undefined && { seed: Number(ENDURANCE_SEED) }),
    timeoutMs: 7_200_000,
  }
}
