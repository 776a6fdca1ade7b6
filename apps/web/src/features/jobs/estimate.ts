/** The number of finished rows at a moment. */
export interface Sample {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly done: number
}

export interface Estimate {
  readonly rowsPerSecond: number
  readonly secondsLeft: number
}

const sampledMs = 30_000

/** The samples with one more, without those that are too old to show the present speed. */
export const withSample = (samples: readonly Sample[], sample: Sample): readonly Sample[] => [
  ...samples.filter(({ at }) => sample.at - at <= sampledMs),
  sample,
]

/** The speed of the job and the time that it still needs; null if they cannot be estimated yet. */
export function estimateOf(samples: readonly Sample[], total: number): Estimate | null {
  const [first, last] = [samples.at(0), samples.at(-1)]
  if (!first || !last || last.done <= first.done || last.at <= first.at) return null
  const rowsPerSecond = ((last.done - first.done) * 1000) / (last.at - first.at)
  return { rowsPerSecond, secondsLeft: Math.ceil((total - last.done) / rowsPerSecond) }
}
