import { describe, expect, test } from 'vitest'
import { ok, refuse } from '../result.ts'
import { canImportBin, checkImportedDeletion } from './imported-deletion.ts'

const now = new Date('2026-03-02T09:00:00Z')
const day = (number: number) => new Date(now.getTime() + number * 86_400_000)
const wrong = (path: string, problem: string) => refuse({ type: 'InvalidInput', path, problem })

describe('R3, R42 a deletion in the past', () => {
  test.each([
    ['in its window', day(-3), day(27), null, ok(null)],
    ['of now', now, day(30), null, ok(null)],
    ['of later', day(1), day(31), null, wrong('deletedAt', 'lies in the future')],
    ['whose window ends with it', day(-3), day(-3), 'inquiry', wrong('purgeAt', 'is not after the deletion')],
    [
      'whose window ends now',
      day(-30),
      now,
      null,
      wrong('purgeAt', 'is over: nobody can be restored any more'),
    ],
    ['whose window is over, of somebody on hold', day(-40), day(-10), 'inquiry', ok(null)],
  ])('%s', (_, deletedAt, purgeAt, hold, expected) => {
    expect(checkImportedDeletion({ deletedAt, purgeAt, hold }, now)).toEqual(expected)
  })
})

test('R2 the bin is filled by the operator of the installation alone', () => {
  const user = { kind: 'user', tenantId: 't', userId: 'u', userPrincipalName: 'ada@acme.example' } as const
  expect([canImportBin({ kind: 'system', name: 'cli' }), canImportBin(user)]).toEqual([true, false])
})
