import { AsyncLocalStorage } from 'node:async_hooks'

const current = new AsyncLocalStorage<string>()

/** Runs `work` so that every line logged during it carries the correlation id. */
export const correlated = <Value>(correlationId: string, work: () => Value): Value =>
  current.run(correlationId, work)

/** The correlation id of the innermost {@link correlated} around the caller. */
export const currentCorrelationId = (): string | undefined => current.getStore()
