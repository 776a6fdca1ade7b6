import type { Log } from '@reprieve/observe'
import type { ErrorHandler } from 'hono'
import { type ApiEnv, refusal } from '../exchange.ts'

/**
 * The only place that handles thrown errors. All of an error goes into the log; the client learns only the correlation
 * id. `isBusy` recognises errors that only mean that the client may try again.
 */
export const answerFault =
  (logger: Log, isBusy: (error: Error) => boolean): ErrorHandler<ApiEnv> =>
  (error, c) => {
    const exchange = c.get('exchange')
    const { requestId, correlationId } = exchange
    if (isBusy(error)) {
      logger.warn({ err: error, requestId, correlationId }, 'busy')
      return refusal(exchange, { type: 'Busy' })
    }
    logger.error({ err: error, requestId, correlationId }, 'fault')
    return refusal(exchange, { type: 'Unexpected', correlationId })
  }
