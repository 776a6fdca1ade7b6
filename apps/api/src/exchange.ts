import { randomInt } from 'node:crypto'
import type { Actor } from '@reprieve/domain'
import type { Locale } from '@reprieve/i18n'
import type { TransportError } from './transport-error.ts'

/** How a contract writes what is refused before, around or instead of its routes. */
export interface Answers {
  readonly error: (exchange: Exchange, error: TransportError) => Response
  readonly throttled: (exchange: Exchange, seconds: number) => Response
}

/** What is the same for every exchange of one server process. */
export interface ExchangeSettings {
  /** Names the process to clients (`MS-ServerId`), nine digits. */
  readonly serverId: string
  /** Names the installation to clients, in what a 401 says. */
  readonly installationId: string
  /** Whether JSON begins with a byte order mark, which one client cannot do without and others cannot do with. */
  readonly jsonBom: boolean
  /** By the path of a request, as the client wrote it: the answers of the contract that is asked. */
  readonly answersOf: (path: string) => Answers
}

/** Those of a process that starts. */
export const newExchangeSettings = ({
  installationId,
  jsonBom,
  answersOf,
}: Omit<ExchangeSettings, 'serverId'>): ExchangeSettings => ({
  serverId: String(randomInt(100_000_000, 1_000_000_000)),
  installationId,
  jsonBom,
  answersOf,
})

/** One request and its answer. */
export interface Exchange {
  readonly settings: ExchangeSettings
  readonly answers: Answers
  readonly requestId: string
  /** The client sent `requestId`, and so may send it again for the same answer. */
  readonly requestIdGiven: boolean
  readonly correlationId: string
  readonly correlationVector: string
  readonly locale: Locale
  /** Null until the token has been checked. */
  caller: Actor | null
}

/** What a request carries through the middleware. */
export interface ApiEnv {
  readonly Variables: { readonly exchange: Exchange }
}

/** What tells a client, and whoever reads the log, which exchange this was. */
export const identifying = (exchange: Exchange): Record<string, string> => ({
  'MS-RequestId': exchange.requestId,
  'MS-CorrelationId': exchange.correlationId,
  'MS-CV': exchange.correlationVector,
  'MS-ServerId': exchange.settings.serverId,
})

/** As the contract that was asked refuses it. */
export const refusal = (exchange: Exchange, error: TransportError): Response =>
  exchange.answers.error(exchange, error)
