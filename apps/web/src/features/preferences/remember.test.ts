import { expect, test } from 'vitest'
import { toCookie } from './remember.ts'

test('what is remembered is a cookie for HTTPS only, wherever there is HTTPS', () => {
  expect(toCookie('reprieve.theme', 'dark', 'https:')).toBe(
    'reprieve.theme=dark; path=/; max-age=31536000; samesite=lax; secure',
  )
  expect(toCookie('reprieve.time-zone', 'Europe/Amsterdam', 'http:')).toBe(
    'reprieve.time-zone=Europe%2FAmsterdam; path=/; max-age=31536000; samesite=lax',
  )
})
