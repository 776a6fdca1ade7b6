import type { Transaction } from './statement.ts'

/** Work that somebody waits for, and has waited since a moment of `performance.now()`. */
export interface Waiting {
  readonly work: () => Transaction<unknown>
  readonly since: number
  readonly settle: (value: unknown) => void
  readonly fail: (error: unknown) => void
}
