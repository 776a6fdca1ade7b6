import { expect, test } from 'vitest'
import { dayStart } from './day-start.ts'

test.each([
  ['2025-01-15', 'UTC', '2025-01-15T00:00:00.000Z'],
  ['2025-01-15', 'Europe/Amsterdam', '2025-01-14T23:00:00.000Z'],
  ['2025-07-15', 'Europe/Amsterdam', '2025-07-14T22:00:00.000Z'],
  ['2025-03-30', 'Europe/Amsterdam', '2025-03-29T23:00:00.000Z'],
  ['2025-03-31', 'Europe/Amsterdam', '2025-03-30T22:00:00.000Z'],
  ['2025-01-15', 'America/Los_Angeles', '2025-01-15T08:00:00.000Z'],
  ['2025-01-15', 'Asia/Kolkata', '2025-01-14T18:30:00.000Z'],
  ['2026-03-08', 'America/Havana', '2026-03-08T05:00:00.000Z'],
  ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
  ['2026-03-29', 'Atlantic/Azores', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25', 'Atlantic/Azores', '2026-10-25T00:00:00.000Z'],
])('%s begins in %s at %s', (day, timeZone, instant) => {
  expect(dayStart(day, timeZone).toISOString()).toBe(instant)
})
