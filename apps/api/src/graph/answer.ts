import { formatMessage } from '@reprieve/i18n'
import { type Exchange, identifying } from '../exchange.ts'
import { describeRefusal, type GraphError, type SaidOfError } from './errors.ts'
import type { GraphCode } from './refusal.ts'

/** An answer of this contract before it is written. */
export interface GraphReply {
  readonly status: number
  /** Null for none. */
  readonly body: object | null
  readonly headers?: Readonly<Record<string, string>>
}

export const jsonType = 'application/json;odata.metadata=minimal;charset=utf-8'

export function graphAnswer(exchange: Exchange, { status, body, headers }: GraphReply): Response {
  const text = body === null ? null : JSON.stringify(body)
  return new Response(text, {
    status,
    headers: {
      ...(text !== null && { 'Content-Type': jsonType }),
      'Content-Length': String(Buffer.byteLength(text ?? '')),
      'OData-Version': '4.0',
      ...identifying(exchange),
      'request-id': exchange.requestId,
      'client-request-id': exchange.correlationId,
      ...headers,
    },
  })
}

export function toErrorReply(error: GraphError, exchange: Exchange): GraphReply {
  const said = describeRefusal(error, exchange.locale)
  const { status } = said
  const headers = {
    ...(status === 401 && { 'WWW-Authenticate': `Bearer realm="", client_id="${graphClientId}"` }),
    ...(status === 503 && { 'Retry-After': '1' }),
    ...(error.type === 'Graph' && error.location !== undefined && { Location: error.location }),
    ...(error.type === 'MethodNotAllowed' && { Allow: error.allowed }),
  }
  return { status, body: toErrorBody(said, exchange), headers }
}

/** The application id of Microsoft Graph, by which clients know whose challenge it is. */
const graphClientId = '00000003-0000-0000-c000-000000000000'

/** The error object of Microsoft Graph. The date is the moment of the answer, in UTC and without fractions. */
function toErrorBody(
  { code, message, details }: Pick<SaidOfError, 'message' | 'details'> & { readonly code: GraphCode },
  { requestId, correlationId }: Exchange,
): object {
  return {
    error: {
      code,
      message,
      ...(details.length > 0 && { details }),
      innerError: {
        date: new Date().toISOString().slice(0, 19),
        'request-id': requestId,
        'client-request-id': correlationId,
      },
    },
  }
}

export const graphErrorAnswer = (exchange: Exchange, error: GraphError): Response =>
  graphAnswer(exchange, toErrorReply(error, exchange))

export function throttledReply(exchange: Exchange, seconds: number): GraphReply {
  const message = formatMessage(exchange.locale, 'api.RateLimitExceeded', { seconds })
  const body = toErrorBody({ code: 'TooManyRequests', message, details: [] }, exchange)
  return { status: 429, body, headers: { 'Retry-After': String(seconds) } }
}

export const graphThrottledAnswer = (exchange: Exchange, seconds: number): Response =>
  graphAnswer(exchange, throttledReply(exchange, seconds))
