import { randomUUID } from 'node:crypto'
import { localeOf } from '@reprieve/i18n'
import { correlated } from '@reprieve/observe'
import type { MiddlewareHandler } from 'hono'
import type { ApiEnv, Exchange, ExchangeSettings } from '../exchange.ts'
import { errorAnswer } from '../wire/answer.ts'
import { parseGuid } from '../wire/parse-guid.ts'

/**
 * Gives every exchange its ids. A malformed correlation id is replaced, as it only traces; a malformed request id is
 * refused, as the client believes that it guards against doing things twice.
 */
export const identifyRequest =
  (settings: ExchangeSettings): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const given = c.req.header('ms-requestid')
    const requestId = given === undefined ? undefined : parseGuid(given)
    const correlationId = parseGuid(c.req.header('ms-correlationid') ?? '') ?? randomUUID()
    const exchange: Exchange = {
      settings,
      requestId: requestId ?? randomUUID(),
      requestIdGiven: requestId !== undefined,
      correlationId,
      correlationVector: toCorrelationVector(correlationId),
      locale: localeOf(c.req.header('x-locale')),
      caller: null,
    }
    c.set('exchange', exchange)
    if (given !== undefined && requestId === undefined) {
      return errorAnswer(exchange, { type: 'InvalidRequestId' })
    }
    return correlated(correlationId, next)
  }

/** The base of a vector is 96 bits in base64, and this is the first span of it. */
const toCorrelationVector = (correlationId: string): string =>
  `${Buffer.from(correlationId.replaceAll('-', ''), 'hex').toString('base64', 0, 12)}.0`
