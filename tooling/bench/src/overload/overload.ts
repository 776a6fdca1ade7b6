import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fillDirectory } from '../rest/directory.ts'
import { type Api, prepareFilled, reprieve, startApi } from '../rest/start-api.ts'
import { type Started, startProcess } from '../rest/start-process.ts'
import { measure, perSecond, type Score } from '../rounds.ts'
import type { Suite } from '../suite.ts'
import type { ReadsToSend, SentReads } from './send-reads.ts'

const connections = 1_000
const times = 10
/** Within this time after the flood has begun, a thousand clients have connected, at one for each turn of the loop. */
const connectedWithinMs = 2_000

/** A gate that admits everything. */
const unbounded = { REPRIEVE_API_REQUESTS_AT_ONCE: '10000', REPRIEVE_LONGEST_WAIT_MS: '60000' }

/**
 * Requests ten times as many lists of users as the facade can give, over a thousand connections, while somebody checks
 * its health. The facade is compared with itself without a limit, and with its speed for a few callers who wait for
 * each answer.
 */
export const overload: Suite = {
  name: 'overload',
  title: `${times} times as many requests as can be served, ${connections} connections`,
  async run({ quick }) {
    const folder = mkdtempSync(join(tmpdir(), 'reprieve-bench-'))
    const started: Pick<Started, 'stop'>[] = []
    const start = <Process extends Pick<Started, 'stop'>>(process: Process): Process => {
      started.push(process)
      return process
    }
    try {
      const path = join(folder, 'directory.db')
      const { technician } = await fillDirectory({ kind: 'sqlite', path }, 500)
      const settings = { databaseUrl: pathToFileURL(path).href, dataDir: folder }
      prepareFilled(settings)
      const token = reprieve(settings, ['token', '--user', technician.actor.userPrincipalName])
      const list = `/v1/customers/${technician.tenantId}/users?size=20`
      const sender = start(startProcess(join(import.meta.dirname, 'send-reads.ts')))
      const milliseconds = quick ? 3_000 : 8_000
      const sendTo =
        ({ origin }: Api) =>
        (load: Pick<ReadsToSend, 'connections' | 'perSecond'>) =>
          sender.ask({ origin, path: list, token, milliseconds, ...load }) as Promise<SentReads>
      /** Returns whether the request was served. */
      const ask = async ({ origin }: Api) => {
        const answer = await fetch(origin + list, { headers: { authorization: `Bearer ${token}` } })
        await answer.arrayBuffer()
        return answer.status === 200
      }
      const bounded = start(await startApi(settings))
      const open = start(await startApi(settings, { environment: unbounded }))
      return await compare({ bounded, open, sendTo, ask, milliseconds, rounds: quick ? 2 : 5 })
    } finally {
      await Promise.all(started.map(({ stop }) => stop()))
      rmSync(folder, { recursive: true })
    }
  },
}

interface Comparison {
  readonly bounded: Api
  readonly open: Api
  readonly sendTo: (api: Api) => (load: Pick<ReadsToSend, 'connections' | 'perSecond'>) => Promise<SentReads>
  readonly ask: (api: Api) => Promise<boolean>
  readonly milliseconds: number
  readonly rounds: number
}

