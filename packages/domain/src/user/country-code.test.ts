import { expect, test } from 'vitest'
import { isCountryCode } from './country-code.ts'

test.each(['NL', 'DE', 'CN', 'GB', 'US', 'AX', 'ZW', 'SS'])('%s is a country', (code) => {
  expect(isCountryCode(code)).toBe(true)
})

test.each(['UK', 'ZZ', 'XX', 'EU', 'XK', 'AN', 'nl', 'NLD', '', 'NL DE'])('%j is none', (code) => {
  expect(isCountryCode(code)).toBe(false)
})

test('there are as many as ISO 3166-1 has, and the runtime knows each by a name', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const all = letters.flatMap((one) => letters.map((other) => one + other)).filter(isCountryCode)
  expect(all).toHaveLength(249)
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  expect(all.filter((code) => names.of(code) === undefined)).toEqual([])
})
