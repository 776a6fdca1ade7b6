import { languageTags, locales } from '@reprieve/i18n'
import { expect, test } from 'vitest'
import { localeOfTag } from './languages.ts'

test.each(locales)('%s is found by its own tag and by the one of the page', (locale) => {
  expect([localeOfTag(locale), localeOfTag(languageTags[locale])]).toEqual([locale, locale])
})

test('a language that is not ours is read in English', () => {
  expect(localeOfTag('fr-CA')).toBe('en')
})
