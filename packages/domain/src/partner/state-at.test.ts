import { expect, it } from 'vitest'
import { checkVisibility } from '../access/check-visibility.ts'
import { relationshipStateOf } from './relationship-state-of.ts'
import { stateAt } from './state-at.ts'

const endsAt = new Date('2026-06-30T12:00:00.000Z')
const daysBefore = (days: number, ms = 0) => new Date(endsAt.getTime() - days * 24 * 3_600_000 + ms)

it.each([
  ['active', daysBefore(90), 'active'],
  ['active', daysBefore(30, -1), 'active'],
  ['active', daysBefore(30), 'expiring'],
  ['active', daysBefore(0, -1), 'expiring'],
  ['expiring', daysBefore(90), 'active'],
  ['expiring', daysBefore(1), 'expiring'],
  ['invited', daysBefore(1), 'invited'],
  ['terminated', daysBefore(1), 'terminated'],
] as const)('R48 a relationship stored as %s is at %s %s', (state, now, expected) => {
  expect(stateAt({ state, endsAt }, now)).toBe(expected)
})

it('R48 one that is expiring counts to its last millisecond', () => {
  const relationship = { state: 'active' as const, startsAt: daysBefore(300), endsAt, roles: [] }
  const last = daysBefore(0, -1)
  expect(relationshipStateOf(relationship, last)).toBe('expiring')
  expect(checkVisibility('customer', relationship, last)).toMatchObject({
    ok: true,
    value: { state: 'expiring' },
  })
  expect(relationshipStateOf(relationship, endsAt)).toBe('ended')
  expect(checkVisibility('customer', relationship, endsAt)).toMatchObject({ ok: false })
})

it('R48 one that was terminated is said to be so, also after its end', () => {
  expect(
    relationshipStateOf({ state: 'terminated', startsAt: daysBefore(300), endsAt, roles: [] }, endsAt),
  ).toBe('terminated')
})

it('R48 one that is in force is seen as such', () => {
  const relationship = { state: 'active' as const, startsAt: daysBefore(300), endsAt, roles: [] }
  expect(checkVisibility('customer', relationship, daysBefore(90))).toMatchObject({
    ok: true,
    value: { state: 'active' },
  })
})
