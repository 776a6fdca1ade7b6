import type { Instrumentation } from 'next'
import { correlationHeader } from './server/correlation-header.ts'

/** Next calls this once in each server process, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { observeServer } = await import('./server/observe-server.ts')
  await observeServer()
}

/** Next calls this with errors of pages and routes. They are logged under the id that the answer has. */
export const onRequestError: Instrumentation.onRequestError = async (error, { path, headers }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { observation } = await import('./server/observation.ts')
  const correlationId = [headers[correlationHeader] ?? []].flat()[0]
  observation().log.error({ err: error, path, correlationId }, 'fault')
}
