import { TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'
import { failureOf, isOutage, untilAnswered } from './outage.ts'

const answer = (code: string) =>
  TRPCClientError.from({ error: { code: -1, message: code, data: { code, refusal: null } } } as never)

test.each([
  ['no answer', new TRPCClientError('Failed to fetch'), true],
  ['a server without its directory', answer('SERVICE_UNAVAILABLE'), true],
  ['a refusal', answer('CONFLICT'), false],
  ['a fault', answer('INTERNAL_SERVER_ERROR'), false],
  ['a fault of the screen itself', new TypeError('x is undefined'), false],
  ['nothing', null, false],
])('%s', (_, error, expected) => {
  expect(isOutage(error)).toBe(expected)
  expect(untilAnswered.retry(100, error)).toBe(expected)
  expect(failureOf({ error: null, failureReason: error })).toBe(expected ? error : null)
})

test('pauses grow to some seconds and no further', () => {
  expect([0, 1, 2, 10].map(untilAnswered.retryDelay)).toEqual([500, 1_000, 2_000, 5_000])
})
