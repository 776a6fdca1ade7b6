import { expect, test } from 'vitest'
import type { RestoreEffects } from './restore-plan.ts'
import { type RestoredState, whyNotUndoRestore } from './undo-restore.ts'
import type { ActiveUser } from './user.ts'

const purgeAt = new Date('2026-03-31T09:00:00.000Z')
const before = new Date(purgeAt.getTime() - 1)

const effects = {
  userPrincipalName: 'ann@acme.example',
  proxyAddresses: ['SMTP:ann@acme.example', 'smtp:a@acme.example'],
  licences: { returned: ['sku'], notReturned: [] },
  roles: { returned: ['globalReader'], notReturned: [] },
  groups: { returned: [{ id: 'team', displayName: 'Team' }], notReturned: [] },
  manager: { managerId: 'boss', outcome: 'returned' },
  reports: { returned: ['report'], notReturned: [] },
  holders: [],
} as unknown as RestoreEffects

const asRestored: RestoredState = {
  user: {
    userPrincipalName: 'ann@acme.example',
    proxyAddresses: ['smtp:a@acme.example', 'SMTP:ann@acme.example'],
    hold: null,
  } as unknown as ActiveUser,
  licences: ['sku'],
  roles: ['globalReader'],
  groups: ['team'],
  managerId: 'boss',
  reports: ['report'],
  isTouched: false,
}

test('a restore can be undone as long as everything is as it left it, to the last millisecond of the window', () => {
  expect(whyNotUndoRestore(effects, asRestored, purgeAt, before)).toBeNull()
  expect(whyNotUndoRestore(effects, asRestored, purgeAt, purgeAt)).toBe('window-over')
})

test('R42 a hold keeps the way back open beyond the window', () => {
  const hold = { reason: 'inquiry', placedBy: 'x', placedAt: before }
  const held = { ...asRestored, user: { ...asRestored.user, hold } }
  expect(whyNotUndoRestore(effects, held, purgeAt, purgeAt)).toBeNull()
})

test.each<[string, Partial<RestoredState>]>([
  ['an operation', { isTouched: true }],
  ['the name', { user: { ...asRestored.user, userPrincipalName: 'anna@acme.example' } }],
  ['an address', { user: { ...asRestored.user, proxyAddresses: ['SMTP:ann@acme.example'] } }],
  ['a licence', { licences: [] }],
  ['another licence', { licences: ['other'] }],
  ['a role', { roles: [] }],
  ['a group', { groups: ['team', 'late'] }],
  ['the manager', { managerId: null }],
  ['a report', { reports: [] }],
])('%s that has changed since closes it', (_, changed) => {
  expect(whyNotUndoRestore(effects, { ...asRestored, ...changed }, purgeAt, before)).toBe('changed-since')
})

test('a manager who was deleted at the restore is none to have now', () => {
  const without: RestoreEffects = { ...effects, manager: { managerId: 'boss', outcome: 'deleted' } }
  const state = { ...asRestored, managerId: null }
  expect(whyNotUndoRestore(without, state, purgeAt, before)).toBeNull()
  expect(whyNotUndoRestore(without, asRestored, purgeAt, before)).toBe('changed-since')
})

test('others whom the restore has changed would have to change back', () => {
  const others = { ...effects, holders: [{ change: 'replaced' }] } as unknown as RestoreEffects
  expect(whyNotUndoRestore(others, asRestored, purgeAt, before)).toBe('others-changed')
})
