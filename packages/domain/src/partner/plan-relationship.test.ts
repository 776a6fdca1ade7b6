import { describe, expect, test } from 'vitest'
import type { DelegatedAccess } from '../access/delegated-access.ts'
import { ok, refuse } from '../result.ts'
import { planRelationship, type RelationshipChange } from './plan-relationship.ts'

const now = new Date('2026-03-01T09:00:00.000Z')
const later = new Date('2026-03-01T09:00:00.001Z')
const nextYear = new Date('2027-03-01T09:00:00.000Z')
const offer = { roles: ['userAdministrator'], startsAt: now, endsAt: later } as const
const of = (state: DelegatedAccess['state'], endsAt = later): DelegatedAccess => ({ ...offer, state, endsAt })

const invite: RelationshipChange = { change: 'invite', offer }
const currents = {
  none: null,
  invited: of('invited'),
  active: of('active', nextYear),
  expiring: of('active'),
  terminated: of('terminated'),
  ended: of('active', now),
} as const
type Name = keyof typeof currents

describe.each(Object.keys(currents) as Name[])('R48 a relationship that is %s', (name) => {
  const after = (change: RelationshipChange) => planRelationship(currents[name], change, now)

  test('can be offered anew unless it is in force', () => {
    const inForce = name === 'active' || name === 'expiring'
    expect(after(invite)).toEqual(inForce ? refuse(name) : ok({ ...offer, state: 'invited' }))
  })

  test('is accepted only while it is an invitation', () => {
    expect(after({ change: 'accept' })).toEqual(name === 'invited' ? ok(of('active')) : refuse(name))
  })

  test('is terminated at once, once', () => {
    const canEnd = name === 'invited' || name === 'active' || name === 'expiring'
    expect(after({ change: 'terminate' })).toEqual(canEnd ? ok(of('terminated', now)) : refuse(name))
  })
})

test('R48 an invitation whose time has run out cannot be accepted', () => {
  expect(planRelationship(of('invited', now), { change: 'accept' }, now)).toEqual(refuse('ended'))
})
