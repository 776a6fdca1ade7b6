import { describe, expect, test } from 'vitest'
import type { Belonging } from './imported-belonging.ts'
import { type OwnerHere, planBelonging } from './plan-belonging.ts'

const anna: OwnerHere = {
  userId: 'anna',
  managerId: 'boss',
  licences: [
    { skuId: 'own', direct: true, excludedPlans: [] },
    { skuId: 'of-group', direct: false, excludedPlans: [] },
  ],
  roles: ['globalReader'],
  hold: null,
}
const held: OwnerHere = { ...anna, hold: { reason: 'inquiry', placedBy: 'ada', placedAt: new Date(0) } }
const licences = (...skuIds: readonly string[]): Belonging => ({
  kind: 'licences',
  licences: skuIds.map((skuId) => ({ skuId, excludedPlans: [] })),
})
const manager: Belonging = { kind: 'manager', manager: { externalId: 'e-boss' } }

describe('R58 of what belongs to a person, an import', () => {
  test.each<[string, Belonging, OwnerHere, string | null]>([
    ['the manager whom the person has', manager, anna, 'boss'],
    ['licences that the person has', licences('own'), anna, null],
    ['roles that the person has', { kind: 'roles', roles: ['globalReader'] }, anna, null],
    ['a hold, whatever its reason', { kind: 'hold', reason: 'another' }, held, null],
  ])('leaves %s', (_, belonging, owner, managerId) => {
    expect(planBelonging(belonging, owner, managerId)).toEqual({ outcome: 'leave', userId: 'anna' })
  })

  test.each<[string, Belonging, OwnerHere, string | null, object, object]>([
    ['sets another manager', manager, anna, 'other', { manager: 'boss' }, { manager: 'other' }],
    [
      'sets the first manager',
      manager,
      { ...anna, managerId: null },
      'b',
      { manager: null },
      { manager: 'b' },
    ],
    [
      'names a manager who is not here yet as the source does',
      manager,
      anna,
      null,
      { manager: 'boss' },
      { manager: 'e-boss' },
    ],
    [
      'adds licences, each once, and those that only a group gives',
      licences('own', 'new', 'of-group', 'new'),
      anna,
      null,
      { licences: ['own'] },
      { licences: ['own', 'new', 'of-group'] },
    ],
    [
      'adds roles, each once',
      { kind: 'roles', roles: ['userAdministrator', 'globalReader', 'userAdministrator'] },
      anna,
      null,
      { roles: ['globalReader'] },
      { roles: ['globalReader', 'userAdministrator'] },
    ],
    ['places a hold', { kind: 'hold', reason: 'inquiry' }, anna, null, { hold: null }, { hold: 'inquiry' }],
  ])('%s', (_, belonging, owner, managerId, before, after) => {
    const plan = planBelonging(belonging, owner, managerId)
    expect(plan).toEqual({ outcome: 'change', userId: 'anna', before, after })
  })

  test.each<[Belonging, object, object]>([
    [manager, { manager: null }, { manager: 'boss' }],
    [licences(), { licences: [] }, { licences: [] }],
    [{ kind: 'roles', roles: [] }, { roles: [] }, { roles: [] }],
    [{ kind: 'hold', reason: 'inquiry' }, { hold: null }, { hold: 'inquiry' }],
  ])('is planned for somebody who is not here yet (%o)', (belonging, before, after) => {
    expect(planBelonging(belonging, null, 'boss')).toEqual({ outcome: 'change', userId: null, before, after })
  })
})
