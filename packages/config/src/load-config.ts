import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Environment, isProduction } from './is-production.ts'
import { type MetricsConfig, metricsOf, problemsOfMetrics } from './metrics-config.ts'
import type { Network } from './networks.ts'
import { type LogLevel, type SeedScenario, type SettingValues, settingNames, settings } from './settings.ts'
import { problemsOfUnknown } from './unknown-settings.ts'

export interface Config {
  readonly webPort: number
  readonly apiPort: number
  /** The address of this machine at which the admin center, or the facade, listens; null means all of them. */
  readonly webHost: string | null
  readonly apiHost: string | null
  /** The addresses at which people, and programs, reach this installation, without a slash at the end. */
  readonly publicUrl: string
  readonly apiUrl: string
  /** The proxies in front of this installation. Only they are believed about the origin of a request. */
  readonly trustedProxies: readonly Network[]
  readonly dataDir: string
  readonly database: DatabaseConfig
  /** The folder of the users' mailboxes; null in a process that does not reach it. */
  readonly mailRoot: string | null
  /** Whether a start may create an installation if there is none. */
  readonly allowsFirstStart: boolean
  /** Whether it runs for people who rely on it rather than for a trial: as a service, or because `NODE_ENV` says so. */
  readonly isProduction: boolean
  /** The scenario that fills an empty database; null leaves it empty, for an organisation of one's own. */
  readonly seedScenario: SeedScenario | null
  readonly demoPassword: string | null
  readonly mail: MailConfig
  /** Whether webhooks may call http:// and this machine or its network. */
  readonly allowsPrivateWebhooks: boolean
  readonly logLevel: LogLevel
  readonly metrics: MetricsConfig
  /** Whether answers of the REST facade begin with a byte order mark. */
  readonly jsonBom: boolean
  /**
   * The largest number of requests a minute to the REST facade from one tenant's people and programs, in total and
   * about one customer.
   */
  readonly rateLimits: { readonly perPartner: number; readonly perCustomer: number }
  /**
   * The number of requests that a process handles at once, and how long others may wait. Any others are answered with
   * 503.
   */
  readonly overload: {
    readonly apiAtOnce: number
    readonly webAtOnce: number
    readonly longestWaitMs: number
  }
  /** The file that lists outside issuers of tokens; null if there is none. */
  readonly issuersFile: string | null
  readonly purgeIntervalMs: number
  readonly outboxIntervalMs: number
  readonly jobIntervalMs: number
  readonly jobLeaseSeconds: number
}

export type DatabaseConfig =
  | { readonly kind: 'sqlite'; readonly path: string }
  | {
      readonly kind: 'postgres'
      /** Contains the password, so it is never printed. */
      readonly url: string
      /** The largest number of connections of one process. */
      readonly poolSize: number
      readonly statementTimeoutMs: number
    }

export interface MailConfig {
  /** Null if there is no server; messages are then written into `folder`. */
  readonly smtpUrl: string | null
  readonly folder: string
  readonly from: string
}

export type LoadedConfig =
  | { readonly ok: true; readonly value: Config }
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * Loads and checks the settings of one process. All problems are reported together, each in a sentence that names the
 * setting and its allowed values. An empty setting counts as absent. An unknown variable `REPRIEVE_…` is a problem,
 * because a misspelt setting would otherwise be ignored silently. Relative paths start at `baseDir`.
 */
