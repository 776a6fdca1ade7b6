import { describe, expect, test } from 'vitest'
import { canSignIn, isLastGlobalAdministrator } from './global-administrators.ts'

describe('who can sign in', () => {
  test.each([
    [{ signInBlocked: false, hasPassword: true, hasOutsideIssuer: false }, true],
    [{ signInBlocked: false, hasPassword: false, hasOutsideIssuer: true }, true],
    [{ signInBlocked: false, hasPassword: false, hasOutsideIssuer: false }, false],
    [{ signInBlocked: true, hasPassword: true, hasOutsideIssuer: false }, false],
    [{ signInBlocked: true, hasPassword: false, hasOutsideIssuer: true }, false],
  ])('R8 %o: %s', (means, expected) => {
    expect(canSignIn(means)).toBe(expected)
  })
})

describe('the last Global Administrator who can sign in', () => {
  const isLast = (...all: readonly (readonly [string, boolean])[]) =>
    isLastGlobalAdministrator('anna', new Map(all))

  test('R8 is the only one, whether or not it can sign in', () => {
    expect(isLast(['anna', true])).toBe(true)
    expect(isLast(['anna', false])).toBe(true)
  })

  test('R8 is one beside others who cannot sign in, and not beside one who can', () => {
    expect(isLast(['anna', true], ['bob', false], ['cas', false])).toBe(true)
    expect(isLast(['anna', true], ['bob', false], ['cas', true])).toBe(false)
  })

  test('R8 is none who cannot sign in anyhow, while another one stays', () => {
    expect(isLast(['anna', false], ['bob', true])).toBe(false)
    expect(isLast(['anna', false], ['bob', false])).toBe(false)
  })

  test('R8 is nobody without the role', () => {
    expect(isLast(['bob', true])).toBe(false)
    expect(isLast()).toBe(false)
  })
})
