import { describe, expect, test } from 'vitest'
import {
  aCaller,
  aDeletedUser,
  anActiveUser,
  aTenant,
  type ModelDirectory,
  planIn,
} from '../testing/index.ts'
import { canonicalPlan } from './canonical-plan.ts'
import { defaultStrategy } from './restore/plan-restore.ts'

const notes = { roles: ['globalReader', 'directoryReader'], licences: ['a', 'b'] } as const
const ann = aDeletedUser({ id: 'ann', userPrincipalName: 'ann@contoso.example', notes })
const holder = anActiveUser({ id: 'live', userPrincipalName: 'ann@contoso.example' })
const seats = new Map(['a', 'b'].map((skuId) => [skuId, { free: 5, available: true }]))

function textOf(given: Partial<ModelDirectory>): string {
  const nothing = { active: [], deleted: [ann], recipients: [], groups: new Map(), seats }
  const request = { rows: [{ userId: 'ann', resolutions: [] }], strategy: defaultStrategy }
  const caller = aCaller({ roles: ['globalAdministrator'] })
  return canonicalPlan(planIn({ tenant: aTenant(), ...nothing, ...given }, request, caller).plan)
}

describe('R29 the text that identifies a plan', () => {
  test('R29 does not depend on the order in which storage hands things out', () => {
    const other = aDeletedUser({
      ...ann,
      notes: { ...notes, roles: [...notes.roles].reverse(), licences: [...notes.licences].reverse() },
    })
    expect(textOf({ deleted: [other] })).toBe(textOf({}))
  })

  test('R29 does not depend on what the plan does not show', () => {
    expect(
      textOf({
        deleted: [{ ...ann, phoneNumber: '1' }],
        seats: new Map([...seats, ['c', { free: 1, available: true }]]),
      }),
    ).toBe(textOf({}))
  })

  test.each([
    ['a holder appears', { active: [holder] }],
    ['a seat is gone', { seats: new Map([...seats, ['b', { free: 0, available: true }]]) }],
    ['the user was changed', { deleted: [{ ...ann, proxyAddresses: [] }] }],
  ])('R29 differs when %s', (_, given) => {
    expect(textOf(given)).not.toBe(textOf({}))
  })

  test('R29 differs with the holder’s name as a person would see it', () => {
    expect(textOf({ active: [{ ...holder, displayName: 'Someone else' }] })).not.toBe(
      textOf({ active: [holder] }),
    )
  })

  test('R29 has members by name, each list in order, and a comma between any two', () => {
    const refused = { userId: 'b', row: 2, refusal: 'UserNotFound', outcome: 'refused' } as const
    const other = { outcome: 'refused', refusal: 'UserNotDeleted', row: 1, userId: 'a' } as const
    const texts = [
      '{"outcome":"refused","refusal":"UserNotDeleted","row":1,"userId":"a"}',
      '{"outcome":"refused","refusal":"UserNotFound","row":2,"userId":"b"}',
    ]
    expect([canonicalPlan(other), canonicalPlan(refused)]).toEqual(texts)
    const summary = { blocked: 0, total: 2, ready: 0 }
    expect(canonicalPlan({ tenantId: 't', summary, rows: [refused, other] })).toBe(
      `{"rows":[${texts.join(',')}],"summary":{"blocked":0,"ready":0,"total":2},"tenantId":"t"}`,
    )
  })

  test('R29 leaves out members that are not set, and keeps those that are null or empty', () => {
    const conflict = { kind: 'anchor.taken', blocks: true, attribute: 'immutableId', value: '' } as const
    const unset: object = { value: undefined }
    const resolution = { resolve: 'drop', ...unset } as const
    const rejected = [{ resolution, holder: null, reason: 'not-applicable' }] as const
    const open = [{ ...conflict, holder: null, resolutions: [], proposed: null }] as const
    const row = { row: 1, userId: 'a', outcome: 'blocked', conflicts: [], open, rejected } as const
    expect(canonicalPlan(row)).toBe(
      '{"conflicts":[],"open":[{"attribute":"immutableId","blocks":true,"holder":null,"kind":"anchor.taken",' +
        '"proposed":null,"resolutions":[],"value":""}],"outcome":"blocked",' +
        '"rejected":[{"holder":null,"reason":"not-applicable","resolution":{"resolve":"drop"}}],"row":1,"userId":"a"}',
    )
  })
})
