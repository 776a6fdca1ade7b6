import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadConfig } from './load-config.ts'
import { parseNetworks } from './networks.ts'
import { settingNames } from './settings.ts'

const configOf = (environment: Record<string, string>) => {
  const loaded = loadConfig(environment, '/srv')
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'))
  return loaded.value
}

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  const loaded = loadConfig(environment, '/srv')
  return loaded.ok ? [] : loaded.problems
}

const defaults = {
  webPort: 3000,
  apiPort: 4000,
  webHost: null,
  apiHost: null,
  publicUrl: 'http://localhost:3000',
  apiUrl: 'http://localhost:4000',
  trustedProxies: [],
  dataDir: '/srv/data',
  mailRoot: '/srv/data/mailboxes',
  database: { kind: 'sqlite', path: '/srv/data/reprieve.db' },
  allowsFirstStart: true,
  isProduction: false,
  seedScenario: 'demo',
  demoPassword: null,
  mail: { smtpUrl: null, folder: '/srv/data/mail', from: 'Reprieve <no-reply@reprieve.example>' },
  allowsPrivateWebhooks: false,
  logLevel: 'info',
  metrics: { host: '127.0.0.1', token: null, webPort: 9480, apiPort: 9481, workerPort: 9482 },
  jsonBom: false,
  rateLimits: { perPartner: 300_000, perCustomer: 200_000 },
  overload: { apiAtOnce: 64, webAtOnce: 16, longestWaitMs: 500 },
  issuersFile: null,
  purgeIntervalMs: 45_000,
  outboxIntervalMs: 1_000,
  jobIntervalMs: 1_000,
  jobLeaseSeconds: 5,
}

test('an empty environment gives the defaults, and so do empty settings', () => {
  expect(configOf({})).toEqual(defaults)
  expect(configOf(Object.fromEntries(settingNames.map((name) => [name, ''])))).toEqual(defaults)
})

test('the example file names every setting and no other, and its values are the defaults', () => {
  const text = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8')
  const example = Object.fromEntries(
    [...text.matchAll(/^([A-Z_]+)="?(.*?)"?$/gm)].map(([, name, value]) => [name, value]),
  )
  expect(Object.keys(example).sort()).toEqual([...settingNames].sort())
  expect(configOf(example)).toEqual(defaults)
})

test('every setting reaches the configuration', () => {
  const config = configOf({
    PORT: '8080',
    API_PORT: '8081',
    REPRIEVE_WEB_HOST: '10.0.0.5',
    REPRIEVE_API_HOST: '::1',
    REPRIEVE_PUBLIC_URL: 'https://directory.example/',
    REPRIEVE_API_URL: 'https://api.directory.example/base/',
    REPRIEVE_TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::1',
    REPRIEVE_DATA_DIR: '/var/lib/reprieve',
    REPRIEVE_MAIL_ROOT: '/var/mail/reprieve',
    DATABASE_URL: 'file:db/live.db',
    REPRIEVE_DATABASE_POOL: '20',
    REPRIEVE_DATABASE_STATEMENT_TIMEOUT_SECONDS: '60',
    REPRIEVE_FIRST_START: 'refused',
    REPRIEVE_SEED: 'ten-thousand',
    REPRIEVE_DEMO_PASSWORD: 'violet kettle 42',
    REPRIEVE_SMTP_URL: 'smtp://localhost:2525',
    REPRIEVE_MAIL_FROM: 'post@directory.example',
    REPRIEVE_PRIVATE_WEBHOOKS: 'true',
    REPRIEVE_LOG_LEVEL: 'debug',
    REPRIEVE_METRICS_HOST: '0.0.0.0',
    REPRIEVE_METRICS_TOKEN: 'violet.kettle.42.harbour',
    REPRIEVE_WEB_METRICS_PORT: '8082',
    REPRIEVE_API_METRICS_PORT: '8083',
    REPRIEVE_WORKER_METRICS_PORT: '0',
    REPRIEVE_JSON_BOM: 'true',
    REPRIEVE_RATE_LIMIT_PARTNER: '200',
    REPRIEVE_RATE_LIMIT_CUSTOMER: '100',
    REPRIEVE_API_REQUESTS_AT_ONCE: '32',
    REPRIEVE_WEB_REQUESTS_AT_ONCE: '8',
    REPRIEVE_LONGEST_WAIT_MS: '250',
    REPRIEVE_ISSUERS_FILE: 'issuers.json',
    REPRIEVE_PURGE_INTERVAL_SECONDS: '5',
    REPRIEVE_OUTBOX_INTERVAL_SECONDS: '2',
    REPRIEVE_JOB_INTERVAL_SECONDS: '3',
    REPRIEVE_JOB_LEASE_SECONDS: '10',
  })
  expect(config).toEqual({
    webPort: 8080,
    apiPort: 8081,
    webHost: '10.0.0.5',
    apiHost: '::1',
    publicUrl: 'https://directory.example',
    apiUrl: 'https://api.directory.example/base',
    trustedProxies: parseNetworks('10.0.0.0/8,2001:db8::1/128'),
    dataDir: '/var/lib/reprieve',
    mailRoot: '/var/mail/reprieve',
    database: { kind: 'sqlite', path: '/srv/db/live.db' },
    allowsFirstStart: false,
    isProduction: false,
    seedScenario: 'ten-thousand',
    demoPassword: 'violet kettle 42',
    mail: {
      smtpUrl: 'smtp://localhost:2525',
      folder: '/var/lib/reprieve/mail',
      from: 'post@directory.example',
    },
    allowsPrivateWebhooks: true,
    logLevel: 'debug',
    metrics: {
      host: '0.0.0.0',
      token: 'violet.kettle.42.harbour',
      webPort: 8082,
      apiPort: 8083,
      workerPort: 0,
    },
    jsonBom: true,
    rateLimits: { perPartner: 200, perCustomer: 100 },
    overload: { apiAtOnce: 32, webAtOnce: 8, longestWaitMs: 250 },
    issuersFile: '/srv/issuers.json',
    purgeIntervalMs: 5_000,
    outboxIntervalMs: 2_000,
    jobIntervalMs: 3_000,
    jobLeaseSeconds: 10,
  })
})

