import { request as requestPlain } from 'node:http'
import { request as requestSecurely } from 'node:https'
import { type Failure, isCallable } from '@reprieve/operations'
import { Webhook } from 'standardwebhooks'
import { lookUpPublic } from './public-address.ts'

export interface WebhookCall {
  /** The same at every attempt. */
  readonly id: string
  readonly url: string
  readonly secret: string
  readonly body: object
}

export interface WebhookSettings {
  readonly now: () => Date
  /** Whether it may call http:// and private addresses. */
  readonly allowsPrivate: boolean
  readonly timeoutMs: number
}

export type WebhookOutcome =
  | { readonly ok: true }
  /** `reason` is a code, and never the receiver's words. */
  | { readonly ok: false; readonly reason: string; readonly failure: Failure }

/**
 * Signs and sends one call in the form of Standard Webhooks. It does not follow redirects, and only the status of the
 * answer counts. It never rejects.
 */
export function sendWebhook(call: WebhookCall, settings: WebhookSettings): Promise<WebhookOutcome> {
  const url = new URL(call.url)
  if (!settings.allowsPrivate && !isCallable(url)) {
    return Promise.resolve({ ok: false, reason: 'EPRIVATE', failure: 'refused' })
  }
  const body = JSON.stringify(call.body)
  const request = url.protocol === 'https:' ? requestSecurely : requestPlain
  return new Promise((resolve) => {
    const sent = request(url, {
      method: 'POST',
      headers: { ...headersOf(call, body, settings.now()), 'content-length': Buffer.byteLength(body) },
      signal: AbortSignal.timeout(settings.timeoutMs),
      agent: false,
      ...(!settings.allowsPrivate && { lookup: lookUpPublic }),
    })
    sent.on('error', (error) => resolve(toFailure(error)))
    sent.on('response', (response) => {
      resolve(toOutcome(response.statusCode ?? 0))
      let length = 0
      response.on('error', () => {})
      response.on('data', (chunk: Buffer) => {
        length += chunk.length
        if (length > longestAnswer) response.destroy()
      })
    })
    sent.end(body)
  })
}

const longestAnswer = 16_384

function headersOf({ id, secret }: WebhookCall, body: string, now: Date) {
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'Reprieve-Webhooks',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  }
}

/** Failures that may pass are tried for longer than refusals of the message itself. */
function toOutcome(status: number): WebhookOutcome {
  if (status >= 200 && status < 300) return { ok: true }
  const isPassing = status >= 500 || status === 408 || status === 425 || status === 429
  const failure = status === 410 ? 'gone' : isPassing ? 'unavailable' : 'refused'
  return { ok: false, reason: `HTTP ${status}`, failure }
}

function toFailure(error: Error): WebhookOutcome {
  const { code } = error as Error & { code?: unknown }
  const reason =
    error.name === 'TimeoutError' || code === 'ABORT_ERR' ? 'ETIMEDOUT' : String(code ?? error.name)
  return { ok: false, reason, failure: reason === 'EPRIVATE' ? 'refused' : 'unavailable' }
}
