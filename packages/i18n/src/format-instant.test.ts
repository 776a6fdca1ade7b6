import { expect, test } from 'vitest'
import { formatInstant } from './format-instant.ts'

test('an instant is told in the language, in UTC', () => {
  const instant = new Date('2026-03-09T23:05:59.999Z')
  expect(formatInstant('en', instant)).toBe('March 9, 2026 at 23:05 UTC')
  expect(formatInstant('nl', instant)).toBe('9 maart 2026 om 23:05 UTC')
  expect(formatInstant('de', instant)).toBe('9. März 2026 um 23:05 UTC')
  expect(formatInstant('zh-Hans', instant)).toBe('2026年3月9日 UTC 23:05')
})
