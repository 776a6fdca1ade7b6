import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextDigestAt, planDigest } from './plan-digest.ts'

const dayMs = 86_400_000
const at = (text: string) => new Date(`2026-${text}:00Z`)

const told = (purgeAt: Date, toldUntil: Date, now: Date) =>
  planDigest(toldUntil, now)
    .filter(({ after, until }) => purgeAt > after && purgeAt <= until)
    .map(({ within }) => within)

test.each([
  ['before the hour', '05-04T05:59', '05-04T06:00'],
  ['at the hour', '05-04T06:00', '05-05T06:00'],
  ['after the hour', '05-31T23:00', '06-01T06:00'],
])('the next digest is at six in the morning: %s', (_name, now, next) => {
  expect(nextDigestAt(at(now))).toEqual(at(next))
})

test('a user is told of with seven, three and one day left, and on no other day', () => {
  const purgeAt = at('05-14T15:00')
  const days = Array.from({ length: 12 }, (_, index) => new Date(at('05-04T06:00').getTime() + index * dayMs))
  const dates = days.flatMap((now) =>
    told(purgeAt, new Date(now.getTime() - dayMs), now).map((within) => [
      now.toISOString().slice(5, 10),
      within,
    ]),
  )
  expect(dates).toEqual([
    ['05-08', 'sevenDays'],
    ['05-12', 'threeDays'],
    ['05-14', 'oneDay'],
  ])
})

test('what was missed is told once, by what is left now; who is past the window is left out', () => {
  const [toldUntil, now] = [at('05-04T06:00'), at('05-10T06:00')]
  expect(told(at('05-12T06:00'), toldUntil, now)).toEqual(['threeDays'])
  expect(told(at('05-10T12:00'), toldUntil, now)).toEqual(['oneDay'])
  expect(told(at('05-10T06:00'), toldUntil, now)).toEqual([])
  expect(told(at('05-17T06:01'), toldUntil, now)).toEqual([])
})

test('whatever the pauses between digests, a user is told of at most three times, and once if it lasts', () => {
  const minutes = fc.integer({ min: 1, max: 9 * 24 * 60 })
  fc.assert(
    fc.property(fc.array(minutes, { minLength: 1, maxLength: 20 }), minutes, (pauses, left) => {
      let now = at('05-04T06:00')
      const start = now
      const purgeAt = new Date(now.getTime() + dayMs * 7 + left * 60_000)
      const seen: string[] = []
      for (const pause of pauses) {
        const next = new Date(now.getTime() + pause * 60_000)
        const inThis = told(purgeAt, now, next)
        expect(inThis.length).toBeLessThanOrEqual(1)
        seen.push(...inThis)
        now = next
      }
      expect(new Set(seen).size).toBe(seen.length)
      const wasIn = (days: number, above: number) =>
        seenAt(start, pauses).some(
          (instant) =>
            purgeAt.getTime() <= instant + days * dayMs && purgeAt.getTime() > instant + above * dayMs,
        )
      expect(seen.includes('sevenDays')).toBe(wasIn(7, 3))
      expect(seen.includes('threeDays')).toBe(wasIn(3, 1))
      expect(seen.includes('oneDay')).toBe(wasIn(1, 0))
    }),
  )
})

function seenAt(start: Date, pauses: readonly number[]): readonly number[] {
  let ms = start.getTime()
  return pauses.map((pause) => {
    ms += pause * 60_000
    return ms
  })
}

test('a second digest at the same moment, or one before it, names nobody', () => {
  const now = at('05-04T06:00')
  expect(planDigest(now, now)).toEqual([])
  expect(planDigest(new Date(now.getTime() + 1), now)).toEqual([])
  expect(planDigest(new Date(now.getTime() - 1), now)).toHaveLength(3)
})
