import { changed, type FailingLoopRow, rows, statements } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import { nobody } from '../steps/purge/verify-clock.ts'

/** A worker's loop that keeps failing, so that its work is not done. */
export type FailingLoop = FailingLoopRow

/**
 * Failed rounds in a row that make a loop count as failing. One or two can be a restarting database, or two processes
 * in conflict.
 */
export const failuresInARow = 3

export interface RoundEnded {
  readonly loop: string
  /** Failed rounds since the last one that succeeded; 0 after a success. */
  readonly failures: number
}

export interface FailingLoops {
  /** Stores or removes a loop, so that other processes can read it. Writes nothing while a loop succeeds. */
  noteRound(round: RoundEnded): Promise<void>
  list(): Promise<readonly FailingLoop[]>
}

export const failingLoops = ({ storage, now }: Dependencies): FailingLoops => {
  const list = () => storage.read(() => rows(statements.failingLoops, {}))
  return {
    list,
    noteRound: async ({ loop, failures }) => {
      if (failures > 0 && failures < failuresInARow) return
      if (failures === 0) {
        const known = await list()
        if (known.every((one) => one.loop !== loop)) return
        await storage.transaction(nobody, () => changed(statements.removeFailingLoop, { loop }))
        return
      }
      const at = now()
      const row = { loop, failures, failingSince: at, lastFailedAt: at }
      await storage.transaction(nobody, () => changed(statements.putFailingLoop, row))
    },
  }
}
