import { randomInt } from 'node:crypto'
import type { Actor } from '@reprieve/domain'
import type { Locale } from '@reprieve/i18n'

/** What is the same for every exchange of one server process. */
export interface ExchangeSettings {
  /** Names the process to clients (`MS-ServerId`), nine digits. */
  readonly serverId: string
  /** Names the installation to clients, in what a 401 says. */
  readonly installationId: string
  /** Whether JSON begins with a byte order mark, which one client cannot do without and others cannot do with. */
  readonly jsonBom: boolean
}

/** Those of a process that starts. */
export const newExchangeSettings = ({
  installationId,
  jsonBom,
}: Omit<ExchangeSettings, 'serverId'>): ExchangeSettings => ({
  serverId: String(randomInt(100_000_000, 1_000_000_000)),
  installationId,
  jsonBom,
})

/** One request and its answer. */
export interface Exchange {
  readonly settings: ExchangeSettings
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
