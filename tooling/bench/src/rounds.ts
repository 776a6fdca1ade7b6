/** What is measured, in one round. */
export interface Contestant {
  readonly name: string
  /** Does `count` pieces of work; preparing and cleaning up are not timed. */
  readonly run: () => Promise<{ readonly count: number; readonly milliseconds: number }>
}

export interface Score {
  readonly name: string
  /** Median over the rounds, pieces a second. */
  readonly perSecond: number
  /** Median of each round's ratio to the first contestant of that round. */
  readonly ratio: number
  readonly rounds: readonly number[]
}

/**
 * Alternates between the contestants, so that what slows the machine slows all of them. The first is the baseline. A round
 * before the first is not counted: in it the code is compiled.
 */
export async function measure(contestants: readonly Contestant[], rounds: number): Promise<readonly Score[]> {
  const rates = contestants.map((): number[] => [])
  for (const { run } of contestants) await run()
  for (let round = 0; round < rounds; round++) {
    for (const [index, { run }] of contestants.entries()) {
      const { count, milliseconds } = await run()
      rates[index]?.push((count / milliseconds) * 1000)
    }
  }
  const baseline = rates[0] ?? []
  return contestants.map(({ name }, index) => {
    const own = rates[index] ?? []
    return {
      name,
      perSecond: Math.round(median(own)),
      ratio: Math.round(median(own.map((rate, round) => rate / (baseline[round] ?? Number.NaN))) * 100) / 100,
      rounds: own.map(Math.round),
    }
  })
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
