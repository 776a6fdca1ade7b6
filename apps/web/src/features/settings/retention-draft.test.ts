import { expect, test } from 'vitest'
import { changesOf, numberOf, toRetentionDraft } from './retention-draft.ts'

const before = {
  retentionDays: 30,
  purgeGuardUsers: 100,
  purgeGuardPercent: 50,
  deletionGuardUsers: 0,
  deletionGuardPercent: 10,
}

test('only what was changed is sent, so that the rest stays with the installation', () => {
  const draft = toRetentionDraft(before)
  expect(changesOf(before, draft)).toEqual({})
  expect(changesOf(before, { ...draft, retentionDays: ' 60 ' })).toEqual({ retentionDays: 60 })
})

test.each(['', '0', '181', '-3', '1.5', 'ten'])('%j is no number of days', (text) => {
  expect(numberOf('retentionDays', text)).toBeNull()
  expect(changesOf(before, { ...toRetentionDraft(before), retentionDays: text })).toBeNull()
})

test('a guard may be 0, and no more than all', () => {
  expect(numberOf('purgeGuardPercent', '0')).toBe(0)
  expect(numberOf('purgeGuardPercent', '101')).toBeNull()
})
