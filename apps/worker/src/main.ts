import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { type Config, loadConfig } from '@reprieve/config'
import { describeStartError, openInstallation } from '@reprieve/installation'
import { openTransport } from '@reprieve/mail'
import { createLog, createMetrics, serveMetrics } from '@reprieve/observe'
import { auditRootRound } from './audit-root.ts'
import { checkDirectory } from './check-directory.ts'
import { countWork } from './count-work.ts'
import { mailLane } from './deliver-mail.ts'
import { importsRound } from './imports.ts'
import { lookOverIntervalMs, lookOverRound } from './look-over.ts'
import { loopHealth } from './loop-health.ts'
import { mailboxRound } from './mailboxes.ts'
import { measureWork } from './measure-work.ts'
import { noteRounds } from './note-rounds.ts'
import { oauthRound } from './oauth.ts'
import { oldMailsRound } from './old-mails.ts'
import { outboxRound } from './outbox.ts'
import { purgeRound } from './purge.ts'
import { remindersRound } from './reminders.ts'
import { jobsRound } from './restore-jobs.ts'
import { startLoop } from './run-loop.ts'
import { webhookLane } from './webhook/webhook-lane.ts'

// Only work that other processes left undone waits for it.
const mailboxIntervalMs = 2_000
const auditRootIntervalMs = 300_000

// Otherwise, the garbage of a long job grows to twice the memory that the worker needs before it is collected.
setFlagsFromString('--heap-growing-percent=40')

const loaded = loadConfig(process.env)
if (loaded.ok) await startOrTell(loaded.value)
else fail(loaded.problems)

async function startOrTell(config: Config): Promise<void> {
  try {
    await start(config)
  } catch (error) {
    const expected = describeStartError(error)
    if (expected === null) throw error
    fail([expected])
  }
}

async function start(config: Config): Promise<void> {
  const log = createLog({ name: 'worker', level: config.logLevel })
  const metrics = createMetrics()
  const installation = await openInstallation(config, { observed: metrics.operationFinished })
  const { storage } = installation
  const operations = countWork(installation.operations, metrics)
  measureWork({ operations, storage, metrics })
  const { host, token, workerPort: port } = config.metrics
  const health = loopHealth(metrics)
  const note = noteRounds({ operations, log })
  const checkReady = async () => (await checkDirectory({ operations, storage }, log)) ?? health.reason()
  const serving = serveMetrics({ host, token, port }, { metrics, checkReady, log })
  const transport = openTransport(config.mail)
  const { publicUrl, allowsPrivateWebhooks: allowsPrivate } = config
  const loops = [
    {
      name: 'purge',
      intervalMs: config.purgeIntervalMs,
      round: purgeRound({ operations, log }),
    },
    {
      name: 'jobs',
      intervalMs: config.jobIntervalMs,
      round: jobsRound({
        operations,
        workerId: randomUUID(),
        leaseSeconds: config.jobLeaseSeconds,
        sleep,
        log,
        monotonicMs: () => performance.now(),
      }),
    },
    {
      name: 'imports',
      intervalMs: config.jobIntervalMs,
      round: importsRound({ operations, workerId: randomUUID(), leaseSeconds: config.jobLeaseSeconds, log }),
    },
    {
      name: 'mail',
      intervalMs: config.outboxIntervalMs,
      round: outboxRound({ operations, lane: mailLane({ transport, publicUrl }), log }),
    },
    {
      name: 'webhooks',
      intervalMs: config.outboxIntervalMs,
      round: outboxRound({ operations, lane: webhookLane({ now: () => new Date(), allowsPrivate }), log }),
    },
    { name: 'oauth', intervalMs: config.purgeIntervalMs, round: oauthRound({ operations, log }) },
    { name: 'reminders', intervalMs: 60_000, round: remindersRound({ operations, log }) },
    {
      name: 'old mails',
      intervalMs: config.purgeIntervalMs,
      round: oldMailsRound({ folder: config.mail.folder, now: () => new Date(), log }),
    },
    { name: 'database file', intervalMs: lookOverIntervalMs, round: lookOverRound({ storage }) },
    { name: 'audit root', intervalMs: auditRootIntervalMs, round: auditRootRound({ operations, log }) },
    { name: 'mailboxes', intervalMs: mailboxIntervalMs, round: mailboxRound({ operations, log }) },
  ].map((loop) => {
    const onRoundEnded = (failures: number) => {
      health.roundEnded(loop.name, failures)
      return note(loop.name, failures)
    }
    return startLoop({ ...loop, sleep, random: Math.random, newId: randomUUID, log, onRoundEnded })
  })
  log.info('started')

  const stop = async (signal: string) => {
    log.info({ signal }, 'stopping')
    await Promise.all(loops.map((loop) => loop.stop()))
    transport.close()
    await (await serving).stop()
    await installation.close()
    log.info('stopped')
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function fail(problems: readonly string[]): void {
  for (const problem of problems) process.stderr.write(`worker: ${problem}\n`)
  process.exitCode = 1
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return setTimeout(ms, undefined, { signal }).catch(() => {})
}
