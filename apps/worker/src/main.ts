import { setTimeout } from 'node:timers/promises'
import { type Config, loadConfig, loadSecrets, SecretsError } from '@reprieve/config'
import { SchemaVersionError, StorageBusyError, StorageRefusedError } from '@reprieve/db'
import { openStorage } from '@reprieve/db/open'
import { openTransport } from '@reprieve/mail'
import { createOperations, systemDependencies } from '@reprieve/operations'
import { pino } from 'pino'
import { outboxRound } from './outbox.ts'
import { purgeRound } from './purge.ts'
import { startLoop } from './run-loop.ts'

const loaded = loadConfig(process.env)
if (loaded.ok) await start(loaded.value)
else fail(loaded.problems)

async function start(config: Config): Promise<void> {
  const log = pino({ name: 'worker', level: config.logLevel })
  const opened = await openDirectory(config)
  if (opened === null) return
  const { storage, operations } = opened
  const transport = openTransport(config.mail)
  const loops = [
    {
      name: 'purge',
      intervalMs: config.purgeIntervalMs,
      round: purgeRound({ operations, now: () => new Date(), monotonicMs: () => performance.now(), log }),
    },
    {
      name: 'outbox',
      intervalMs: config.outboxIntervalMs,
      round: outboxRound({ operations, transport, log }),
    },
  ].map((loop) => startLoop({ ...loop, sleep, random: Math.random, log }))
  log.info('started')

  const stop = async (signal: string) => {
    log.info({ signal }, 'stopping')
    await Promise.all(loops.map((loop) => loop.stop()))
    transport.close()
    await storage.close()
    log.info('stopped')
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

async function openDirectory({ dataDir, database }: Config) {
  try {
    const { tombstoneKey } = loadSecrets(dataDir)
    const storage = await openStorage(database)
    return { storage, operations: createOperations(systemDependencies({ storage, tombstoneKey })) }
  } catch (error) {
    if (!isExpected(error)) throw error
    fail([error.message])
    return null
  }
}

function isExpected(error: unknown): error is Error {
  return (
    error instanceof SecretsError ||
    error instanceof SchemaVersionError ||
    error instanceof StorageBusyError ||
    error instanceof StorageRefusedError
  )
}

function fail(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`worker: ${problem}\n`)
  process.exitCode = 1
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return setTimeout(ms, undefined, { signal }).catch(() => {})
}
