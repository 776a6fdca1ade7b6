import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { compiledProgram } from '@reprieve/compiled-program'
import { expect, inject, onTestFinished, test } from 'vitest'
import { contoso } from './directory.ts'
import { signInCaller } from './hostile-calls.ts'
import type { PagesToSend, SentPages } from './send-pages.ts'

const { url } = inject('installation')
const port = Number(new URL(url).port)
const path = `/t/${contoso.tenantId}/deleted-users`
const connections = 200
const times = 10
const rounds = 3
const milliseconds = 8_000

/** Runs only with ENDURANCE, because the bounds hold only on a machine that does nothing else. */
test.runIf(process.env.ENDURANCE !== undefined)(
  `at ${times} times as many pages as can be served, over ${connections} connections, those that are served are served soon, the others are told to wait, and health is told at once`,
  async () => {
    const cookie = await signInCaller('overloading.caller')
    const send = await startSender({ port, path, cookie, milliseconds })
    await send({ connections: 4, perSecond: null })
    const figures: Awaited<ReturnType<typeof flood>>[] = []
    for (let round = 0; round < rounds; round += 1) figures.push(await flood(send, cookie))
    console.info(figures.map((figure) => JSON.stringify(figure)).join('\n'))
    const median = (of: (figure: (typeof figures)[number]) => number) =>
      figures.map(of).toSorted((one, other) => one - other)[rounds >> 1] ?? Number.NaN
    expect(figures.flatMap(({ others }) => others)).toEqual([])
    expect(median(({ refusedShare }) => refusedShare)).toBeGreaterThan(0.5)
    expect(median(({ servedShare }) => servedShare)).toBeGreaterThanOrEqual(0.4)
    expect(median(({ pagesP99Ms }) => pagesP99Ms)).toBeLessThanOrEqual(1_000)
    expect(median(({ healthP99Ms }) => healthP99Ms)).toBeLessThanOrEqual(50)
    expect(median(({ recoveredMs }) => recoveredMs)).toBeLessThanOrEqual(1_000)
  },
  600_000,
)

type Send = (load: Pick<PagesToSend, 'connections' | 'perSecond'>) => Promise<SentPages>

/** Starts a process that sends the requests, so that this one is free to measure. */
async function startSender(given: Omit<PagesToSend, 'connections' | 'perSecond'>): Promise<Send> {
  const program = await compiledProgram(fileURLToPath(new URL('./send-pages.ts', import.meta.url)))
  const sender = fork(program)
  onTestFinished(() => {
    sender.kill()
  })
  return async (load) => {
    sender.send({ ...given, ...load })
    const [sent] = await once(sender, 'message')
    return sent as SentPages
  }
}

async function flood(send: Send, cookie: string) {
  const calm = await send({ connections: 4, perSecond: null })
  const ending = new AbortController()
  const pages = watch(path, { cookie }, ending.signal)
  const health = watch('/healthz', {}, ending.signal)
  const perSecond = (calm.served / milliseconds) * 1000 * times
  const { served, refused, others } = await send({ connections, perSecond })
  ending.abort()
  const [pagesP99Ms, healthP99Ms] = [await pages, await health]
  const endedAt = performance.now()
  while ((await statusOf(path, { cookie })) !== 200);
  const recoveredMs = performance.now() - endedAt
  const all = served + refused
  return {
    servedShare: served / calm.served,
    refusedShare: refused / all,
    pagesP99Ms,
    healthP99Ms,
    recoveredMs,
    others,
  }
}

/**
 * The 99th percentile of the time until an answer with status 200, in milliseconds. A request is sent every
 * 50 ms.
 */
async function watch(at: string, headers: Record<string, string>, signal: AbortSignal): Promise<number> {
  const waits: number[] = []
  const asked: Promise<void>[] = []
  while (!signal.aborted) {
    const askedAt = performance.now()
    asked.push(
      statusOf(at, headers).then((status) => {
        if (status === 200) waits.push(performance.now() - askedAt)
      }),
    )
    await new Promise((resume) => setTimeout(resume, 50))
  }
  await Promise.all(asked)
  return waits.toSorted((one, other) => one - other)[Math.ceil(waits.length * 0.99) - 1] ?? Number.NaN
}

async function statusOf(at: string, headers: Record<string, string>): Promise<number> {
  const answer = await fetch(url + at, { headers, redirect: 'manual' })
  await answer.arrayBuffer()
  return answer.status
}
