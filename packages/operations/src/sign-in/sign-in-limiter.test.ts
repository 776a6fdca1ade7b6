import { freshDatabase } from '@reprieve/db/testing'
import { afterAll, expect, test } from 'vitest'
import { systemDependencies } from '../dependencies.ts'
import { rateCounters as countersOf } from '../rates/rate-counters.ts'
import { createSignInLimiter } from './sign-in-limiter.ts'

const opened = freshDatabase()
afterAll(async () => (await opened).dispose())

const allowances = [
  { failures: 2, perSeconds: 60 },
  { failures: 4, perSeconds: 60 },
] as const

/** What one process counts, and what another lets wait. */
const limiters = async () => {
  const { storage } = await opened
  // Another key each time, so that no test sees what another has counted.
  const tombstoneKey = `test ${Math.random()}`
  const rateCounters = countersOf(systemDependencies({ storage, tombstoneKey }))
  return [
    createSignInLimiter(...allowances, rateCounters),
    createSignInLimiter(...allowances, rateCounters),
  ] as const
}

test('after so many tries an account waits, wherever it is tried from and whichever process is asked', async () => {
  const [one, other] = await limiters()
  expect(await one.begin('anna', '192.0.2.1')).toBe(0)
  expect(await other.begin('anna', '192.0.2.2')).toBe(0)
  expect(await one.begin('anna', '192.0.2.3')).toBeGreaterThan(50)
  expect(await other.begin('ben', '192.0.2.1')).toBe(0)
})

test('after so many tries an address waits, whatever account it tries', async () => {
  const [one, other] = await limiters()
  for (const name of ['a', 'b', 'c', 'd']) expect(await one.begin(name, '192.0.2.1')).toBe(0)
  expect(await other.begin('e', '192.0.2.1')).toBeGreaterThan(50)
  expect(await other.begin('f', '192.0.2.2')).toBe(0)
})

test('of many tries at once no more are let through than of one after the other', async () => {
  const [one, other] = await limiters()
  const tries = Array.from({ length: 30 }, (_, at) =>
    (at % 2 === 0 ? one : other).begin('anna', `192.0.2.${at}`),
  )
  expect((await Promise.all(tries)).filter((seconds) => seconds === 0)).toHaveLength(2)
})

test('a success forgives the account its tries, and is none that its address has to wait for', async () => {
  const [one, other] = await limiters()
  for (let times = 0; times < 6; times += 1) {
    expect(await one.begin('anna', '192.0.2.1')).toBe(0)
    await one.succeeded('anna', '192.0.2.1')
  }
  expect(await other.begin('anna', '192.0.2.1')).toBe(0)
})
