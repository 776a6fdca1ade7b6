import { expect, test } from 'vitest'
import { localeOf } from './locale.ts'

test.each([
  ['nl', 'nl'],
  ['nl-BE', 'nl'],
  ['NL_nl', 'nl'],
  ['en-GB', 'en'],
  ['de-DE', 'de'],
  ['de_AT', 'de'],
  ['zh-CN', 'zh-Hans'],
  ['zh-Hans-SG', 'zh-Hans'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh-TW', 'en'],
  ['zh-Hant', 'en'],
  ['deu', 'en'],
  ['fr-FR', 'en'],
  ['fr, nl;q=0.8, en;q=0.5', 'nl'],
  ['en;q=0.5, nl;q=0.9', 'nl'],
  ['nl;q=0, en', 'en'],
  ['*', 'en'],
  ['nl;q=high', 'en'],
  [',;=', 'en'],
  ['', 'en'],
  [null, 'en'],
  [undefined, 'en'],
] as const)('%j is read in %s', (wish, locale) => {
  expect(localeOf(wish)).toBe(locale)
})

test('the first wish that can be met is met', () => {
  expect(localeOf(null, 'fr', 'nl', 'en')).toBe('nl')
  expect(localeOf('en', 'nl')).toBe('en')
})

test('a header of blanks takes no longer than another of its length', () => {
  const header = `nl${' '.repeat(15_000)}x`
  const startedAt = Date.now()
  for (let round = 0; round < 10; round += 1) localeOf(header)
  // A parser whose time grew with the square of the number of blanks took about 7 s.
  expect(Date.now() - startedAt).toBeLessThan(1_500)
})
