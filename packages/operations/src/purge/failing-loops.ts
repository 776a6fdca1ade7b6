import { changed, type FailingLoopRow, rows, statements } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import { nobody } from '../steps/purge/verify-clock.ts'

/** A loop of a worker that fails again and again, so that what it is there for is not done. */
export type FailingLoop = FailingLoopRow

/** Rounds in a row: once or twice is a database that restarts, or two processes in each other's way. */
export const failuresInARow = 3

export interface RoundEnded {
  readonly loop: string
  /** Rounds that have failed without one between that did not; 0 where this one did its work. */
  readonly failures: number
}

export interface FailingLoops {
  /** Remembers or forgets a loop, for whoever asks in another process. Writes nothing while a loop does its work. */
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
