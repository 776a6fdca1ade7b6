import { expect, test, vi } from 'vitest'
import { ShownError, toShownError } from './to-shown-error.ts'

test('a fault of the sign-in is logged, and nothing of its message is shown to a stranger', () => {
  const logFault = vi.fn()
  const fault = new Error('/var/lib/reprieve/reprieve.db has schema version 9')
  expect(toShownError(fault, logFault).message).toBe('Failed')
  expect(logFault).toHaveBeenCalledWith(fault)
})

test('what is meant for the screen reaches it as it is, and is no fault', () => {
  const logFault = vi.fn()
  const shown = new ShownError('TooManyAttempts:60')
  expect(toShownError(shown, logFault)).toBe(shown)
  expect(logFault).not.toHaveBeenCalled()
})