const asService = { INVOCATION_ID: '3f0c1c520a524f0e9d5e6f1f0a2b7c11' }

test.each<[string, Record<string, string>, boolean]>([
  ['nothing said', {}, false],
  ['NODE_ENV=production', { NODE_ENV: 'production' }, true],
  ['npm start', { npm_lifecycle_event: 'start' }, false],
  ['npm start, whose parts run built', { NODE_ENV: 'production', npm_lifecycle_event: 'start' }, false],
  ['another script of npm', { NODE_ENV: 'production', npm_lifecycle_event: 'reprieve' }, true],
  ['a service', asService, true],
  ['a service that runs npm start', { ...asService, npm_lifecycle_event: 'start' }, true],
  ['a terminal of a desktop', { ...asService, TERM: 'xterm-256color' }, false],
  ['development', { NODE_ENV: 'development' }, false],
])(
  'started with %s, an empty database is filled with the demo only where it is tried out',
  (_, environment, isProduction) => {
    const seedScenario = isProduction ? null : 'demo'
    expect(configOf(environment)).toEqual({ ...defaults, isProduction, seedScenario })
    expect(configOf({ ...environment, REPRIEVE_SEED: 'demo' }).seedScenario).toBe('demo')
    expect(configOf({ ...environment, REPRIEVE_SEED: 'none' }).seedScenario).toBeNull()
  },
)

test('addresses follow the ports, and an absolute file address is taken as it is', () => {
  expect(configOf({ PORT: '5000', API_PORT: '5001' })).toMatchObject({
    publicUrl: 'http://localhost:5000',
    apiUrl: 'http://localhost:5001',
  })
  expect(configOf({ DATABASE_URL: 'file:/a/b.db' }).database).toEqual({ kind: 'sqlite', path: '/a/b.db' })
  expect(configOf({ DATABASE_URL: 'file:///a/b%20c.db' }).database).toEqual({
    kind: 'sqlite',
    path: '/a/b c.db',
  })
})

test('a misspelt setting is told, and not ignored; its value is not repeated', () => {
  expect(
    problemsOf({ REPRIEVE_TRUSTED_PROXY: '10.0.0.1', REPRIEVE_LOG_LEVEL: 'info', PATH: '/bin' }),
  ).toEqual([
    'REPRIEVE_TRUSTED_PROXY is not a setting: did you mean REPRIEVE_TRUSTED_PROXIES? (.env.example has them all)',
  ])
  expect(problemsOf({ REPRIEVE_TRUSTED_PROXY: '', REPRIEVE_CHROMIUM: '/usr/bin/chromium' })).toEqual([])
})

test('all problems are told at once, each naming the setting, what it is and what it may be', () => {
  expect(problemsOf({ PORT: 'http', REPRIEVE_SEED: 'dmeo', REPRIEVE_JSON_BOM: 'yes' })).toEqual([
    'PORT is "http": it must be a whole number from 1 to 65535',
    'REPRIEVE_SEED is "dmeo": it must be one of none, empty, demo, ten-thousand, million',
    'REPRIEVE_JSON_BOM is "yes": it must be one of true, false',
  ])
})

