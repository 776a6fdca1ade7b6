import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure, mostWarmUps, perSecond, type Score } from '../rounds.ts'
import { recordRestores } from './record-restores.ts'
import type { RestDatabases, Send } from './rest-databases.ts'
import type { SentRestores } from './send-restores.ts'
import { prepareFilled, reprieve, startApi } from './start-api.ts'
import { type Started, startProcess } from './start-process.ts'

interface Size {
  readonly rounds: number
  /** Restores in a round over 16 connections. */
  readonly many: number
  /** Restores in a round over one connection. */
  readonly few: number
}

const sizeOf = (quick: boolean): Size =>
  quick ? { rounds: 3, many: 200, few: 50 } : { rounds: 7, many: 300, few: 100 }

/** Number of users that must be in the bin. */
export const usersNeeded = (quick: boolean): number => {
  const { rounds, many, few } = sizeOf(quick)
  return (rounds + mostWarmUps) * (many + few)
}

/**
 * Measures the facade as it is served, in a process of its own. The baseline is `node:http` and the driver with the
 * very same reads and writes, one transaction for each restore. A third process sends the requests. Each server keeps
 * its database, and each round restores other users.
 */
export async function restoreOverRest(databases: RestDatabases, quick: boolean): Promise<readonly Score[]> {
  const { directory } = databases
  const { tenantId: customerId, actor } = directory.technician
  const dataDir = mkdtempSync(join(tmpdir(), 'reprieve-bench-'))
  const settings = { databaseUrl: await databases.copy(), dataDir }
  prepareFilled(settings)
  const token = reprieve(settings, ['token', '--user', actor.userPrincipalName])
  const started: Pick<Started, 'stop'>[] = []
  const start = <Process extends Pick<Started, 'stop'>>(process: Process): Process => {
    started.push(process)
    return process
  }
  try {
    const sender = start(startProcess(join(import.meta.dirname, 'send-restores.ts')))
    const bare = start(startProcess(join(import.meta.dirname, 'serve-bare.ts')))
    const api = start(await startApi(settings))
    const send: Send = (to) => sender.ask({ ...to, token, customerId }) as Promise<SentRestores>
    const userIds = directory.restorable.slice(0, usersNeeded(quick))
    const callsByUser = await recordRestores({ databases, dataDir, send, userIds })
    const port = await bare.ask(databases.toBareWork(await databases.copy(), callsByUser))
    const bareServer = competitor(`http://127.0.0.1:${port}`, userIds, send)
    return await compete(bareServer, competitor(api.origin, userIds, send), databases, sizeOf(quick))
  } finally {
    await Promise.all(started.map(({ stop }) => stop()))
    rmSync(dataDir, { recursive: true })
  }
}

async function compete(
  bare: Competitor,
  facade: Competitor,
  { driver, aim, p99AtMostMs }: RestDatabases,
  { rounds, many, few }: Size,
): Promise<readonly Score[]> {
  const crowded = (server: Competitor) => async () =>
    perSecond(many, (await server({ connections: 16, count: many })).milliseconds)
  const alone = async () => (await facade({ connections: 1, count: few })).p99Milliseconds
  const rates = await measure({
    unit: '/s',
    rounds,
    contestants: [
      { name: `bare node:http + ${driver}, 16 connections`, run: crowded(bare) },
      { name: 'REST, 16 connections', run: crowded(facade), aim },
    ],
  })
  const slowest = { name: 'REST, one connection, 99th percentile', run: alone }
  if (p99AtMostMs === null)
    return [...rates, ...(await measure({ unit: 'ms', rounds, contestants: [slowest] }))]
  const allowed = { name: 'what 99 of 100 answers may take', run: async () => p99AtMostMs }
  const contestants = [allowed, { ...slowest, aim: { atMost: 1 } }]
  return [...rates, ...(await measure({ unit: 'ms', rounds, contestants }))]
}

type Competitor = (round: { readonly connections: number; readonly count: number }) => Promise<SentRestores>

/** A contestant that restores the next users at each call. */
function competitor(origin: string, userIds: readonly string[], send: Send): Competitor {
  let used = 0
  return ({ connections, count }) => {
    const portion = userIds.slice(used, used + count)
    used += count
    if (portion.length < count) throw new Error(`${userIds.length} users are not enough`)
    return send({ origin, connections, userIds: portion })
  }
}
