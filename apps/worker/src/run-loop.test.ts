import { expect, test } from 'vitest'
import { type LoopOptions, startLoop } from './run-loop.ts'

/** A sleep that ends when the test says so, and records how long it was meant to last. */
function controlledSleep() {
  const pauses: number[] = []
  let wake = (): void => {}
  let asleep = (): void => {}
  return {
    pauses,
    wake: () => wake(),
    /** Resolves as soon as the loop goes to sleep again. */
    nextSleep: () =>
      new Promise<void>((resolve) => {
        asleep = resolve
      }),
    sleep: (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        pauses.push(ms)
        wake = resolve
        if (signal.aborted) resolve()
        signal.addEventListener('abort', () => resolve())
        asleep()
      }),
  }
}

const start = (options: Pick<LoopOptions, 'round' | 'sleep'> & Partial<LoopOptions>) => {
  const logged: unknown[] = []
  const log = { error: (...entry: unknown[]) => logged.push(entry) } as unknown as LoopOptions['log']
  return {
    logged,
    loop: startLoop({
      name: 'test',
      intervalMs: 1_000,
      random: () => 0.5,
      newId: () => 'round',
      log,
      ...options,
    }),
  }
}

test('rounds follow one another with the interval between, a tenth more or less', async () => {
  const { pauses, wake, nextSleep, sleep } = controlledSleep()
  let rounds = 0
  let random = 0
  const slept = nextSleep()
  const { loop } = start({
    sleep,
    random: () => random,
    round: async () => {
      rounds += 1
    },
  })
  await slept
  random = 0.999
  const again = nextSleep()
  wake()
  await again
  await loop.stop()
  expect(rounds).toBe(2)
  expect(pauses).toEqual([900, 1_100])
})

test('a round that is running comes to its end before the loop has stopped, and none follows', async () => {
  const { sleep } = controlledSleep()
  let finish = (): void => {}
  let rounds = 0
  const seen: boolean[] = []
  const { loop } = start({
    sleep,
    round: async (signal) => {
      rounds += 1
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      seen.push(signal.aborted)
    },
  })
  let stopped = false
  const stopping = loop.stop().then(() => {
    stopped = true
  })
  await new Promise(setImmediate)
  expect(stopped).toBe(false)
  finish()
  await stopping
  expect({ rounds, seen }).toEqual({ rounds: 1, seen: [true] })
})

test('a round that fails is logged and tried again after growing pauses, up to ten seconds', async () => {
  const { pauses, wake, nextSleep, sleep } = controlledSleep()
  let broken = true
  let slept = nextSleep()
  const told: number[] = []
  const { loop, logged } = start({
    sleep,
    onRoundEnded: (failures) => told.push(failures),
    round: async () => {
      if (broken) throw new Error('disk full')
    },
  })
  for (let round = 0; round < 8; round += 1) {
    await slept
    slept = nextSleep()
    broken = round < 7
    wake()
  }
  await slept
  await loop.stop()
  expect(pauses).toEqual([2_000, 4_000, 8_000, 10_000, 10_000, 10_000, 10_000, 10_000, 1_000])
  expect(logged).toHaveLength(8)
  expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 0])
})

test.each([
  ['long', 600_000, 2_000],
  ['short', 50, 100],
])('a round with a %s interval that fails is not put off by it', async (_, intervalMs, pauseMs) => {
  const { pauses, nextSleep, sleep } = controlledSleep()
  const slept = nextSleep()
  const { loop } = start({ sleep, intervalMs, round: () => Promise.reject(new Error('no')) })
  await slept
  await loop.stop()
  expect(pauses).toEqual([pauseMs])
})
