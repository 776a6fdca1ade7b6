import { expect, test } from 'vitest'
import { timeLeft } from './time-left.ts'

const day = 86_400_000
const hour = day / 24
const window = 30 * day

test.each([
  ['just deleted', window, { unit: 'days', count: 30, share: 1, urgency: 'calm' }],
  ['a millisecond over a week', 7 * day + 1, { unit: 'days', count: 8, urgency: 'calm' }],
  ['under a week', 7 * day - 1, { unit: 'days', count: 7, urgency: 'soon' }],
  ['three days to the millisecond', 3 * day, { unit: 'days', count: 3, urgency: 'soon' }],
  ['under three days', 3 * day - 1, { unit: 'days', count: 3, urgency: 'urgent' }],
  ['a millisecond over a day', day + 1, { unit: 'days', count: 2, urgency: 'urgent' }],
  ['the last day', day, { unit: 'hours', count: 24, urgency: 'urgent' }],
  ['the last hour', hour, { unit: 'hours', count: 1, urgency: 'urgent' }],
  ['the last millisecond', 1, { unit: 'hours', count: 1, urgency: 'urgent' }],
  ['over, but on hold', -day, { unit: 'hours', count: 0, share: 0, urgency: 'urgent' }],
] as const)('%s', (_case, left, expected) => {
  expect(timeLeft(0, window, window - left)).toMatchObject(expected)
})
