import { type Config, loadConfig, loadOutsideIssuers, type OutsideIssuer } from '@reprieve/config'
import { lookOverInBackground, StorageBusyError } from '@reprieve/db'
import { describeStartError, type Installation, openInstallation } from '@reprieve/installation'
import {
  consoleToLog,
  createLog,
  createMetrics,
  ListenError,
  openGate,
  type ServingMetrics,
  serveMetrics,
} from '@reprieve/observe'
import { answersOf } from './contracts.ts'
import { edgeAnswers } from './edge-answers.ts'
import { newExchangeSettings } from './exchange.ts'
import { heavyRoutes } from './heavy/heavy-routes.ts'
import { startThread } from './heavy/start-thread.ts'
import { isAboutHealth, refuseAtTheDoor } from './middleware/refuse-at-the-door.ts'
import { serveApp } from './serve-app.ts'

const loaded = loadConfig(process.env)
if (loaded.ok) await startOrTell(loaded.value)
else fail(loaded.problems)

async function startOrTell(config: Config): Promise<void> {
  try {
    await start(config)
  } catch (error) {
    const expected = describeExpected(error)
    if (expected === null) throw error
    fail([expected])
  }
}

async function start(config: Config): Promise<void> {
  const issuers = loadOutsideIssuers(config.issuersFile)
  if (!issuers.ok) return fail(issuers.problems)
  const opened = await openInstallation(config)
  try {
    await serve(config, opened, issuers.value)
  } catch (error) {
    await opened.close()
    throw error
  }
}

async function serve(
  config: Config,
  opened: Installation,
  outsideIssuers: readonly OutsideIssuer[],
): Promise<void> {
  const logger = createLog({ name: 'api', level: config.logLevel })
  consoleToLog(logger)
  // Imported only now, because a library that it imports writes to the console.
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
  const { apiUrl, publicUrl, trustedProxies, jsonBom, rateLimits } = config
  const { installationId } = opened.secrets
  const exchangeSettings = newExchangeSettings({ installationId, jsonBom, answersOf })
  const { apiAtOnce: atOnce, longestWaitMs } = config.overload
  const gate = openGate({
    limits: { atOnce, longestWaitMs },
    metrics,
    log: logger,
    isExempt: isAboutHealth,
    refuse: refuseAtTheDoor(exchangeSettings),
  })
  let servingMetrics: ServingMetrics | null = null
  const app = await composeApp({
    ...opened,
    apiUrl,
    publicUrl,
    trustedProxies,
    outsideIssuers,
    jsonBom,
    exchangeSettings,
    rateLimits,
    heavyRoutes: heavy,
    sharesRateLimits: config.database.kind === 'postgres',
    logger,
    metrics,
    metricsNote: () => servingMetrics?.note ?? null,
  })
  const serving = await serveApp(app.fetch, config.apiPort, {
    host: config.apiHost,
    gate,
    edge: edgeAnswers(exchangeSettings, logger),
    isHttps: apiUrl.startsWith('https:'),
  })
  const { host, token, apiPort: port } = config.metrics
  const checkReady = () => checkStorage(opened.storage, logger)
  servingMetrics = await serveMetrics({ host, token, port }, { metrics, checkReady, log: logger })
  logger.info({ port: serving.port }, 'listening')
  lookOverInBackground(opened.storage, logger)
  stopOnSignal([serving, servingMetrics], async () => {
    await heavy.stop()
    await opened.close()
  })
}

/** Describes an error that prevents the start and for which the program is not at fault; null for any other. */
function describeExpected(error: unknown): string | null {
  return error instanceof ListenError ? error.message : describeStartError(error)
}

function stopOnSignal(servings: readonly Pick<ServingMetrics, 'stop'>[], close: () => Promise<void>): void {
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
