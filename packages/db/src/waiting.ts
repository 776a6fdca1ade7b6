import type { Transaction } from './statement.ts'

/** Work that somebody waits for, with the moment of `performance.now()` since when. */
export interface Waiting {
  readonly work: () => Transaction<unknown>
  readonly since: number
  readonly settle: (value: unknown) => void
  readonly fail: (error: unknown) => void
}
