import { expect, test } from 'vitest'
import { safeReturnPath } from './safe-return-path.ts'

test.each([
  ['/deleted-users?sort=-deletedAt', '/deleted-users?sort=-deletedAt'],
  ['/', '/'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/.//evil.example/x', '/'],
  ['/..//evil.example', '/'],
  ['/./\\evil.example', '/'],
  ['/%2e//evil.example', '/'],
  ['/.%2E//evil.example', '/'],
  ['/a/..//evil.example', '/'],
  ['/a/../\\evil.example', '/'],
  ['/\r\n/evil.example', '/'],
  ['/a//b', '/a//b'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [null, '/'],
  [undefined, '/'],
])('after signing in, %j leads to %j', (given, path) => {
  expect(safeReturnPath(given)).toBe(path)
})
