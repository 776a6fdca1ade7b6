import { z } from '@hono/zod-openapi'
import { formatMessage } from '@reprieve/i18n'
import type { Exchange } from '../../exchange.ts'
import { jsonAnswer } from './answer.ts'

/** Partner Center's body of a 429, which differs from that of other errors. */
export const ThrottledBody = z
  .strictObject({ statusCode: z.literal(429), message: z.string() })
  .openapi('Throttled')

/** Refuses a request that came too soon. `Retry-After` is always present, because one SDK requires it. */
export const throttledAnswer = (exchange: Exchange, seconds: number): Response =>
  jsonAnswer(
    exchange,
    429,
    { statusCode: 429, message: formatMessage(exchange.locale, 'api.RateLimitExceeded', { seconds }) },
    { 'Retry-After': String(seconds) },
  )
