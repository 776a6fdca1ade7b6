import type { Snapshot } from './snapshot.ts'
import type { YearStep } from './year-step.ts'

/** A step with the states before and after it. */
export interface Taken {
  readonly step: YearStep
  readonly before: Snapshot
  readonly after: Snapshot
  /** Whether the machine's clock could be trusted enough for a purge. */
  readonly clockBelieved: boolean
}

/** What is wrong with a step from one state to the next; empty if nothing is. */
export type StepInvariant = (taken: Taken) => readonly string[]