export function loadConfig(environment: Environment, baseDir = process.cwd()): LoadedConfig {
  const { values, problems } = readSettings(environment)
  const webPort = values.PORT ?? 3000
  const apiPort = values.API_PORT ?? 4000
  const metrics = metricsOf(values)
  if (problems.length === 0) problems.push(...problemsOfMetrics(webPort, apiPort, metrics))
  if (problems.length > 0) return { ok: false, problems }
  const dataDir = resolve(baseDir, values.REPRIEVE_DATA_DIR ?? 'data')
  return {
    ok: true,
    value: {
      webPort,
      apiPort,
      webHost: values.REPRIEVE_WEB_HOST ?? null,
      apiHost: values.REPRIEVE_API_HOST ?? null,
      publicUrl: withoutSlash(values.REPRIEVE_PUBLIC_URL ?? `http://localhost:${webPort}`),
      apiUrl: withoutSlash(values.REPRIEVE_API_URL ?? `http://localhost:${apiPort}`),
      trustedProxies: values.REPRIEVE_TRUSTED_PROXIES ?? [],
      dataDir,
      database: databaseOf(values, dataDir, baseDir),
      mailRoot: mailRootOf(values, dataDir, baseDir),
      allowsFirstStart: values.REPRIEVE_FIRST_START !== 'refused',
      isProduction: isProduction(environment),
      seedScenario: seedOf(values, environment),
      demoPassword: values.REPRIEVE_DEMO_PASSWORD ?? null,
      mail: {
        smtpUrl: values.REPRIEVE_SMTP_URL ?? null,
        folder: join(dataDir, 'mail'),
        from: values.REPRIEVE_MAIL_FROM ?? 'Reprieve <no-reply@reprieve.example>',
      },
      allowsPrivateWebhooks: values.REPRIEVE_PRIVATE_WEBHOOKS === 'true',
      logLevel: values.REPRIEVE_LOG_LEVEL ?? 'info',
      metrics,
      jsonBom: values.REPRIEVE_JSON_BOM === 'true',
      rateLimits: {
        perPartner: values.REPRIEVE_RATE_LIMIT_PARTNER ?? 300_000,
        perCustomer: values.REPRIEVE_RATE_LIMIT_CUSTOMER ?? 200_000,
      },
      overload: {
        apiAtOnce: values.REPRIEVE_API_REQUESTS_AT_ONCE ?? 64,
        webAtOnce: values.REPRIEVE_WEB_REQUESTS_AT_ONCE ?? 16,
        longestWaitMs: values.REPRIEVE_LONGEST_WAIT_MS ?? 500,
      },
      issuersFile: values.REPRIEVE_ISSUERS_FILE ? resolve(baseDir, values.REPRIEVE_ISSUERS_FILE) : null,
      purgeIntervalMs: (values.REPRIEVE_PURGE_INTERVAL_SECONDS ?? 45) * 1000,
      outboxIntervalMs: (values.REPRIEVE_OUTBOX_INTERVAL_SECONDS ?? 1) * 1000,
      jobIntervalMs: (values.REPRIEVE_JOB_INTERVAL_SECONDS ?? 1) * 1000,
      jobLeaseSeconds: values.REPRIEVE_JOB_LEASE_SECONDS ?? 5,
    },
  }
}

function readSettings(environment: Environment): { values: SettingValues; problems: string[] } {
  const values: Record<string, unknown> = {}
  const problems: string[] = []
  for (const name of settingNames) {
    const text = environment[name]
    if (text === undefined || text === '') continue
    const { schema, about } = settings[name]
    const parsed = schema.safeParse(text)
    if (parsed.success) values[name] = parsed.data
    else
      problems.push(`${name} ${'secret' in about ? 'is wrong' : `is "${text}"`}: it must be ${about.allowed}`)
  }
  problems.push(...problemsOfUnknown(environment))
  // Each value was parsed by the schema of its own name.
  return { values: values as SettingValues, problems }
}

function seedOf({ REPRIEVE_SEED: given }: SettingValues, environment: Environment): SeedScenario | null {
  if (given === undefined) return isProduction(environment) ? null : 'demo'
  return given === 'none' ? null : given
}

function mailRootOf(
  { REPRIEVE_MAIL_ROOT: given }: SettingValues,
  dataDir: string,
  baseDir: string,
): string | null {
  if (given === 'none') return null
  return given === undefined ? join(dataDir, 'mailboxes') : resolve(baseDir, given)
}

function databaseOf(values: SettingValues, dataDir: string, baseDir: string): DatabaseConfig {
  const url = values.DATABASE_URL
  if (url === undefined) return { kind: 'sqlite', path: join(dataDir, 'reprieve.db') }
  if (url.startsWith('file:')) return { kind: 'sqlite', path: pathOf(url, baseDir) }
  return {
    kind: 'postgres',
    url,
    poolSize: values.REPRIEVE_DATABASE_POOL ?? 10,
    statementTimeoutMs: (values.REPRIEVE_DATABASE_STATEMENT_TIMEOUT_SECONDS ?? 30) * 1000,
  }
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, '')

const pathOf = (fileUrl: string, baseDir: string): string =>
  fileUrl.startsWith('file://') ? fileURLToPath(fileUrl) : resolve(baseDir, fileUrl.slice('file:'.length))
