import { randomUUID } from 'node:crypto'
import { localeOf } from '@reprieve/i18n'
import { correlated } from '@reprieve/observe'
import type { MiddlewareHandler } from 'hono'
import { type ApiEnv, type Exchange, type ExchangeSettings, refusal } from '../exchange.ts'
import { parseGuid } from '../http/parse-guid.ts'

/**
 * Gives every exchange its ids. A malformed correlation id is replaced, because it only traces. A malformed request id
 * is refused, because the client relies on it against doing things twice.
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

/** Builds the exchange from the path and the headers of a request. Header names are given in lower case. */
export function toExchange(
  settings: ExchangeSettings,
  path: string,
  headerOf: (name: string) => string | undefined,
): Exchange {
  const requestId = parseGuid(headerOf('ms-requestid') ?? '')
  // Clients of Microsoft Graph trace by another name.
  const traced = headerOf('ms-correlationid') ?? headerOf('client-request-id')
  const correlationId = parseGuid(traced ?? '') ?? randomUUID()
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

/** The base of a correlation vector is 96 bits in base64, and this is its first span. */
const toCorrelationVector = (correlationId: string): string =>
  `${Buffer.from(correlationId.replaceAll('-', ''), 'hex').toString('base64', 0, 12)}.0`
