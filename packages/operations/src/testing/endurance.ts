interface Counts {
  readonly few: number
  readonly many: number
}

export interface Endurance {
  readonly numRuns: number
  /** Where random life begins, if that was requested; pass it to fast-check. */
  readonly seed?: number
  readonly timeoutMs: number
}

/**
 * How often a suite repeats itself: `few` times, or `many` if ENDURANCE is set. ENDURANCE_RUNS selects a part of them,
 * and ENDURANCE_SEED another part each time.
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
