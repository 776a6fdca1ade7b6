import { describe, expect, test } from 'vitest'
import { formatMessage, type MessageKey } from './format-message.ts'
import { locales } from './locale.ts'
import { messages } from './messages/index.ts'
import { hostileName, hostileValuesOf, isSafe } from './testing/index.ts'

describe.each(locales)('%s', (locale) => {
  const { web: _, ...areas } = messages[locale]
  const texts = Object.entries(areas).flatMap(([area, names]) =>
    Object.entries(names).map(([name, text]) => [`${area}.${name}` as MessageKey, String(text)] as const),
  )
  const withNames = texts.filter(([, text]) => hostileValuesOf(text).length > 0)

  test('has sentences with names of others in them', () => {
    expect(withNames.length).toBeGreaterThan(50)
  })

  test.each(withNames)('%s lets a name turn nothing round', (key, text) => {
    const sentences = hostileValuesOf(text).map((values) => formatMessage(locale, key, values))
    expect(sentences.some((sentence) => sentence.includes('כהן'))).toBe(true)
    expect(sentences.filter((sentence) => !isSafe(sentence))).toEqual([])
  })
})

test('the test sees a name that is not isolated', () => {
  expect(isSafe(`User ${hostileName}`)).toBe(false)
  expect(isSafe('User כהן')).toBe(false)
  expect(isSafe('User \u2068כהן\u2069')).toBe(true)
  expect(isSafe('User \u2068\u2068כהן\u2069 (a)\u2069')).toBe(true)
  expect(isSafe('User \u2068כהן')).toBe(false)
})
