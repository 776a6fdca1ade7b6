/** A variant that is measured. */
export interface Contestant {
  readonly name: string
  /** Returns the figure of one round, without its preparation and clean-up. */
  readonly run: () => Promise<number>
  /** The required ratio to the first contestant. Absent for the first one, or if there is no aim. */
  readonly aim?: Aim
}

export type Aim = { readonly atLeast: number } | { readonly atMost: number }

/** Units of work a second, or milliseconds. */
export type Unit = '/s' | 'ms'

export interface Score {
  readonly name: string
  readonly unit: Unit
  /** Median over the rounds. */
  readonly median: number
  /** Median of the ratios to the first contestant of the same round. */
  readonly ratio: number
  readonly aim: Aim | null
  readonly rounds: readonly number[]
}

interface Measuring {
  readonly unit: Unit
  readonly rounds: number
  readonly contestants: readonly Contestant[]
}

/**
 * Alternates between the contestants, so that whatever slows the machine slows all of them. The first is the baseline.
 * Warm-up rounds are not counted: they run until compilation makes no contestant faster any more.
 */
export async function measure({ unit, rounds, contestants }: Measuring): Promise<readonly Score[]> {
  await warmUp(contestants)
  const figures: (readonly number[])[] = []
  for (let round = 0; round < rounds; round += 1) figures.push(await runAll(contestants))
  const baseline = figures.map(([first]) => first ?? Number.NaN)
  return contestants.map(({ name, aim = null }, index) => {
    const own = figures.map((round) => round[index] ?? Number.NaN)
    const ratios = own.map((figure, round) => figure / (baseline[round] ?? Number.NaN))
    return {
      name,
      unit,
      aim,
      median: rounded(median(own)),
      ratio: rounded(median(ratios)),
      rounds: own.map(rounded),
    }
  })
}

/** The rate of this much work in this much time. */
export const perSecond = (count: number, milliseconds: number): number => (count / milliseconds) * 1000

/** Whether the contestant reaches its aim. */
export const isReached = ({ ratio, aim }: Score): boolean =>
  aim === null || ('atLeast' in aim ? ratio >= aim.atLeast : ratio <= aim.atMost)

/** The largest number of warm-up rounds. */
export const mostWarmUps = 6
/** A smaller change than this counts as none. */
const settledWithin = 0.05

async function warmUp(contestants: readonly Contestant[]): Promise<void> {
  let before = await runAll(contestants)
  for (let count = 1; count < mostWarmUps; count += 1) {
    const after = await runAll(contestants)
    const settled = after.every((figure, index) => {
      const change = figure / (before[index] ?? Number.NaN) - 1
      return Math.abs(change) < settledWithin
    })
    if (settled) return
    before = after
  }
}

async function runAll(contestants: readonly Contestant[]): Promise<readonly number[]> {
  const figures: number[] = []
  for (const { run } of contestants) figures.push(await run())
  return figures
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

const rounded = (figure: number): number =>
  figure >= 100 ? Math.round(figure) : Math.round(figure * 100) / 100
