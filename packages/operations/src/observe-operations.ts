import { isUnavailable } from '@reprieve/db'
import type { Operations } from './use-cases.ts'

/** The outcome of one call of an operation. */
export interface ObservedCall {
  readonly operation: string
  readonly outcome: 'succeeded' | 'refused' | 'failed'
  /** The refusal's type, or `Busy` if the storage could not be had; null unless refused. */
  readonly refusal: string | null
  readonly durationMs: number
}

/** The same operations. `observer` is called at the end of each call. */
export const observeOperations = (
  operations: Operations,
  observer: (call: ObservedCall) => void,
): Operations =>
  // The result has the same names and function types as `operations`; `entries` forgets them.
  observeAll('', operations, observer) as unknown as Operations

/** An operation of a group is reported as `<group>.<name>`. */
const observeAll = (prefix: string, given: object, observer: (call: ObservedCall) => void): object =>
  Object.fromEntries(
    Object.entries(given).map(([name, operation]) => [
      name,
      typeof operation === 'function'
        ? observe(prefix + name, operation, observer)
        : observeAll(`${prefix}${name}.`, operation, observer),
    ]),
  )

const observe =
  (operation: string, run: (...given: never[]) => Promise<unknown>, observer: (call: ObservedCall) => void) =>
  async (...given: never[]): Promise<unknown> => {
    const startedAt = performance.now()
    const tell = (outcome: ObservedCall['outcome'], refusal: string | null) =>
      observer({ operation, outcome, refusal, durationMs: performance.now() - startedAt })
    try {
      const answer = await run(...given)
      const refusal = refusalIn(answer)
      tell(refusal === null ? 'succeeded' : 'refused', refusal)
      return answer
    } catch (error) {
      const isBusy = isUnavailable(error)
      tell(isBusy ? 'refused' : 'failed', isBusy ? 'Busy' : null)
      throw error
    }
  }

/** Some operations answer with a plain value, which is never a refusal. */
function refusalIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer) || answer.ok !== false) return null
  const { error } = answer as { readonly error?: { readonly type?: string } }
  return error?.type ?? 'unknown'
}
