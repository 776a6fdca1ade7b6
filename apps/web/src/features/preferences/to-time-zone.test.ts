import { expect, test } from 'vitest'
import { toTimeZone } from './to-time-zone.ts'

test.each([
  'Asia/Kolkata',
  'Asia/Calcutta',
  'Europe/Kyiv',
  'Europe/Kiev',
  'America/Argentina/Buenos_Aires',
  'Asia/Ho_Chi_Minh',
  'Europe/Amsterdam',
  'UTC',
])('%s is a time zone, whichever of its names a browser uses', (name) => {
  expect(toTimeZone(name)).toBe(name)
})

test.each(['', 'Mars/Olympus', '<script>', '../UTC'])('“%s” is none: UTC', (name) => {
  expect(toTimeZone(name)).toBe('UTC')
})
