import { randomUUID } from 'node:crypto'
import { samplesOf } from '@reprieve/observe/testing'
import { expect, test } from 'vitest'
import { startWithTenant } from './start-with-tenant.ts'

const rows = (count: number) => ({ rows: Array.from({ length: count }, () => ({ userId: randomUUID() })) })

test('while one plans for 100,000 users, health and the lists of others are answered as ever', async () => {
  const { ask, usersPath, metricsUrl } = await startWithTenant()
  // This request starts the thread, which takes the machine a second or two but does not block the event
  // loop.
  expect(await ask(`${usersPath}/restoreplans`, rows(1_000))).toMatchObject({ status: 200 })

  let planned = false
  const plan = ask(`${usersPath}/restoreplans`, rows(100_000)).finally(() => {
    planned = true
  })
  const waits: number[] = []
  while (!planned) {
    for (const route of ['/healthz', usersPath]) {
      const answer = await ask(route)
      expect(answer.status).toBe(200)
      waits.push(answer.ms)
    }
    await new Promise((resume) => setTimeout(resume, 10))
  }
  const { status, text, ms } = await plan
  expect(status).toBe(200)
  expect(JSON.parse(text)).toMatchObject({ summary: { total: 100_000, ready: 0, blocked: 0 } })
  waits.sort((one, other) => one - other)
  process.stdout.write(
    `plan ${ms.toFixed(0)} ms; meanwhile ${waits.length} answers, median ${waits[waits.length >> 1]?.toFixed(1)} ms, longest ${waits.at(-1)?.toFixed(1)} ms\n`,
  )
  expect(waits[waits.length >> 1]).toBeLessThan(50)
  expect(waits.at(-1)).toBeLessThan(ms / 3)

  // The work of the thread is counted as if the process had done it.
  const samples = samplesOf(await (await fetch(metricsUrl)).text())
  const calls = [...samples].filter(([name]) => name.includes('operation="previewRestore"'))
  expect(calls.find(([name]) => name.includes('_count'))?.[1]).toBe(2)
}, 120_000)
