import { setTimeout } from 'node:timers/promises'
import { type Config, loadConfig, loadSecrets, SecretsError } from '@reprieve/config'
import { SchemaVersionError } from '@reprieve/db'
import { openSqlite } from '@reprieve/db/sqlite'
import { openTransport } from '@reprieve/mail'
import { createOperations, systemDependencies } from '@reprieve/operations'
import { pino } from 'pino'
import { outboxRound } from './outbox.ts'
import { purgeRound } from './purge.ts'
import { startLoop } from './run-loop.ts'

const loaded = loadConfig(process.env)
if (loaded.ok) start(loaded.value)
else fail(loaded.problems)

function start(config: Config): void {
  const log = pino({ name: 'worker', level: config.logLevel })
  const opened = openDirectory(config)
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

function openDirectory({ dataDir, databasePath }: Config) {
  try {
    const { tombstoneKey } = loadSecrets(dataDir)
    const storage = openSqlite({ path: databasePath })
    return { storage, operations: createOperations(systemDependencies({ storage, tombstoneKey })) }
  } catch (error) {
    if (!(error instanceof SecretsError || error instanceof SchemaVersionError)) throw error
    fail([error.message])
    return null
  }
}

function fail(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`worker: ${problem}\n`)
  process.exitCode = 1
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return setTimeout(ms, undefined, { signal }).catch(() => {})
}
