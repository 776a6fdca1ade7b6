import { readFileSync } from 'node:fs'
import {
  type HostileAnswer,
  type HostileRequest,
  sendHostile,
  timeHealth,
} from '@reprieve/operations/testing'
import { expect } from 'vitest'

const longestAnswerMs = 1_000
const longestHealthMs = 50
const mostMemoryMegabytes = 900

interface Walked {
  readonly pid: number
  readonly port: number
}

type Credentials = Readonly<Record<string, string>>

/**
 * Sends the requests one after the other with each of the credentials, and checks the health meanwhile.
 * Expects the times of both, and the memory, to stay within their bounds.
 */
export async function expectBoundedWalk(
  api: Walked,
  requests: readonly HostileRequest[],
  everyCredentials: readonly Credentials[],
): Promise<void> {
  const healthMs: number[] = []
  let mostMegabytes = 0
  let walking = true
  const probe = async () => {
    while (walking) {
      healthMs.push(await timeHealth(api.port))
      mostMegabytes = Math.max(mostMegabytes, residentMegabytes(api.pid))
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const probing = probe()
  const answers: HostileAnswer[] = []
  for (const credentials of everyCredentials)
    answers.push(...(await sendHostile(api.port, requests, { credentials, atOnce: 1 })))
  walking = false
  await probing

  healthMs.sort((one, other) => one - other)
  const at = (share: number) => healthMs[Math.floor(healthMs.length * share)] ?? 0
  const slowest = answers.toSorted((one, other) => other.ms - one.ms).slice(0, 5)
  console.info(
    `${answers.length} answers, slowest ${JSON.stringify(slowest)}; ${healthMs.length} probes, ` +
      `p99 ${at(0.99)} ms, longest ${healthMs.at(-1)} ms; at most ${mostMegabytes} MB`,
  )
  expect(answers.filter(({ ms }) => ms > longestAnswerMs)).toEqual([])
  expect(at(0.99)).toBeLessThanOrEqual(longestHealthMs)
  expect(mostMegabytes).toBeLessThan(mostMemoryMegabytes)
}

const residentMegabytes = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
