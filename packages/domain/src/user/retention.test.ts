import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRetentionDays } from '../tenant/policy.ts'
import { daysLeft, isRestorable, purgeAtOf } from './retention.ts'

const deletedAt = new Date('2026-03-01T09:00:00.000Z')
const after = (instant: Date, ms: number) => new Date(instant.getTime() + ms)
const dayMs = 86_400_000

describe('the window', () => {
  test('R2 ends as many times 24 hours after the deletion as the tenant keeps deleted users', () => {
    expect(purgeAtOf(deletedAt, 30)).toEqual(new Date('2026-03-31T09:00:00.000Z'))
    expect(purgeAtOf(deletedAt, 1)).toEqual(new Date('2026-03-02T09:00:00.000Z'))
  })

  test.each([
    [0, false],
    [1, true],
    [180, true],
    [181, false],
    [1.5, false],
    [Number.NaN, false],
  ])('R2 lets a tenant keep users for %d days: %s', (days, allowed) => {
    expect(isRetentionDays(days)).toBe(allowed)
  })

  test('R3 is half-open at the very millisecond, for any deletion and retention', () => {
    const anyDeletion = fc.date({
      noInvalidDate: true,
      min: new Date(0),
      max: new Date('2100-01-01T00:00:00Z'),
    })
    fc.assert(
      fc.property(anyDeletion, fc.integer({ min: 1, max: 180 }), (at, days) => {
        const user = { purgeAt: purgeAtOf(at, days), hold: null }
        expect(isRestorable(user, after(user.purgeAt, -1))).toBe(true)
        expect(isRestorable(user, user.purgeAt)).toBe(false)
        expect(isRestorable(user, at)).toBe(true)
      }),
    )
  })

  test('R4 starts anew with each deletion', () => {
    const again = after(deletedAt, 20 * dayMs)
    expect(purgeAtOf(again, 30).getTime() - purgeAtOf(deletedAt, 30).getTime()).toBe(20 * dayMs)
  })

  test('R42 does not end for a held user', () => {
    const hold = { reason: 'Dispute', placedBy: 'ann@contoso.example', placedAt: deletedAt }
    const purgeAt = purgeAtOf(deletedAt, 30)
    expect(isRestorable({ purgeAt, hold }, after(purgeAt, 365 * dayMs))).toBe(true)
  })

  test.each([
    [30 * dayMs, { days: 30, hours: 720 }],
    [dayMs + 1, { days: 2, hours: 25 }],
    [dayMs, { days: 1, hours: 24 }],
    [1, { days: 1, hours: 1 }],
    [0, { days: 0, hours: 0 }],
    [-dayMs, { days: 0, hours: 0 }],
  ])('shows %d ms as begun days and begun hours', (ms, left) => {
    expect(daysLeft({ purgeAt: after(deletedAt, ms) }, deletedAt)).toEqual(left)
  })
})
