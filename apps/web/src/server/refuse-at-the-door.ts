import type { IncomingMessage, ServerResponse } from 'node:http'
import { screenLocaleOf } from '@reprieve/i18n'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { giveCorrelationId } from './correlation-id.ts'
import { renderUnavailablePage } from './unavailable-page.ts'

const tryAgainAfterSeconds = 1

/** Answers a request that nobody has looked at: a page that asks again by itself for a person, the bare status for a script. */
export function refuseAtTheDoor(request: IncomingMessage, response: ServerResponse): void {
  const { headers } = request
  giveCorrelationId(request, response)
  response.statusCode = 503
  response.setHeader('retry-after', tryAgainAfterSeconds)
  response.setHeader('cache-control', 'no-store')
  response.setHeader('x-content-type-options', 'nosniff')
  if (!headers.accept?.includes('text/html')) {
    response.end()
    return
  }
  const nonce = btoa(crypto.randomUUID())
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('content-security-policy', contentSecurityPolicy(nonce, false))
  response.end(renderUnavailablePage(screenLocaleOf(headers['accept-language']), 'system', nonce))
}

/** Whoever watches the process has to be answered most of all when there is too much to do. */
export const isAboutHealth = ({ url = '' }: IncomingMessage): boolean => /^\/healthz(\?|$)/.test(url)
