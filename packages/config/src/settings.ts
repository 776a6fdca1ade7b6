import { z } from 'zod'
import { parseNetworks } from './networks.ts'

export const seedScenarios = ['empty', 'demo', 'ten-thousand', 'million'] as const
export type SeedScenario = (typeof seedScenarios)[number]

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

interface About {
  /** Completes the sentence "it must be …". */
  readonly allowed: string
  /** Whether its value must not be repeated in messages. */
  readonly secret?: true
}

const about = <Schema extends z.ZodType>(schema: Schema, allowed: string, secret?: 'secret') => ({
  schema,
  about: { allowed, ...(secret && { secret: true }) } satisfies About,
})

const wholeNumber = (from: number, to: number) =>
  about(
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number)
      .pipe(z.int().min(from).max(to)),
    `a whole number from ${from} to ${to}`,
  )

const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  about(z.enum(values), `one of ${values.join(', ')}`)

const urlOf = (protocol: RegExp) => z.url({ protocol, hostname: /./ })

const webAddress = about(
  urlOf(/^https?$/).refine((url) => !/[?#]/.test(url)),
  'an http:// or https:// address without query',
)

const hostAddress = about(z.string().regex(/^[\w.:-]{1,253}$/), 'the address of a network interface')

/** Every setting of the environment: how it is parsed and what it may be. All of them may be absent. */
export const settings = {
  PORT: wholeNumber(1, 65_535),
  API_PORT: wholeNumber(1, 65_535),
  REPRIEVE_WEB_HOST: hostAddress,
  REPRIEVE_API_HOST: hostAddress,
  REPRIEVE_PUBLIC_URL: webAddress,
  REPRIEVE_API_URL: webAddress,
  REPRIEVE_TRUSTED_PROXIES: about(
    z.string().transform((text, { addIssue }) => {
      const networks = parseNetworks(text)
      if (networks === null) addIssue('no networks')
      return networks ?? []
    }),
    'IP addresses and networks such as 10.0.0.0/8, with commas between them',
  ),
  REPRIEVE_DATA_DIR: about(z.string().regex(/^[^\0]+$/), 'a folder'),
  REPRIEVE_MAIL_ROOT: about(z.string().regex(/^[^\0]+$/), 'a folder, or none'),
  // Not repeated in messages, because the address of a database server often contains a password.
  DATABASE_URL: about(
    z.union([
      z.string().regex(/^file:(?:\/\/(?=\/)|(?!\/\/))[^\0?#]*[^\0?#/]$/),
      z
        .url({ protocol: /^postgres(ql)?$/ })
        .refine((url) => URL.canParse(url) && new URL(url).pathname.length > 1),
    ]),
    'file:<path of the SQLite file> or postgres://user:password@host:port/database',
    'secret',
  ),
  REPRIEVE_DATABASE_POOL: wholeNumber(1, 1_000),
  REPRIEVE_DATABASE_STATEMENT_TIMEOUT_SECONDS: wholeNumber(1, 86_400),
  REPRIEVE_SEED: oneOf(['none', ...seedScenarios]),
  REPRIEVE_FIRST_START: oneOf(['allowed', 'refused']),
  REPRIEVE_DEMO_PASSWORD: about(z.string().min(8).max(256), 'a text of 8 to 256 characters', 'secret'),
  REPRIEVE_SMTP_URL: about(
    urlOf(/^smtps?$/),
    'smtp://[user:password@]host[:port] or smtps://[user:password@]host[:port]',
    'secret',
  ),
  REPRIEVE_MAIL_FROM: about(
    z.string().regex(/^(?:[^<>\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/),
    'an e-mail address, or a name and an e-mail address in angle brackets',
  ),
  REPRIEVE_PRIVATE_WEBHOOKS: oneOf(['true', 'false']),
  REPRIEVE_LOG_LEVEL: oneOf(logLevels),
  REPRIEVE_ISSUERS_FILE: about(z.string().regex(/^[^\0]+$/), 'a file'),
  REPRIEVE_METRICS_HOST: hostAddress,
  REPRIEVE_METRICS_TOKEN: about(
    z.string().regex(/^[\w.~+/-]{16,256}=*$/),
    'a text of 16 to 256 letters, digits and . _ ~ + / -',
    'secret',
  ),
  REPRIEVE_WEB_METRICS_PORT: wholeNumber(0, 65_535),
  REPRIEVE_API_METRICS_PORT: wholeNumber(0, 65_535),
  REPRIEVE_WORKER_METRICS_PORT: wholeNumber(0, 65_535),
  REPRIEVE_JSON_BOM: oneOf(['true', 'false']),
  REPRIEVE_RATE_LIMIT_PARTNER: wholeNumber(1, 10_000_000),
  REPRIEVE_RATE_LIMIT_CUSTOMER: wholeNumber(1, 10_000_000),
  REPRIEVE_API_REQUESTS_AT_ONCE: wholeNumber(1, 10_000),
  REPRIEVE_WEB_REQUESTS_AT_ONCE: wholeNumber(1, 10_000),
  REPRIEVE_LONGEST_WAIT_MS: wholeNumber(10, 60_000),
  REPRIEVE_PURGE_INTERVAL_SECONDS: wholeNumber(1, 86_400),
  REPRIEVE_OUTBOX_INTERVAL_SECONDS: wholeNumber(1, 3_600),
  REPRIEVE_JOB_INTERVAL_SECONDS: wholeNumber(1, 3_600),
  REPRIEVE_JOB_LEASE_SECONDS: wholeNumber(1, 3_600),
} as const

export type SettingName = keyof typeof settings
export const settingNames = Object.keys(settings) as readonly SettingName[]

/** The settings of the environment, parsed and checked. */
export type SettingValues = {
  readonly [Name in SettingName]?: (typeof settings)[Name]['schema']['_output']
}
