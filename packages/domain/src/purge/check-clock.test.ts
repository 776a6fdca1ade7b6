import { describe, expect, test } from 'vitest'
import { type ClockAnchor, type ClockReading, checkClock } from './check-clock.ts'

const hourMs = 3_600_000
const start = new Date('2026-03-02T09:00:00.000Z')
const after = (hours: number): Date => new Date(start.getTime() + hours * hourMs)
const reading = (wallHours: number, uptimeHours: number, bootId = 'first'): ClockReading => ({
  bootId,
  wallAt: after(wallHours),
  uptimeMs: uptimeHours * hourMs,
})

/** The anchors that are stored after these readings. Throws if one of the readings is not believed. */
function remember(...readings: readonly ClockReading[]): readonly ClockAnchor[] {
  return readings.reduce<readonly ClockAnchor[]>((anchors, next) => {
    const verdict = checkClock(next, anchors)
    if (!verdict.believed) throw new Error(`not believed: ${next.wallAt.toISOString()}`)
    return [...anchors.filter(({ bootId }) => bootId !== next.bootId), verdict.anchor]
  }, [])
}

describe('R43 a clock is believed', () => {
  test.each<[string, readonly ClockReading[], ClockReading, boolean]>([
    ['the first time', [], reading(0, 5), true],
    ['after time that has passed on both', [reading(0, 5)], reading(1000, 1005), true],
    ['23 h beyond', [reading(0, 5)], reading(24, 6), true],
    ['exactly a day beyond', [reading(0, 5)], reading(25, 6), true],
    ['25 h beyond', [reading(0, 5)], reading(26, 6), false],
    ['twice 23 h beyond', [reading(0, 5), reading(23, 5)], reading(46, 5), false],
    ['a year behind', [reading(0, 5)], reading(-24 * 365, 5), true],
    ['right again after it was behind', [reading(0, 5), reading(-1000, 5)], reading(1, 6), true],
    ['25 h beyond after it was behind', [reading(0, 5), reading(-1000, 5)], reading(25.1, 5), false],
    ['23 h after the last sweep, machine started anew', [reading(0, 5)], reading(23, 0, 'second'), true],
    ['25 h after the last sweep, machine started anew', [reading(0, 5)], reading(25, 0, 'second'), false],
    ['up for long, but never seen', [reading(0, 5)], reading(25, 900, 'other machine'), false],
  ])('%s', (_, before, now, believed) => {
    expect(checkClock(now, remember(...before)).believed).toBe(believed)
  })

  test('R43 time that has passed counts though the clock was set back before a new start', () => {
    const anchors = remember(reading(0, 5), reading(-1000, 105))
    expect(checkClock(reading(101, 0, 'second'), anchors).believed).toBe(true)
    expect(checkClock(reading(125, 0, 'second'), anchors)).toEqual({
      believed: false,
      expectedAt: after(100),
    })
  })

  test('R43 a machine that starts with a clock far behind is measured by what others know', () => {
    const anchors = remember(reading(0, 5), reading(-24 * 365 * 50, 0, 'second'))
    expect(checkClock(reading(1, 1, 'second'), anchors).believed).toBe(true)
    expect(checkClock(reading(30, 1, 'second'), anchors).believed).toBe(false)
  })

  test('R43 workers of one machine share its measure, those of two machines have one each', () => {
    const anchors = remember(reading(0, 5), reading(0, 900, 'other machine'))
    expect(checkClock(reading(30, 5), anchors).believed).toBe(false)
    expect(checkClock(reading(30, 930, 'other machine'), anchors).believed).toBe(true)
  })
})

test('R43 the time of the last sweep is what the clock showed, or what has passed where that is later', () => {
  const anchors = remember(reading(0, 5))
  expect(checkClock(reading(3, 6), anchors)).toMatchObject({ anchor: { passedAt: after(3) } })
  expect(checkClock(reading(-3, 6), anchors)).toMatchObject({ anchor: { passedAt: after(1) } })
})
