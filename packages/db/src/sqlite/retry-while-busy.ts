import { StorageBusyError } from '../storage.ts'
import { isBusy } from './errors.ts'

/**
 * Tries again, after growing, jittered pauses, while another process has the lock. The pauses leave the event loop
 * free; SQLite's own waiting does not. Throws {@link StorageBusyError} after `timeoutMs`.
 */
export async function retryWhileBusy<Value>(timeoutMs: number, attempt: () => Value): Promise<Value> {
  const deadline = performance.now() + timeoutMs
  for (let turn = 0; ; turn += 1) {
    try {
      return attempt()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() >= deadline)
        throw new StorageBusyError('the database is locked', { cause: error })
    }
    await pauseWhileBusy(turn)
  }
}

/** The longest pause is short enough to fall into the rests that a process takes between two portions of rows. */
export const pauseWhileBusy = (turn: number): Promise<void> =>
  new Promise((resume) => setTimeout(resume, Math.min(2 ** turn, 2) * (0.5 + Math.random())))
