import { samplesOf } from '@reprieve/observe/testing'
import { type HostileAnswer, sendHostile } from '@reprieve/operations/testing'
import { expect, inject, test } from 'vitest'
import { hostileCalls, signInCaller } from './hostile-calls.ts'

const { url, metricsUrl } = inject('installation')
const port = Number(new URL(url).port)
const longestAnswerMs = 1_000
const longestHealthMs = 50
const mostMemoryMegabytes = 1_000

/** Absent from a usual run: its bounds are those of a machine that does nothing else. */
test.runIf(process.env.ENDURANCE !== undefined)(
  'while hostile calls come one after another, each is answered within a second, /healthz within 50 ms, and memory is bounded',
  async () => {
    const cookie = await signInCaller('enduring.caller')
    // What is asked first is loaded first.
    await sendHostile(port, hostileCalls.slice(0, 200), { credentials: { cookie }, atOnce: 1 })
    const healthMs: number[] = []
    let walking = true
    const probe = async () => {
      while (walking) {
        const startedAt = performance.now()
        await (await fetch(`${url}/healthz`)).text()
        healthMs.push(performance.now() - startedAt)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
    const probing = probe()
    const answers: HostileAnswer[] = []
    for (const credentials of [{ cookie }, {}] as const)
      answers.push(...(await sendHostile(port, hostileCalls, { credentials, atOnce: 1 })))
    walking = false
    await probing

    const samples = samplesOf(await (await fetch(`${metricsUrl}/metrics`)).text())
    const megabytes = (samples.get('process_resident_memory_bytes') ?? 0) / 1024 / 1024
    healthMs.sort((one, other) => one - other)
    const at = (share: number) => healthMs[Math.floor(healthMs.length * share)] ?? 0
    const slowest = answers.toSorted((one, other) => other.ms - one.ms).slice(0, 5)
    console.info(
      `${answers.length} answers, slowest ${JSON.stringify(slowest)}; ${healthMs.length} probes, ` +
        `p99 ${at(0.99)} ms, longest ${healthMs.at(-1)} ms; ${megabytes} MB at the end`,
    )
    expect(answers.filter(({ ms }) => ms > longestAnswerMs)).toEqual([])
    expect(at(0.99)).toBeLessThanOrEqual(longestHealthMs)
    expect(megabytes).toBeGreaterThan(50)
    expect(megabytes).toBeLessThan(mostMemoryMegabytes)
  },
  600_000,
)
