import { expect, test } from 'vitest'
import { ok, refuse } from '../result.ts'
import { checkManager } from './plan-manager.ts'

test('a user reports to whoever does not report to that user', () => {
  expect(checkManager('ada', 'bob', [])).toEqual(ok(null))
  expect(checkManager('ada', 'bob', ['carol', 'dave'])).toEqual(ok(null))
})

test.each([
  ['oneself', 'ada', []],
  ['a direct report', 'bob', ['ada']],
  ['a report of a report', 'carol', ['bob', 'ada', 'dave']],
])('nobody reports to %s', (_, managerId, above) => {
  expect(checkManager('ada', managerId, above)).toEqual(
    refuse({ type: 'ManagerLoop', userId: 'ada', managerId }),
  )
})
