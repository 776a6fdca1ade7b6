import { parentPort } from 'node:worker_threads'
import { type DatabaseConfig, loadConfig } from '@reprieve/config'
import { isUnavailable } from '@reprieve/db'
import { openInstallation } from '@reprieve/installation'
import { toAnswered } from '../partner-center/errors.ts'
import { callRoute } from '../partner-center/routes/call-route.ts'
import { paths } from '../partner-center/routes/paths.ts'
import type { RouteDependencies } from '../partner-center/routes/route.ts'
import { createContinuationTokens } from '../partner-center/wire/continuation-token.ts'
import type { HeavyOutcome, HeavyTask, ThreadMessage } from './heavy-routes.ts'

// The thread that carries out heavy requests; `start-thread.ts` starts it.
const port = parentPort
if (port === null) throw new Error('this module is for a thread')
const send = (message: ThreadMessage, transferred: readonly ArrayBuffer[] = []): void =>
  port.postMessage(message, [...transferred])

const routeByOperation = new Map(paths.flat().map((route) => [route.definition.operationId, route]))
const dependencies = openDependencies()
// Each task reports the failure.
dependencies.catch(() => {})

port.on('message', async ({ operationId, call }: HeavyTask) => {
  try {
    const route = routeByOperation.get(operationId)
    if (route === undefined) throw new Error(`there is no route ${operationId}`)
    const handled = await callRoute(route, call, await dependencies)
    if (!handled.ok) return send({ kind: 'done', outcome: { ok: false, error: toAnswered(handled.error) } })
    const json = handled.value === null ? null : new TextEncoder().encode(JSON.stringify(handled.value))
    const outcome: HeavyOutcome = { ok: true, json, ...(handled.headers && { headers: handled.headers }) }
    send({ kind: 'done', outcome }, json === null ? [] : [json.buffer])
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    send({ kind: 'failed', isBusy: error instanceof Error && isUnavailable(error), stack })
  }
})

async function openDependencies(): Promise<RouteDependencies> {
  const config = loadConfig(process.env)
  if (!config.ok) throw new Error(config.problems.join('\n'))
  const { secrets, operations } = await openInstallation(
    { ...config.value, database: ofThread(config.value.database) },
    { observed: (call) => send({ kind: 'observed', call }) },
  )
  return { operations, continuationTokens: createContinuationTokens(secrets.continuationTokenKey) }
}

/** One connection is enough, because it does one task at a time. */
function ofThread(database: DatabaseConfig): DatabaseConfig {
  return database.kind === 'postgres' ? { ...database, poolSize: 2 } : database
}
