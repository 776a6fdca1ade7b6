import { type Exchange, identifying } from '../../exchange.ts'
import { type ApiError, errorRows, toAnswered } from '../errors.ts'
import { toErrorBody } from './error-body.ts'
import { toHelpLink } from './error-page.ts'

const byteOrderMark = '\uFEFF'

/** An answer with a JSON body and the headers of the contract. */
export function jsonAnswer(
  exchange: Exchange,
  status: number,
  body: unknown,
  headers?: Readonly<Record<string, string>>,
): Response {
  const json = JSON.stringify(body)
  const text = exchange.settings.jsonBom ? byteOrderMark + json : json
  return new Response(text, {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(text)),
      ...identifying(exchange),
      ...headers,
    },
  })
}

/** Like {@link jsonAnswer}, for JSON that is serialised already. */
export function encodedAnswer(
  exchange: Exchange,
  status: number,
  json: Uint8Array<ArrayBuffer>,
  headers?: Readonly<Record<string, string>>,
): Response {
  const body = exchange.settings.jsonBom ? Buffer.concat([Buffer.from(byteOrderMark), json]) : json
  return new Response(body, {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': String(body.byteLength),
      ...identifying(exchange),
      ...headers,
    },
  })
}

export const emptyAnswer = (exchange: Exchange): Response =>
  new Response(null, { status: 204, headers: { 'Content-Length': '0', ...identifying(exchange) } })

export function errorAnswer(exchange: Exchange, refused: ApiError): Response {
  const error = toAnswered(refused)
  const body = toErrorBody(error, exchange.locale)
  const headers = { Link: toHelpLink(error.type), ...headersOf(error, exchange) }
  return jsonAnswer(exchange, errorRows[error.type].status, body, headers)
}

function headersOf(error: ApiError, exchange: Exchange): Record<string, string> {
  const { status } = errorRows[error.type]
  if (status === 401) {
    return { 'WWW-Authenticate': `OAuth realm=urn:cpsvc:cpid:${exchange.settings.installationId}` }
  }
  if (status === 503) return { 'Retry-After': '1' }
  return error.type === 'MethodNotAllowed' ? { Allow: error.allowed } : {}
}
