import { type DestinationStream, type Logger, pino } from 'pino'
import { currentCorrelationId } from './correlated.ts'
import { describeFault } from './describe-fault.ts'

export type Log = Logger

export interface LogOptions {
  /** Of the app. */
  readonly name: string
  readonly level: string
  /** By default standard output. */
  readonly destination?: DestinationStream
}

/**
 * The log of a process: JSON lines, each with the correlation id of what it was written for (see `correlated`). Whatever
 * is handed to it, values under names of secrets are cut out, and an error under `err` is reduced to what may be told.
 */
export function createLog({ name, level, destination }: LogOptions): Log {
  const options = {
    name,
    level,
    redact: { paths: secretPaths, censor: '[secret]' },
    serializers: { err: (error: unknown) => describeFault(error) },
    mixin: () => {
      const correlationId = currentCorrelationId()
      return correlationId === undefined ? {} : { correlationId }
    },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

// A second lock: nothing that is logged has these today.
const secretNames = [
  ...[
    'password',
    'newPassword',
    'currentPassword',
    'passwordHash',
    'secret',
    'clientSecret',
    'client_secret',
  ],
  ...['token', 'accessToken', 'access_token', 'refreshToken', 'refresh_token', 'authorization', 'cookie'],
  ...['privateKey', 'privateJwk', 'link', 'linkUrl'],
]
const secretPaths = ['', '*.', '*.*.', '*.*.*.'].flatMap((place) => secretNames.map((name) => place + name))
