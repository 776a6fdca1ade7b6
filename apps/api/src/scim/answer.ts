import { formatMessage } from '@reprieve/i18n'
import { type Exchange, identifying } from '../exchange.ts'
import { type ScimError, statusOf, toErrorBody } from './errors.ts'
import { urns } from './schemas.ts'

/** An answer of this contract before it is written. */
export interface ScimReply {
  readonly status: number
  /** Null for none. */
  readonly body: object | null
  readonly headers?: Readonly<Record<string, string>>
}

export function scimAnswer(exchange: Exchange, { status, body, headers }: ScimReply): Response {
  const text = body === null ? null : JSON.stringify(body)
  return new Response(text, {
    status,
    headers: {
      ...(text !== null && {
        'Content-Type': 'application/scim+json; charset=utf-8',
        'Content-Length': String(Buffer.byteLength(text)),
      }),
      ...identifying(exchange),
      ...headers,
    },
  })
}

export function toErrorReply(error: ScimError, { locale }: Pick<Exchange, 'locale'>): ScimReply {
  const status = statusOf(error)
  const headers = {
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer realm="scim"' }),
    ...(status === 503 && { 'Retry-After': '1' }),
    ...(error.type === 'MethodNotAllowed' && { Allow: error.allowed }),
  }
  return { status, body: toErrorBody(error, locale), headers }
}

export const scimErrorAnswer = (exchange: Exchange, error: ScimError): Response =>
  scimAnswer(exchange, toErrorReply(error, exchange))

export function scimThrottledAnswer(exchange: Exchange, seconds: number): Response {
  const detail = formatMessage(exchange.locale, 'api.RateLimitExceeded', { seconds })
  const body = { schemas: [urns.error], status: '429', detail }
  return scimAnswer(exchange, { status: 429, body, headers: { 'Retry-After': String(seconds) } })
}
