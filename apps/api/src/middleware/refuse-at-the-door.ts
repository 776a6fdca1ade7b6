import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ExchangeSettings, refusal } from '../exchange.ts'
import { toExchange } from './identify-request.ts'

/** Answers a request that was not admitted as busy, with 503 and the headers of the contract. Nothing was begun. */
export const refuseAtTheDoor =
  (settings: ExchangeSettings) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const headerOf = (name: string) => [request.headers[name] ?? []].flat()[0]
    const answer = refusal(toExchange(settings, request.url ?? '', headerOf), { type: 'Busy' })
    void answer.text().then((text) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers))
      response.end(text)
    })
  }

/** Health checks matter most when there is too much to do. */
export const isAboutHealth = ({ url = '' }: IncomingMessage): boolean => /^\/healthz(\?|$)/.test(url)
