import { type Config, loadConfig, loadOutsideIssuers, loadSecrets, SecretsError } from '@reprieve/config'
import { isUnavailable, SchemaVersionError, StorageBusyError } from '@reprieve/db'
import { openStorage } from '@reprieve/db/open'
import { openMaildirStore } from '@reprieve/mailboxes/maildir'
import {
  consoleToLog,
  createLog,
  createMetrics,
  openGate,
  type ServingMetrics,
  serveMetrics,
} from '@reprieve/observe'
import { edgeAnswers } from './edge-answers.ts'
import { newExchangeSettings } from './exchange.ts'
import { heavyRoutes } from './heavy/heavy-routes.ts'
import { startThread } from './heavy/start-thread.ts'
import { isAboutHealth, refuseAtTheDoor } from './middleware/refuse-at-the-door.ts'
import { serveApp } from './serve-app.ts'

const loaded = loadConfig(process.env)
if (loaded.ok) await start(loaded.value)
else fail(loaded.problems)

async function start(config: Config): Promise<void> {
  const issuers = loadOutsideIssuers(config.issuersFile)
  if (!issuers.ok) return fail(issuers.problems)
  const opened = await open(config)
  if (opened === null) return
  const logger = createLog({ name: 'api', level: config.logLevel })
  consoleToLog(logger)
  // Loaded only now, as a library below writes to the console when it is.
  const { checkStorage, composeApp } = await import('./compose.ts')
  const metrics = createMetrics()
  const heavy = heavyRoutes({
    start: startThread,
    observed: metrics.operationFinished,
    toBusy: (message) => new StorageBusyError(message),
    waitingAtMost: 8,
    waitingAtMostOfTenant: 3,
    longestMs: 300_000,
    idleMs: 60_000,
  })
  const { allowsPrivateWebhooks, apiUrl, publicUrl, trustedProxies, jsonBom, rateLimits } = config
  const { installationId } = opened.secrets
  const exchangeSettings = newExchangeSettings({ installationId, jsonBom })
  const { apiAtOnce: atOnce, longestWaitMs } = config.overload
  const gate = openGate({
    limits: { atOnce, longestWaitMs },
    metrics,
    log: logger,
    isExempt: isAboutHealth,
    refuse: refuseAtTheDoor(exchangeSettings),
  })
  const app = await composeApp({
    ...opened,
    apiUrl,
    publicUrl,
    trustedProxies,
    allowsPrivateWebhooks,
    outsideIssuers: issuers.value,
    jsonBom,
    exchangeSettings,
    rateLimits,
    heavyRoutes: heavy,
    sharesRateLimits: config.database.kind === 'postgres',
    logger,
    metrics,
  })
  try {
    const serving = await serveApp(app.fetch, config.apiPort, {
      gate,
      edge: edgeAnswers(exchangeSettings, logger),
    })
    const { host, token, apiPort: port } = config.metrics
    const checkReady = () => checkStorage(opened.storage, logger)
    const servingMetrics = await serveMetrics({ host, token, port }, { metrics, checkReady, log: logger })
    logger.info({ port: serving.port }, 'listening')
    stopOnSignal([serving, servingMetrics], async () => {
      await heavy.stop()
      await opened.storage.close()
    })
  } catch (error) {
    await opened.storage.close()
    fail([
      `cannot listen at port ${config.apiPort} (API_PORT): ${error instanceof Error ? error.message : error}`,
    ])
  }
}

async function open({ dataDir, database, mailRoot }: Config) {
  try {
    const mailboxes = mailRoot === null ? null : openMaildirStore({ root: mailRoot })
    return { secrets: loadSecrets(dataDir), storage: await openStorage(database), mailboxes }
  } catch (error) {
    if (!isExpected(error)) throw error
    fail([error.message])
    return null
  }
}

function isExpected(error: unknown): error is Error {
  return isUnavailable(error) || error instanceof SchemaVersionError || error instanceof SecretsError
}

function stopOnSignal(servings: readonly ServingMetrics[], close: () => Promise<void>): void {
  const stop = async (): Promise<void> => {
    await Promise.all(servings.map((serving) => serving.stop()))
    await close()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function fail(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`api: ${problem}\n`)
  process.exitCode = 1
}