async function compare({ bounded, open, sendTo, ask, milliseconds, rounds }: Comparison) {
  const rateOf = ({ served }: SentReads) => perSecond(served, milliseconds)
  const calm = () => sendTo(bounded)({ connections: 8, perSecond: null })
  await calm()
  let canServe = rateOf(await calm())
  const flood = async (api: Api): Promise<Flooded> => {
    const ending = new AbortController()
    const lists = watch(() => ask(api), ending.signal)
    const health = watch(() => askHealth(api), ending.signal)
    const sent = await sendTo(api)({ connections, perSecond: canServe * times })
    ending.abort()
    const [early, late] = partition(await health)
    return {
      ...sent,
      p99Milliseconds: p99((await lists).map(({ ms }) => ms)),
      healthWhileConnectingMs: p99(early),
      healthMs: p99(late),
    }
  }
  const floods: Flooded[] = []
  const rates = await measure({
    unit: '/s',
    rounds,
    contestants: [
      {
        name: 'served to 8 callers who wait for each answer',
        run: async () => {
          canServe = rateOf(await calm())
          return canServe
        },
      },
      {
        name: 'served while all ask',
        aim: { atLeast: 0.4 },
        run: async () => {
          const flooded = await flood(bounded)
          floods.push(flooded)
          return rateOf(flooded)
        },
      },
    ],
  })
  const unboundedFlood = await flood(open)
  const kept = floods.slice(-rounds)
  const refused = kept.reduce((sum, one) => sum + one.refused, 0)
  const all = kept.reduce((sum, one) => sum + one.refused + one.served, 0)
  process.stdout.write(
    `${((refused / all) * 100).toFixed(0)} % of the requests were refused with Retry-After\n`,
  )
  return [
    ...rates,
    ...compareWith(
      { name: 'what 99 of 100 answers may take', ms: 1_000 },
      'answers, 99th percentile',
      kept.map(({ p99Milliseconds }) => p99Milliseconds),
    ),
    withoutAim('the same without a bound', unboundedFlood.p99Milliseconds),
    ...compareWith(
      { name: 'what 99 of 100 answers about health may take', ms: 50 },
      'health, 99th percentile, once all are connected',
      kept.map(({ healthMs }) => healthMs),
    ),
    withoutAim('the same without a bound', unboundedFlood.healthMs),
    withoutAim(
      'health, 99th percentile, in the first two seconds',
      medianOf(kept.map(({ healthWhileConnectingMs }) => healthWhileConnectingMs)),
    ),
    withoutAim('the same without a bound', unboundedFlood.healthWhileConnectingMs),
  ]
}

interface Flooded extends SentReads {
  /** 99th percentiles, measured from a process that is not busy sending all the other requests. */
  readonly p99Milliseconds: number
  /** Of health checks that were sent while the clients connected, and of those after that. */
  readonly healthWhileConnectingMs: number
  readonly healthMs: number
}

interface Wait {
  /** When the request was sent, after the watch began. */
  readonly sentAtMs: number
  readonly ms: number
}

/** The times of answers that count, requested every 50 ms. */
async function watch(ask: () => Promise<boolean>, signal: AbortSignal): Promise<readonly Wait[]> {
  const beganAt = performance.now()
  const waits: Wait[] = []
  const asked: Promise<void>[] = []
  while (!signal.aborted) {
    const askedAt = performance.now()
    asked.push(
      ask().then((counts) => {
        if (counts) waits.push({ sentAtMs: askedAt - beganAt, ms: performance.now() - askedAt })
      }),
    )
    await new Promise((resume) => setTimeout(resume, 50))
  }
  await Promise.all(asked)
  return waits
}

const partition = (waits: readonly Wait[]): readonly [early: readonly number[], late: readonly number[]] => [
  waits.filter(({ sentAtMs }) => sentAtMs < connectedWithinMs).map(({ ms }) => ms),
  waits.filter(({ sentAtMs }) => sentAtMs >= connectedWithinMs).map(({ ms }) => ms),
]

const p99 = (waits: readonly number[]): number =>
  waits.toSorted((a, b) => a - b)[Math.ceil(waits.length * 0.99) - 1] ?? Number.NaN

async function askHealth({ origin }: Api): Promise<true> {
  const answer = await fetch(`${origin}/healthz`)
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`health was answered ${answer.status}`)
  return true
}

function compareWith(
  allowed: { readonly name: string; readonly ms: number },
  name: string,
  rounds: readonly number[],
): readonly Score[] {
  const median = medianOf(rounds)
  const scoreOf = (of: Partial<Score> & Pick<Score, 'name' | 'median'>): Score => ({
    unit: 'ms',
    ratio: of.median / allowed.ms,
    aim: null,
    rounds: [of.median],
    ...of,
  })
  return [
    scoreOf({ name: allowed.name, median: allowed.ms }),
    scoreOf({ name, median: rounded(median), rounds: rounds.map(rounded), aim: { atMost: 1 } }),
  ]
}

const withoutAim = (name: string, ms: number): Score => ({
  name,
  unit: 'ms',
  median: rounded(ms),
  ratio: Number.NaN,
  aim: null,
  rounds: [rounded(ms)],
})

const medianOf = (rounds: readonly number[]): number =>
  rounds.toSorted((a, b) => a - b)[rounds.length >> 1] ?? Number.NaN

const rounded = (ms: number): number => Math.round(ms * 10) / 10
