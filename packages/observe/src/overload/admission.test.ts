import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { type Admission, type AdmissionLimits, createAdmission as create } from './admission.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Creates the admission of a process that waits for its database, unless a test says that it is busy. */
const createAdmission = (given: AdmissionLimits, isBusy = () => false) => create(given, isBusy)

const limits = { atOnce: 2, longestWaitMs: 500 }

/** Applies for numbered requests and records what becomes of each. */
function apply(admission: Admission, count: number, first = 1) {
  const events: string[] = []
  const ends = Array.from({ length: count }, (_, index) =>
    admission.apply({
      start: () => events.push(`start ${first + index}`),
      refuse: () => events.push(`refuse ${first + index}`),
    }),
  )
  return { events, end: (number: number) => ends[number - first]?.() }
}

/** Lets the event loop take the turns that are due, and no more. */
const turns = () => vi.advanceTimersByTimeAsync(0)

/**
 * Lets a request arrive every millisecond, and the one that has been inside longest end every `everyMs`.
 * Returns what became of each request that was served or refused.
 */
async function serve(admission: Admission, { seconds, everyMs }: { seconds: number; everyMs: number }) {
  const outcomes: { readonly kind: 'served' | 'refused'; readonly afterMs: number }[] = []
  const inside: (() => void)[] = []
  const arrive = () => {
    const since = performance.now()
    const told = (kind: 'served' | 'refused') => outcomes.push({ kind, afterMs: performance.now() - since })
    const end = admission.apply({
      start: () =>
        inside.push(() => {
          end()
          told('served')
        }),
      refuse: () => told('refused'),
    })
  }
  for (let ms = 0; ms < seconds * 1000; ms += 1) {
    arrive()
    if (ms % everyMs === 0) inside.shift()?.()
    await vi.advanceTimersByTimeAsync(1)
  }
  return outcomes
}

test('as many are worked on at once as the limit says, and the next begins when one has ended', async () => {
  const admission = createAdmission(limits)
  const { events, end } = apply(admission, 4)
  await turns()
  expect(events).toEqual(['start 1', 'start 2'])
  expect([admission.inside(), admission.waiting()]).toEqual([2, 2])
  end(2)
  await turns()
  expect(events).toEqual(['start 1', 'start 2', 'start 3'])
})

test('who has waited for longer than the limit is refused, even if nothing ends', async () => {
  const { events } = apply(createAdmission(limits), 3)
  await vi.advanceTimersByTimeAsync(400)
  expect(events).not.toContain('refuse 3')
  await vi.advanceTimersByTimeAsync(200)
  expect(events).toContain('refuse 3')
})

test('who hangs up while waiting gives its place away', async () => {
  const { events, end } = apply(createAdmission(limits), 4)
  await turns()
  end(3)
  end(1)
  await turns()
  expect(events).toEqual(['start 1', 'start 2', 'start 4'])
})

test('who has been inside for longer than a second makes room for others, unless it waits for this process', async () => {
  const long = { ...limits, longestWaitMs: 5_000 }
  const idle = apply(createAdmission(long), 3)
  const busy = apply(
    createAdmission(long, () => true),
    3,
  )
  await vi.advanceTimersByTimeAsync(1_200)
  expect(idle.events).toEqual(['start 1', 'start 2', 'start 3'])
  expect(busy.events).toEqual(['start 1', 'start 2'])
})

test('who waits for nothing but its client makes room however busy the process is', async () => {
  const admission = createAdmission({ ...limits, longestWaitMs: 5_000 }, () => true)
  const slow = { start: vi.fn(), refuse: vi.fn(), waitsForClient: () => true }
  admission.apply(slow)
  admission.apply(slow)
  const { events } = apply(admission, 1)
  await vi.advanceTimersByTimeAsync(1_200)
  expect(events).toEqual(['start 1'])
})

test('while a busy process takes longer for a request than it may wait there are fewer places, a quarter at least, and all again afterwards', async () => {
  let busy = true
  const admission = createAdmission({ atOnce: 10, longestWaitMs: 500 }, () => busy)
  const { end } = apply(admission, 10)
  await vi.advanceTimersByTimeAsync(1_500)
  for (let number = 1; number <= 10; number += 1) end(number)
  apply(admission, 10, 11)
  await vi.advanceTimersByTimeAsync(100)
  expect(admission.inside()).toBe(3)
  busy = false
  await vi.advanceTimersByTimeAsync(5_000)
  apply(admission, 10, 21)
  await vi.advanceTimersByTimeAsync(100)
  expect(admission.inside()).toBe(10)
})

test('a request that comes while few are inside starts at once, so that it shares a commit with those before it', () => {
  const { events } = apply(createAdmission({ ...limits, atOnce: 100 }), 100)
  expect(events).toHaveLength(16)
  expect(apply(createAdmission({ ...limits, atOnce: 20 }), 100).events).toHaveLength(5)
})

