import { describe, expect, test } from 'vitest'
import { defaultDeletionGuard, defaultPurgeGuard, exceedsGuard } from './exceeds-guard.ts'

describe('R43 the guard', () => {
  test.each([
    ['100 users, all there are', 100, 100, false],
    ['101 users, all there are', 101, 101, true],
    ['101 users of 202, exactly half', 101, 202, false],
    ['101 users of 201, just over half', 101, 201, true],
    ['500 users of 1000, 50 %', 500, 1000, false],
    ['510 users of 1000, 51 %', 510, 1000, true],
    ['nobody in an empty bin', 0, 0, false],
  ])('at a purge of %s', (_, count, of, expected) => {
    expect(exceedsGuard(count, of, defaultPurgeGuard)).toBe(expected)
  })

  test.each([
    ['50 of 60', 50, 60, false],
    ['51 of 60', 51, 60, true],
    ['51 of 510, exactly a tenth', 51, 510, false],
    ['51 of 509', 51, 509, true],
    ['1000 of 10,000', 1000, 10_000, false],
    ['1001 of 10,000', 1001, 10_000, true],
  ])('at the deletion of %s within an hour', (_, count, of, expected) => {
    expect(exceedsGuard(count, of, defaultDeletionGuard)).toBe(expected)
  })

  test.each([
    [{ users: 10, percent: 0 }, 11, 1_000_000, true],
    [{ users: 10, percent: 0 }, 10, 10, false],
    [{ users: 0, percent: 20 }, 3, 10, true],
    [{ users: 0, percent: 20 }, 2, 10, false],
  ])('with %o leaves one number to decide', (limits, count, of, expected) => {
    expect(exceedsGuard(count, of, limits)).toBe(expected)
  })
})
