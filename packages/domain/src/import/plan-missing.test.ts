import { expect, test } from 'vitest'
import { defaultDeletionGuard } from '../purge/exceeds-guard.ts'
import { ok, refuse } from '../result.ts'
import { checkShrinkage, isAboutSomebody } from './plan-missing.ts'

test.each([
  ['nobody is missing', 1_000, 0, true],
  ['few are', 1_000, 100, true],
  ['thirty per cent of a thousand are', 1_000, 300, false],
  ['thirty per cent of a hundred are, who are few', 100, 30, true],
  ['all of a hundred are', 100, 100, false],
  ['the source is new', 0, 0, true],
])('R57 an import in whose source %s', (_, known, missing, mayGoOn) => {
  expect(checkShrinkage({ known, missing }, defaultDeletionGuard)).toEqual(
    mayGoOn ? ok(null) : refuse({ type: 'ImportSourceShrunk', known, missing }),
  )
})

test('R57 a row that is refused may be about somebody who seems missing, unless it is known whom it is about', () => {
  const error = { type: 'InvalidInput', path: 'displayName', problem: 'is too long' } as const
  expect(isAboutSomebody({ outcome: 'refused', error, userId: null })).toBe(false)
  expect(isAboutSomebody({ outcome: 'refused', error, userId: 'u' })).toBe(true)
  expect(
    isAboutSomebody({ outcome: 'refused', error: { type: 'ImportRepeated', line: 2 }, userId: null }),
  ).toBe(true)
  expect(isAboutSomebody({ outcome: 'create', userPrincipalName: 'a@b.example', password: 'none' })).toBe(
    true,
  )
})
