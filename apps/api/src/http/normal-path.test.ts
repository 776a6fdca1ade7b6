import { expect, test } from 'vitest'
import { normalPath } from './normal-path.ts'

test.each([
  ['/v1/customers/c/users', '/v1/customers/c/users'],
  ['/v1/customers/c/users/', '/v1/customers/c/users'],
  ['/v1//customers/c/users', '/v1/customers/c/users'],
  ['//v1///customers/c//users//', '/v1/customers/c/users'],
  ['/v1/customers/c%20/users/u%20', '/v1/customers/c/users/u'],
  ['/v1/customers/c/users/u%20%20/?x=//', '/v1/customers/c/users/u'],
  ['/v1/customers/a%20b/users', '/v1/customers/a b/users'],
  ['/v1.0/customers/c/users', '/v1/customers/c/users'],
  ['//V1.0//customers', '/v1/customers'],
  ['/v1.0', '/v1.0'],
  ['/v1.0/users//u', '/v1.0/users/u'],
  ['/v1.0/customersandmore', '/v1.0/customersandmore'],
  ['/V1.0/AuditRecords', '/v1/AuditRecords'],
  ['/v1.01/customers', '/v1.01/customers'],
  ['/v1/customers/v1.0', '/v1/customers/v1.0'],
  ['/', '/'],
  ['//', '/'],
  ['/%20', '/'],
])('%s is routed as %s', (path, expected) => {
  expect(normalPath(new Request(`http://localhost${path}`))).toBe(expected)
})

test('a path of blanks takes no longer than another of its length', () => {
  const request = new Request(`http://localhost/v1/${'%20'.repeat(5_000)}x`)
  const { user: startedAt } = process.cpuUsage()
  for (let round = 0; round < 20; round += 1) normalPath(request)
  expect((process.cpuUsage().user - startedAt) / 1000).toBeLessThan(400)
})
