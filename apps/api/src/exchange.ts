import { randomInt } from 'node:crypto'
import type { Actor } from '@reprieve/domain'
import type { Locale } from '@reprieve/i18n'
import type { TransportError } from './transport-error.ts'

/** How a contract writes refusals that come before, around or instead of its routes. */
export interface Answers {
  readonly error: (exchange: Exchange, error: TransportError) => Response
  readonly throttled: (exchange: Exchange, seconds: number) => Response
}

/** Settings that every exchange of one server process shares. */
export interface ExchangeSettings {
  /** Identifies the process to clients (`MS-ServerId`); nine digits. */
  readonly serverId: string
  /** Identifies the installation to clients in a 401. */
  readonly installationId: string
  /** Whether JSON begins with a byte order mark, which one client requires and others cannot read. */
  readonly jsonBom: boolean
  /** The answers of the contract that a path, as the client wrote it, belongs to. */
  readonly answersOf: (path: string) => Answers
}

/** The settings of a process that starts. */
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
  /** Whether the client sent `requestId`, and so can repeat it to get the same answer. */
  readonly requestIdGiven: boolean
  readonly correlationId: string
  readonly correlationVector: string
  readonly locale: Locale
  /** Null until the token has been verified. */
  caller: Actor | null
}

/** What a request carries through the middleware. */
export interface ApiEnv {
  readonly Variables: { readonly exchange: Exchange }
}

/** What identifies this exchange to a client and in the log. */
export const identifying = (exchange: Exchange): Record<string, string> => ({
  'MS-RequestId': exchange.requestId,
  'MS-CorrelationId': exchange.correlationId,
  'MS-CV': exchange.correlationVector,
  'MS-ServerId': exchange.settings.serverId,
})

/** A refusal in the form of the contract that was asked. */
export const refusal = (exchange: Exchange, error: TransportError): Response =>
  exchange.answers.error(exchange, error)
