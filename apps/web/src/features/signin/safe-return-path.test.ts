import { expect, test } from 'vitest'
import { safeReturnPath } from './safe-return-path.ts'

test.each([
  ['/deleted-users?sort=-deletedAt', '/deleted-users?sort=-deletedAt'],
  ['/', '/'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [null, '/'],
  [undefined, '/'],
])('after signing in, %j leads to %j', (given, path) => {
  expect(safeReturnPath(given)).toBe(path)
})
