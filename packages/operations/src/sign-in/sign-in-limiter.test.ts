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

/** What one process counts, and how long another lets wait. */
const limiter = async () => {
  const { storage } = await opened
  // Another key each time, so that no test sees what another has counted.
  const tombstoneKey = `test ${Math.random()}`
  const rateCounters = countersOf(systemDependencies({ storage, tombstoneKey }))
  const [one, other] = [
    createSignInLimiter(...allowances, rateCounters),
    createSignInLimiter(...allowances, rateCounters),
  ]
  return { ...one, secondsToWait: other.secondsToWait }
}

test('after so many failures a name waits, however it is written and wherever it is tried from', async () => {
  const { failed, secondsToWait } = await limiter()
  await failed('anna@contoso.example', '192.0.2.1')
  expect(await secondsToWait('anna@contoso.example', '192.0.2.1')).toBe(0)
  await failed('Anna@Contoso.example ', '192.0.2.2')
  expect(await secondsToWait('ANNA@contoso.example', '192.0.2.3')).toBeGreaterThan(50)
  expect(await secondsToWait('ben@contoso.example', '192.0.2.1')).toBe(0)
})

test('after so many failures an address waits, whatever name it tries', async () => {
  const { failed, secondsToWait } = await limiter()
  for (const name of ['a', 'b', 'c', 'd']) await failed(name, '192.0.2.1')
  expect(await secondsToWait('e', '192.0.2.1')).toBeGreaterThan(50)
  expect(await secondsToWait('e', '192.0.2.2')).toBe(0)
})

test('a success forgives the name its failures', async () => {
  const { failed, secondsToWait, succeeded } = await limiter()
  await failed('anna', '192.0.2.1')
  await failed('anna', '192.0.2.1')
  await succeeded('anna')
  expect(await secondsToWait('anna', '192.0.2.2')).toBe(0)
})
