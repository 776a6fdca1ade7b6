import { describe, expect, test } from 'vitest'
import { ok, refuse } from '../result.ts'
import { type LicenceChange, type LicenceChangeInput, planLicenceChange } from './plan-licence-change.ts'

const user = { id: 'anna', usageLocation: 'NL' }
const input: LicenceChangeInput = {
  user,
  held: [
    { skuId: 'own', direct: true, excludedPlans: ['mail'] },
    { skuId: 'by-group', direct: false, excludedPlans: [] },
  ],
  seats: new Map([
    ['free', { free: 1, available: true }],
    ['free-too', { free: 9, available: true }],
    ['full', { free: 0, available: true }],
    ['full-too', { free: 0, available: true }],
    ['retired', { free: 5, available: false }],
    ['by-group', { free: 0, available: true }],
  ]),
}
const unchanged = { assigned: [], madeDirect: [], removed: [], switched: [], excludedPlans: new Map() }
const plan = (change: Partial<LicenceChange>, given: Partial<LicenceChangeInput> = {}) =>
  planLicenceChange({ ...input, ...given }, { assign: [], remove: [], ...change })

describe('a change of licences', () => {
  test('R31 takes a seat for each new one and frees one for each removed', () => {
    expect(plan({ assign: ['free', 'free-too', 'free'], remove: ['own', 'own'] })).toEqual(
      ok({ ...unchanged, assigned: ['free', 'free-too'], removed: ['own'] }),
    )
  })

  test('does nothing for what the user has already, whatever became of the product', () => {
    const nothing = ok(unchanged)
    expect(plan({})).toEqual(nothing)
    expect(plan({ assign: ['own'] }, { user: { ...user, usageLocation: null } })).toEqual(nothing)
  })

  test('makes one that comes by a group the own one, without another seat', () => {
    expect(plan({ assign: ['by-group'] })).toEqual(ok({ ...unchanged, madeDirect: ['by-group'] }))
  })

  test('R18 is refused with every product that is retired or not the tenant’s', () => {
    expect(plan({ assign: ['free', 'retired', 'unknown'], remove: ['own'] })).toEqual(
      refuse({ type: 'ProductUnavailable', skuIds: ['retired', 'unknown'] }),
    )
  })

  test('R18 is refused for a user without a usage location', () => {
    expect(plan({ assign: ['free'] }, { user: { ...user, usageLocation: null } })).toEqual(
      refuse({ type: 'UsageLocationMissing', userId: 'anna' }),
    )
    const removal = plan({ remove: ['own'] }, { user: { ...user, usageLocation: null } })
    expect(removal.ok).toBe(true)
  })

  test('R18, R31 is refused with every product that lacks a seat', () => {
    expect(plan({ assign: ['full', 'free', 'full-too'] })).toEqual(
      refuse({ type: 'NoSeatFree', skuIds: ['full', 'full-too'] }),
    )
  })

  test('is refused for removing what the user has not, or has by a group', () => {
    expect(plan({ assign: ['free'], remove: ['own', 'by-group', 'full'] })).toEqual(
      refuse({ type: 'LicenceNotHeld', userId: 'anna', skuIds: ['by-group', 'full'] }),
    )
  })
})

describe('service plans that are switched off', () => {
  const servicePlans = new Map([
    ['own', ['mail', 'chat']],
    ['free', ['mail', 'chat']],
  ])
  const exclude = (skuId: string, planIds: readonly string[]) =>
    plan({ assign: [skuId], excludedPlans: new Map([[skuId, planIds]]) }, { servicePlans })

  test('are those asked for, each once', () => {
    const excludedPlans = new Map([['free', ['chat']]])
    expect(exclude('free', ['chat', 'chat'])).toEqual(ok({ ...unchanged, assigned: ['free'], excludedPlans }))
  })

  test.each([
    [['chat'], ['own']],
    [['mail', 'chat'], ['own']],
    [[], ['own']],
    [['mail'], []],
  ])('%j of a licence that has mail off already switches %j', (planIds, switched) => {
    expect(exclude('own', planIds)).toMatchObject(ok({ assigned: [], switched }))
  })

  test('stay as they are where nothing is said of them', () => {
    expect(plan({ assign: ['own'] }, { servicePlans })).toEqual(ok(unchanged))
  })

  test('are refused where the product has no such plan', () => {
    expect(exclude('free', ['mail', 'phone'])).toEqual(
      refuse({ type: 'ServicePlanUnknown', skuId: 'free', planIds: ['phone'] }),
    )
  })
})

test('a plan of a product whose plans nobody has told is unknown', () => {
  expect(plan({ assign: ['free'], excludedPlans: new Map([['free', ['mail']]]) })).toEqual(
    refuse({ type: 'ServicePlanUnknown', skuId: 'free', planIds: ['mail'] }),
  )
})

test('a licence in which one of two plans is another than before is switched', () => {
  const held = [{ skuId: 'own', direct: true, excludedPlans: ['mail', 'chat'] }]
  const servicePlans = new Map([['own', ['mail', 'chat', 'files']]])
  const switched = (...planIds: readonly string[]) => {
    const planned = plan(
      { assign: ['own'], excludedPlans: new Map([['own', planIds]]) },
      { held, servicePlans },
    )
    return planned.ok && planned.value.switched
  }
  expect(switched('mail', 'files')).toEqual(['own'])
  expect(switched('chat', 'mail')).toEqual([])
})