test('for a moment after a connection or a refusal each request waits for a turn', async () => {
  const admission = createAdmission({ ...limits, atOnce: 100 })
  const startsAtOnce = () => {
    const { events, end } = apply(admission, 1)
    end(1)
    return events.length === 1
  }
  expect(startsAtOnce()).toBe(true)
  admission.noteConnection()
  await vi.advanceTimersByTimeAsync(24)
  expect(startsAtOnce()).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(startsAtOnce()).toBe(true)

  const { events, end } = apply(admission, 101, 2)
  while (!events.includes('refuse 102')) await vi.advanceTimersByTimeAsync(1)
  for (let number = 2; number <= 101; number += 1) end(number)
  expect(startsAtOnce()).toBe(false)
  await vi.advanceTimersByTimeAsync(25)
  expect(startsAtOnce()).toBe(true)
})

test('nobody overtakes those who wait, however few are inside', async () => {
  const admission = createAdmission({ ...limits, atOnce: 4 })
  const first = apply(admission, 2)
  first.end(1)
  const { events } = apply(admission, 1, 3)
  expect(events).toEqual([])
  await turns()
  expect([first.events, events]).toEqual([['start 1', 'start 2'], ['start 3']])
})

test.each([
  { state: 'crowded', connects: true, atMost: 4 },
  { state: 'calm', connects: false, atMost: 16 },
])(
  'a turn of a $state server starts few of the waiting requests, so that others are served between',
  (given) => {
    const admission = createAdmission({ ...limits, atOnce: 116 })
    const first = apply(admission, 16)
    if (given.connects) admission.noteConnection()
    const { events } = apply(admission, 100, 17)
    const started = [first.events.length]
    while (events.length < 100) {
      const before = events.length
      vi.advanceTimersToNextTimer()
      started.push(events.length - before)
    }
    expect([started[0], Math.max(...started.slice(1))]).toEqual([16, given.atMost])
  },
)

test('at ten times what can be served nobody served waits for longer than the limit, and most others are refused at once', async () => {
  const outcomes = await serve(createAdmission(limits), { seconds: 10, everyMs: 10 })
  const served = outcomes.filter(({ kind }) => kind === 'served')
  const refused = outcomes.filter(({ kind }) => kind === 'refused')
  // The server can answer 100 requests a second, and it is kept busy.
  expect(served.length).toBeGreaterThan(900)
  // Two are inside at once, so that a request takes 20 ms once it has begun.
  for (const { afterMs } of served) expect(afterMs).toBeLessThanOrEqual(600)
  const atOnce = refused.filter(({ afterMs }) => afterMs === 0)
  expect(atOnce.length / refused.length).toBeGreaterThan(0.8)
})

test('as soon as no more is asked for than can be served nobody is refused any more', async () => {
  const admission = createAdmission(limits)
  const before = await serve(admission, { seconds: 3, everyMs: 10 })
  expect(before.some(({ kind }) => kind === 'refused')).toBe(true)
  // The requests that are still inside count as slow by then, and make room.
  await vi.advanceTimersByTimeAsync(3_000)
  const after = await serve(admission, { seconds: 2, everyMs: 1 })
  expect(after.filter(({ kind }) => kind === 'refused')).toEqual([])
  expect(after.length).toBeGreaterThan(1_900)
})

test('a pause in which nobody came is not taken for a slow server', async () => {
  const admission = createAdmission(limits)
  await serve(admission, { seconds: 1, everyMs: 1 })
  await vi.advanceTimersByTimeAsync(60_000)
  const after = await serve(admission, { seconds: 1, everyMs: 1 })
  expect(after.filter(({ kind }) => kind === 'refused')).toEqual([])
})

test('while connections keep coming requests start only every few milliseconds, and are not forgotten', () => {
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
  onTestFinished(() => clock.mockRestore())
  const admission = createAdmission({ atOnce: 100, longestWaitMs: 500 })
  const { events } = apply(admission, 24)
  const startedAt = (ms: number) => {
    now = ms
    admission.noteConnection()
    vi.advanceTimersToNextTimer()
    return events.length
  }
  // The first 16 came before the connections.
  expect([0, 1, 3, 4.9, 5].map(startedAt)).toEqual([20, 20, 20, 20, 24])
})

test('a few requests are refused in each turn, first come first, and not those that hang up before', async () => {
  const admission = createAdmission({ atOnce: 1, longestWaitMs: 500 })
  // The first one starts.
  apply(admission, 2_001)
  const { events, end } = apply(admission, 20, 3_000)
  end(3_001)
  vi.advanceTimersToNextTimer()
  expect(events).toEqual(
    [3_000, 3_002, 3_003, 3_004, 3_005, 3_006, 3_007, 3_008].map((number) => `refuse ${number}`),
  )
  await vi.advanceTimersByTimeAsync(5)
  expect(events).toHaveLength(19)
  expect(events).not.toContain('refuse 3001')
})

test('however many are refused, nobody waits for it for longer than the limit', async () => {
  const admission = createAdmission({ atOnce: 1, longestWaitMs: 500 }, () => true)
  apply(admission, 2_000)
  const { events } = apply(admission, 5_000, 3_000)
  vi.advanceTimersToNextTimer()
  expect(events).toHaveLength(8)
  await vi.advanceTimersByTimeAsync(501)
  expect(events).toHaveLength(5_000)
})
