import { readFileSync } from 'node:fs'
import { type HostileAnswer, sendHostile } from '@reprieve/operations/testing'
import { expect, test } from 'vitest'
import type { OpenApiDocument } from '../generated/open-api-document.ts'
import { startWithTenant } from '../start-with-tenant.ts'
import { hostileRequests } from './hostile-requests.ts'

const longestAnswerMs = 1_000
const longestHealthMs = 50
const mostMemoryMegabytes = 900

/** Absent from a usual run: its bounds are those of a machine that does nothing else. */
test.runIf(process.env.ENDURANCE !== undefined)(
  'while hostile requests come one after another, each is answered within a second, /healthz within 50 ms, and memory is bounded',
  async () => {
    const limits = { REPRIEVE_RATE_LIMIT_PARTNER: '10000000', REPRIEVE_RATE_LIMIT_CUSTOMER: '10000000' }
    const api = await startWithTenant({}, limits)
    const document: OpenApiDocument = JSON.parse((await api.ask('/openapi.json')).text)
    const requests = hostileRequests(document, api.customerId)
    // Starts the thread for what is large, which takes seconds once.
    await api.ask(`${api.usersPath}/restoreplans`, { rows: [], padding: 'x'.repeat(20_000) })

    const healthMs: number[] = []
    let mostMegabytes = 0
    let walking = true
    const probe = async () => {
      while (walking) {
        healthMs.push((await api.ask('/healthz')).ms)
        mostMegabytes = Math.max(mostMegabytes, residentMegabytes(api.pid))
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
    const probing = probe()
    const answers: HostileAnswer[] = []
    for (const credentials of [{ authorization: `Bearer ${api.token}` }, {}])
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
  },
  600_000,
)

const residentMegabytes = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
