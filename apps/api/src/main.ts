import { type Config, loadConfig, loadOutsideIssuers, loadSecrets, SecretsError } from '@reprieve/config'
import { isUnavailable, SchemaVersionError, type Storage } from '@reprieve/db'
import { openStorage } from '@reprieve/db/open'
import { openMaildirStore } from '@reprieve/mailboxes/maildir'
import { createLog, createMetrics, type ServingMetrics, serveMetrics } from '@reprieve/observe'
import { checkStorage, composeApp } from './compose.ts'
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
  const metrics = createMetrics()
  const { allowsPrivateWebhooks, apiUrl, publicUrl, jsonBom, rateLimits } = config
  const app = await composeApp({
    ...opened,
    apiUrl,
    publicUrl,
    allowsPrivateWebhooks,
    outsideIssuers: issuers.value,
    jsonBom,
    rateLimits,
    sharesRateLimits: config.database.kind === 'postgres',
    logger,
    metrics,
  })
  try {
    const serving = await serveApp(app.fetch, config.apiPort)
    const { host, token, apiPort: port } = config.metrics
    const checkReady = () => checkStorage(opened.storage, logger)
    const servingMetrics = await serveMetrics({ host, token, port }, { metrics, checkReady, log: logger })
    logger.info({ port: serving.port }, 'listening')
    stopOnSignal([serving, servingMetrics], opened.storage)
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

function stopOnSignal(servings: readonly ServingMetrics[], storage: Storage): void {
  const stop = async (): Promise<void> => {
    await Promise.all(servings.map((serving) => serving.stop()))
    await storage.close()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function fail(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`api: ${problem}\n`)
  process.exitCode = 1
}
