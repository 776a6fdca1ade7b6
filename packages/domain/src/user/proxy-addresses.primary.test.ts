import { expect, test } from 'vitest'
import { isPrimaryChanged } from './proxy-addresses.ts'

test.each([
  [null, null, false],
  [null, 'ann@contoso.example', true],
  ['ann@contoso.example', null, true],
  ['ann@contoso.example', 'Ann@Contoso.example', false],
  ['ann@contoso.example', 'anna@contoso.example', true],
])('R28 a primary address that was %s and is %s has changed: %s', (before, after, changed) => {
  expect(isPrimaryChanged(before, after)).toBe(changed)
})
