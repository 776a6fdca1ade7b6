interface Counts {
  readonly few: number
  readonly many: number
}

export interface Endurance {
  readonly numRuns: number
  /** Where random life begins, if that was asked for; to be handed to fast-check. */
  readonly seed?: number
  readonly timeoutMs: number
}

/**
 * How often a suite is to do the same thing: `few` times, or `many` where ENDURANCE is set. ENDURANCE_RUNS makes a part of them,
 * and ENDURANCE_SEED another part than the one before.
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
