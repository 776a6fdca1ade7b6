import { expect, it } from 'vitest'
import { cookieNameAt } from './cookie-name.ts'

it('binds a cookie to its host where the public address is https', () => {
  expect(cookieNameAt('https://directory.example', 'a')).toBe('__Host-a')
})

it('binds a cookie with a path of its own to https, as a cookie of a host has none', () => {
  expect(cookieNameAt('https://directory.example', 'a', '/api/auth')).toBe('__Secure-a')
})

it('leaves the name bare over http, where browsers refuse the prefixes', () => {
  expect(cookieNameAt('http://localhost:3000', 'a')).toBe('a')
  expect(cookieNameAt('http://localhost:3000', 'a', '/api/auth')).toBe('a')
})
