/** What is measured. */
export interface Contestant {
  readonly name: string
  /** Gives the figure of one round; preparing and cleaning up are not in it. */
  readonly run: () => Promise<number>
  /** What its ratio to the first contestant must be; none for the first one, or where there is no aim. */
  readonly aim?: Aim
}

export type Aim = { readonly atLeast: number } | { readonly atMost: number }

/** Pieces of work a second, or milliseconds. */
export type Unit = '/s' | 'ms'

export interface Score {
  readonly name: string
  readonly unit: Unit
  /** Median over the rounds. */
  readonly median: number
  /** Median of each round's ratio to the first contestant of that round. */
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
 * Alternates between the contestants, so that what slows the machine slows all of them. The first is the baseline. Rounds
 * before the first are not counted: in them code is compiled, until no contestant gets faster by it any more.
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

/** The rate of so much work in so much time. */
export const perSecond = (count: number, milliseconds: number): number => (count / milliseconds) * 1000

/** Whether the contestant keeps to its aim. */
export const isReached = ({ ratio, aim }: Score): boolean =>
  aim === null || ('atLeast' in aim ? ratio >= aim.atLeast : ratio <= aim.atMost)

/** Rounds that are not counted, at most. */
export const mostWarmUps = 6
/** Less of a change than this is none. */
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
