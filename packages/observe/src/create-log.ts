import { type DestinationStream, type Logger, pino } from 'pino'
import { currentCorrelationId } from './correlated.ts'
import { describeFault } from './describe-fault.ts'

export type Log = Logger

export interface LogOptions {
  /** The name of the app. */
  readonly name: string
  readonly level: string
  /** Default: standard output. */
  readonly destination?: DestinationStream
}

/**
 * Creates the log of a process: JSON lines, each with the correlation id of the work that it belongs to (see
 * `correlated`). Whatever is logged, values under names of secrets are removed, and an error under `err` is reduced to
 * what is safe.
 */
export function createLog({ name, level, destination }: LogOptions): Log {
  const options = {
    name,
    level,
    redact: { paths: secretPaths, censor: '[secret]' },
    hooks: { streamWrite: withEscapes },
    serializers: { err: (error: unknown) => describeFault(error) },
    mixin: () => {
      const correlationId = currentCorrelationId()
      return correlationId === undefined ? {} : { correlationId }
    },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

/**
 * JSON escapes control characters only up to U+001F. Some beyond move a terminal's cursor too, or end a line for some
 * readers.
 */
const withEscapes = (line: string): string =>
  line.replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

// A second safeguard: nothing that is logged has these today.
const secretNames = [
  'password',
  'newPassword',
  'currentPassword',
  'passwordHash',
  'secret',
  'clientSecret',
  'client_secret',
  'token',
  'accessToken',
  'access_token',
  'refreshToken',
  'refresh_token',
  'authorization',
  'cookie',
  'privateKey',
  'privateJwk',
  'link',
  'linkUrl',
]
const secretPaths = ['', '*.', '*.*.', '*.*.*.'].flatMap((place) => secretNames.map((name) => place + name))
