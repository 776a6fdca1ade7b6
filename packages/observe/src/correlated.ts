import { AsyncLocalStorage } from 'node:async_hooks'

const current = new AsyncLocalStorage<string>()

/** Runs `work`, and has every line that is logged on its way carry the correlation id. */
export const correlated = <Value>(correlationId: string, work: () => Value): Value =>
  current.run(correlationId, work)

/** That of the innermost {@link correlated} around the caller. */
export const currentCorrelationId = (): string | undefined => current.getStore()
