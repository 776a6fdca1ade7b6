import type { Conflict, ReadyRow, RestoreEffects } from '@reprieve/domain'
import { expect, test } from 'vitest'
import { planDifferences } from './plan-differences.ts'

const effects: RestoreEffects = {
  userPrincipalName: 'anna@contoso.example',
  primaryAddress: 'anna@contoso.example',
  primaryAddressChanged: false,
  proxyAddresses: ['SMTP:anna@contoso.example'],
  droppedAddresses: [],
  licences: { returned: ['s1'], notReturned: [] },
  roles: { returned: [], notReturned: [] },
  groups: { returned: [], notReturned: [] },
  holders: [],
  manager: null,
  reports: { returned: [], notReturned: [] },
  convertedToCloud: false,
  signIn: 'possible',
  hold: null,
}

const conflict: Conflict = {
  kind: 'address.group',
  blocks: false,
  attribute: 'proxyAddresses',
  value: 'smtp:sales@contoso.example',
  holder: null,
  resolutions: ['drop'],
  proposed: null,
}

const ready = (changes: Partial<RestoreEffects> = {}, conflicts: readonly Conflict[] = []): ReadyRow => ({
  row: 1,
  userId: 'u1',
  outcome: 'ready',
  conflicts,
  effects: { ...effects, ...changes },
})

test('R29 a plan does not differ from itself', () => {
  expect(planDifferences(ready({}, [conflict]), ready({}, [conflict]))).toEqual([])
})

test('R29 a conflict that came and one that went are told with their holders', () => {
  const other = { ...conflict, value: 'smtp:hr@contoso.example' }
  expect(planDifferences(ready({}, [conflict]), ready({}, [other]))).toEqual([
    { kind: 'conflict-new', conflict: other },
    { kind: 'conflict-gone', conflict },
  ])
})

test('R29 what comes back otherwise is told part by part', () => {
  const now = ready({
    userPrincipalName: 'anna1@contoso.example',
    licences: { returned: [], notReturned: [{ skuId: 's1', reason: 'no-seat' }] },
  })
  expect(planDifferences(ready(), now)).toEqual([
    { kind: 'name', from: 'anna@contoso.example', to: 'anna1@contoso.example' },
    { kind: 'licences' },
  ])
})

test('R29 a restore that is blocked now tells what blocks it', () => {
  const blocked = {
    row: 1,
    userId: 'u1',
    outcome: 'blocked',
    conflicts: [conflict],
    open: [conflict],
    rejected: [],
  } as const
  expect(planDifferences(ready(), blocked)).toEqual([{ kind: 'conflict-new', conflict }])
})