test.each([
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '3000.5'],
  ['PORT', ' 3000'],
  ['API_PORT', '0x10'],
  ['REPRIEVE_PUBLIC_URL', 'localhost:3000'],
  ['REPRIEVE_PUBLIC_URL', 'javascript:alert(1)'],
  ['REPRIEVE_API_URL', 'https://api.example/?a=b'],
  ['REPRIEVE_DATA_DIR', 'a\0b'],
  ['DATABASE_URL', 'reprieve.db'],
  ['DATABASE_URL', 'file:'],
  ['DATABASE_URL', 'file:data/'],
  ['DATABASE_URL', 'file://server/reprieve.db'],
  ['DATABASE_URL', 'file:reprieve.db?mode=ro'],
  ['DATABASE_URL', 'postgres://reprieve@localhost'],
  ['DATABASE_URL', 'postgres://'],
  ['REPRIEVE_DATABASE_POOL', '0'],
  ['REPRIEVE_DATABASE_STATEMENT_TIMEOUT_SECONDS', '0'],
  ['REPRIEVE_SMTP_URL', 'mail.example:25'],
  ['REPRIEVE_SMTP_URL', 'http://mail.example'],
  ['REPRIEVE_MAIL_FROM', 'nobody'],
  ['REPRIEVE_MAIL_FROM', 'A <a@b.example>\r\nBcc: x@y.example'],
  ['REPRIEVE_PRIVATE_WEBHOOKS', 'yes'],
  ['REPRIEVE_LOG_LEVEL', 'verbose'],
  ['REPRIEVE_METRICS_HOST', 'http://localhost'],
  ['REPRIEVE_WEB_HOST', 'http://localhost'],
  ['REPRIEVE_API_HOST', '10.0.0.0/8'],
  ['REPRIEVE_METRICS_TOKEN', 'short'],
  ['REPRIEVE_WEB_METRICS_PORT', '-1'],
  ['REPRIEVE_RATE_LIMIT_PARTNER', '0'],
  ['REPRIEVE_WEB_REQUESTS_AT_ONCE', '0'],
  ['REPRIEVE_LONGEST_WAIT_MS', '9'],
  ['REPRIEVE_PURGE_INTERVAL_SECONDS', '0'],
  ['REPRIEVE_OUTBOX_INTERVAL_SECONDS', '-1'],
  ['REPRIEVE_JOB_INTERVAL_SECONDS', '0'],
  ['REPRIEVE_JOB_LEASE_SECONDS', '0'],
])('%s may not be %j', (name, value) => {
  expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(`${name} is`)])
})

test('metrics are not put where others reach them without a token', () => {
  expect(problemsOf({ REPRIEVE_METRICS_HOST: '0.0.0.0' })).toEqual([
    'REPRIEVE_METRICS_HOST is "0.0.0.0", which others can reach: set REPRIEVE_METRICS_TOKEN too',
  ])
  expect(problemsOf({ REPRIEVE_METRICS_HOST: '::1' })).toEqual([])
})

test('two listeners cannot have one port, and none can have none', () => {
  expect(problemsOf({ API_PORT: '9482', REPRIEVE_WEB_METRICS_PORT: '3000' })).toEqual([
    'PORT and REPRIEVE_WEB_METRICS_PORT are both 3000: each needs a port of its own',
    'API_PORT and REPRIEVE_WORKER_METRICS_PORT are both 9482: each needs a port of its own',
  ])
  expect(problemsOf({ REPRIEVE_WEB_METRICS_PORT: '0', REPRIEVE_API_METRICS_PORT: '0' })).toEqual([])
})

test('both servers cannot have one port', () => {
  expect(problemsOf({ PORT: '4000' })).toEqual([
    'PORT and API_PORT are both 4000: each needs a port of its own',
  ])
})

test('the address of a PostgreSQL database is taken as it is, with the limits of its connections', () => {
  const url = 'postgres://reprieve:hunter2@db.example:6432/directory?sslmode=verify-full'
  const database = { kind: 'postgres', url, poolSize: 10, statementTimeoutMs: 30_000 }
  expect(configOf({ DATABASE_URL: url }).database).toEqual(database)
  const limits = { REPRIEVE_DATABASE_POOL: '40', REPRIEVE_DATABASE_STATEMENT_TIMEOUT_SECONDS: '5' }
  expect(configOf({ DATABASE_URL: url, ...limits }).database).toEqual({
    ...database,
    poolSize: 40,
    statementTimeoutMs: 5_000,
  })
  const socket = 'postgresql:///directory?host=/run/postgresql'
  expect(configOf({ DATABASE_URL: socket }).database).toMatchObject({ kind: 'postgres', url: socket })
})

test('R50 a wrong setting that can hold a password is not repeated', () => {
  const problems = problemsOf({
    DATABASE_URL: 'mysql://me:hunter2@localhost/db',
    REPRIEVE_DEMO_PASSWORD: 'hunter2',
    REPRIEVE_SMTP_URL: 'smtpx://me:hunter2@mail.example',
  })
  expect(problems).toHaveLength(3)
  expect(problems.join('\n')).not.toContain('hunter2')
})
