import { AsyncLocalStorage } from 'node:async_hooks'

// On the global object, as each bundle of a server has its own copy of this module, and one log serves them all.
const shared = globalThis as typeof globalThis & { reprieveCorrelation?: AsyncLocalStorage<string> }
shared.reprieveCorrelation ??= new AsyncLocalStorage()
const current = shared.reprieveCorrelation

/** Runs `work` so that every line logged during it carries the correlation id. */
export const correlated = <Value>(correlationId: string, work: () => Value): Value =>
  current.run(correlationId, work)

/** The correlation id of the innermost {@link correlated} around the caller. */
export const currentCorrelationId = (): string | undefined => current.getStore()
