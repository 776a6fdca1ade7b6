import type { Statements } from './statement.ts'

/** Work that somebody waits for, and has waited since a moment of `performance.now()`. */
export interface Waiting {
  readonly work: () => Statements<unknown>
  readonly since: number
  readonly settle: (value: unknown) => void
  readonly fail: (error: unknown) => void
}
