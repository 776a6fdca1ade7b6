import { expect, test } from 'vitest'
import { headersOfAll } from './headers-of-all.ts'

test('browsers are told to stay with https where the admin center is reached by it, and nowhere else', () => {
  const header = 'Strict-Transport-Security'
  expect(new Map(headersOfAll('https://directory.example')).get(header)).toBe('max-age=31536000')
  expect(new Map(headersOfAll('http://localhost:3000')).has(header)).toBe(false)
})
