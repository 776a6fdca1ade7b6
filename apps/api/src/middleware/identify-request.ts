import { randomUUID } from 'node:crypto'
import { localeOf } from '@reprieve/i18n'
import { correlated } from '@reprieve/observe'
import type { MiddlewareHandler } from 'hono'
import { type ApiEnv, type Exchange, type ExchangeSettings, refusal } from '../exchange.ts'
import { parseGuid } from '../http/parse-guid.ts'

/**
 * Gives every exchange its ids. A malformed correlation id is replaced, as it only traces; a malformed request id is
 * refused, as the client believes that it guards against doing things twice.
 */
export const identifyRequest =
  (settings: ExchangeSettings): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const exchange = toExchange(settings, c.req.path, (name) => c.req.header(name))
    c.set('exchange', exchange)
    if (c.req.header('ms-requestid') !== undefined && !exchange.requestIdGiven) {
      return refusal(exchange, { type: 'InvalidRequestId' })
    }
    return correlated(exchange.correlationId, next)
  }

/** What path and headers of a request make of its exchange; names of headers are asked for in small letters. */
export function toExchange(
  settings: ExchangeSettings,
  path: string,
  headerOf: (name: string) => string | undefined,
): Exchange {
  const requestId = parseGuid(headerOf('ms-requestid') ?? '')
  const correlationId = parseGuid(headerOf('ms-correlationid') ?? '') ?? randomUUID()
  return {
    settings,
    answers: settings.answersOf(path),
    requestId: requestId ?? randomUUID(),
    requestIdGiven: requestId !== undefined,
    correlationId,
    correlationVector: toCorrelationVector(correlationId),
    locale: localeOf(headerOf('x-locale')),
    caller: null,
  }
}

/** The base of a vector is 96 bits in base64, and this is the first span of it. */
const toCorrelationVector = (correlationId: string): string =>
  `${Buffer.from(correlationId.replaceAll('-', ''), 'hex').toString('base64', 0, 12)}.0`
