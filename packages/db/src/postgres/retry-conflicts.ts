import { isConflict } from './errors.ts'

/** More attempts would only help if transactions kept waiting for each other in circles. */
const attempts = 8

/**
 * Runs `attempt` again, after growing, jittered pauses, while the database refuses it because of concurrent
 * transactions (40001, 40P01).
 */
export async function retryConflicts<Value>(attempt: () => Promise<Value>): Promise<Value> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (!isConflict(error) || turn === attempts) throw error
    }
    await new Promise((resume) => setTimeout(resume, 2 ** turn * (0.5 + Math.random())))
  }
}
