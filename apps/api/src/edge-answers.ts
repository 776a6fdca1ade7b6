import { type IncomingMessage, STATUS_CODES } from 'node:http'
import { RequestError } from '@hono/node-server'
import type { Log } from '@reprieve/observe'
import { type Exchange, type ExchangeSettings, refusal } from './exchange.ts'
import { toExchange } from './middleware/identify-request.ts'

/** Headers of every answer, as pairs of name and value. */
export type HeadersOfAll = readonly (readonly [string, string])[]

/** The server's answers to requests that reach no handler, with the ids and the body of every refusal. */
export interface EdgeAnswers {
  /** The bytes of the answer, with these headers, to what Node cannot read as HTTP. The connection ends with it. */
  readonly toUnreadable: (headers: HeadersOfAll) => Promise<string>
  /** The answer to a request that cannot be passed to the handlers, or on which they failed. */
  readonly toFailed: (error: unknown, request: IncomingMessage | undefined) => Response
  readonly logFault: (error: unknown, request: IncomingMessage | undefined) => void
}

export function edgeAnswers(settings: ExchangeSettings, logger: Pick<Log, 'error'>): EdgeAnswers {
  const exchangeOf = (request: IncomingMessage | undefined) =>
    toExchange(settings, request?.url ?? '', (name) => [request?.headers[name] ?? []].flat()[0])
  const logFault = (error: unknown, { requestId, correlationId }: Exchange): void =>
    logger.error({ err: error, requestId, correlationId }, 'fault')
  return {
    async toUnreadable(headersOfAll) {
      const answer = refusal(exchangeOf(undefined), { type: 'MalformedRequest' })
      const statusLine = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`
      const own = new Headers(answer.headers)
      for (const [name, value] of headersOfAll) if (!own.has(name)) own.set(name, value)
      const headers = [...own].map(([name, value]) => `${name}: ${value}`)
      const further = [`Date: ${new Date().toUTCString()}`, 'Connection: close']
      return [statusLine, ...headers, ...further, '', await answer.text()].join('\r\n')
    },
    toFailed(error, request) {
      const exchange = exchangeOf(request)
      if (error instanceof RequestError) return refusal(exchange, { type: 'MalformedRequest' })
      logFault(error, exchange)
      return refusal(exchange, { type: 'Unexpected', correlationId: exchange.correlationId })
    },
    logFault: (error, request) => logFault(error, exchangeOf(request)),
  }
}
