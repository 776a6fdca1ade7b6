import { samplesOf } from '@reprieve/observe/testing'
import {
  type HostileAnswer,
  type HostileRequest,
  sendHostile,
  timeHealth,
} from '@reprieve/operations/testing'
import { expect } from 'vitest'

const longestAnswerMs = 1_000
const longestHealthMs = 50
const mostMemoryMegabytes = 1_000

interface Walk {
  readonly requests: readonly HostileRequest[]
  readonly cookie: string
}

/**
 * Sends the requests of each walk one after the other, and checks the health meanwhile. Expects the times of
 * both, and the memory, to stay within their bounds.
 */
export async function expectBoundedWalks(
  { url, metricsUrl }: { readonly url: string; readonly metricsUrl: string },
  walks: readonly Walk[],
): Promise<void> {
  const port = Number(new URL(url).port)
  // The first request for a page loads its code, so a part of the requests is sent before measuring.
  for (const { requests, cookie } of walks)
    await sendHostile(port, everyNth(requests, 100), { credentials: { cookie }, atOnce: 1 })
  const healthMs: number[] = []
  let mostMegabytes = 0
  let walking = true
  const probe = async () => {
    for (let count = 0; walking; count += 1) {
      healthMs.push(await timeHealth(port))
      if (count % 50 === 0) mostMegabytes = Math.max(mostMegabytes, await residentMegabytes(metricsUrl))
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const probing = probe()
  const answers: HostileAnswer[] = []
  for (const { requests, cookie } of walks)
    answers.push(...(await sendHostile(port, requests, { credentials: { cookie }, atOnce: 1 })))
  walking = false
  await probing
  mostMegabytes = Math.max(mostMegabytes, await residentMegabytes(metricsUrl))

  healthMs.sort((one, other) => one - other)
  const at = (share: number) => healthMs[Math.floor(healthMs.length * share)] ?? 0
  const slowest = answers.toSorted((one, other) => other.ms - one.ms).slice(0, 5)
  console.info(
    `${answers.length} answers, slowest ${JSON.stringify(slowest)}; ${healthMs.length} probes, ` +
      `p99 ${at(0.99)} ms, longest ${healthMs.at(-1)} ms; at most ${mostMegabytes} MB`,
  )
  expect(answers.filter(({ ms }) => ms > longestAnswerMs)).toEqual([])
  expect(at(0.99)).toBeLessThanOrEqual(longestHealthMs)
  expect(mostMegabytes).toBeGreaterThan(50)
  expect(mostMegabytes).toBeLessThan(mostMemoryMegabytes)
}

const everyNth = (requests: readonly HostileRequest[], nth: number): readonly HostileRequest[] =>
  requests.filter((_, index) => index % nth === 0)

async function residentMegabytes(metricsUrl: string): Promise<number> {
  const samples = samplesOf(await (await fetch(`${metricsUrl}/metrics`)).text())
  return (samples.get('process_resident_memory_bytes') ?? 0) / 1024 / 1024
}
