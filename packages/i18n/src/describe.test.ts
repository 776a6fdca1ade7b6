import type { Conflict, ConflictKind, Holder, OperationError, OperationErrorType } from '@reprieve/domain'
import { describe, expect, test } from 'vitest'
import { describeConflict, describeError } from './describe.ts'
import { locales } from './locale.ts'
import { messages } from './messages/index.ts'

const holder: Holder = {
  kind: 'shared-mailbox',
  id: '0198c5a0-0000-7000-8000-000000000001',
  displayName: 'Front desk',
  userPrincipalName: null,
  heldAs: 'primaryAddress',
  row: null,
}

const userId = '0198c5a0-0000-7000-8000-00000000abcd'
const plan = { tenantId: 't', rows: [], summary: { total: 0, ready: 0, blocked: 0 } }
const conflictOf = (kind: ConflictKind): Conflict => ({
  kind,
  blocks: true,
  attribute: 'userPrincipalName',
  value: 'ada@contoso.example',
  holder: { ...holder, row: 3 },
  resolutions: [],
  proposed: null,
})
const blocked = (open: number): Extract<OperationError, { type: 'RestoreConflict' }> => ({
  type: 'RestoreConflict',
  row: {
    row: 1,
    userId,
    outcome: 'blocked',
    conflicts: [],
    open: Array.from({ length: open }, () => conflictOf('name.group')),
    rejected: [],
  },
})

const samples: { readonly [Type in OperationErrorType]: Extract<OperationError, { type: Type }> } = {
  NotPermitted: { type: 'NotPermitted', permission: 'users.resetPassword' },
  ApplicationNotAllowed: { type: 'ApplicationNotAllowed' },
  TenantNotFound: { type: 'TenantNotFound', tenantId: 't' },
  RelationshipMissing: { type: 'RelationshipMissing', tenantId: 't' },
  RelationshipStanding: { type: 'RelationshipStanding', tenantId: 't', relationshipState: 'ended' },
  UserNotFound: { type: 'UserNotFound', userId },
  UserNotDeleted: { type: 'UserNotDeleted', userId },
  InvalidUserPrincipalName: {
    type: 'InvalidUserPrincipalName',
    value: 'a b@c',
    problem: 'local-part-characters',
  },
  InvalidProxyAddress: { type: 'InvalidProxyAddress', value: 'x', problem: 'several-primaries' },
  InvalidInput: { type: 'InvalidInput', path: 'rows.0', problem: 'too_big' },
  NameTaken: { type: 'NameTaken', attribute: 'proxyAddresses', value: 'smtp:a@b.example', holder },
  RestoreConflict: blocked(2),
  RestoreNotUndoable: { type: 'RestoreNotUndoable', userId, obstacle: 'changed-since' },
  PlanStale: { type: 'PlanStale', plan, planHash: 'h' },
  ImportAmbiguous: { type: 'ImportAmbiguous', userIds: [userId, 'u2'] },
  ImportRepeated: { type: 'ImportRepeated', line: 7 },
  ImportOtherPerson: { type: 'ImportOtherPerson', userId },
  ImportRowStale: { type: 'ImportRowStale' },
  ImportSourceShrunk: { type: 'ImportSourceShrunk', known: 1000, missing: 300 },
  CannotDeleteSelf: { type: 'CannotDeleteSelf' },
  LastGlobalAdministrator: { type: 'LastGlobalAdministrator', userId },
  PasswordTooWeak: { type: 'PasswordTooWeak', problem: 'contains-name' },
  CannotResetOwnPassword: { type: 'CannotResetOwnPassword' },
  ConfirmationMismatch: { type: 'ConfirmationMismatch' },
  UserOnHold: { type: 'UserOnHold', userId },
  DeletionGuard: { type: 'DeletionGuard', deletions: 51, users: 400 },
  PurgeStopNotFound: { type: 'PurgeStopNotFound', stopId: 'stop-1' },
  NoSeatFree: { type: 'NoSeatFree', skuIds: ['a', 'b'] },
  ProductUnavailable: { type: 'ProductUnavailable', skuIds: ['a'] },
  ServicePlanUnknown: { type: 'ServicePlanUnknown', skuId: 'a', planIds: ['b', 'c'] },
  UsageLocationMissing: { type: 'UsageLocationMissing', userId },
  LicenceNotHeld: { type: 'LicenceNotHeld', userId, skuIds: ['a', 'b'] },
  GroupNotFound: { type: 'GroupNotFound', groupId: 'g' },
  ManagerLoop: { type: 'ManagerLoop', userId, managerId: userId },
  GroupInGroup: { type: 'GroupInGroup', groupId: 'g', memberId: 'h' },
  GroupNotDeleted: { type: 'GroupNotDeleted', groupId: 'g' },
  RecipientNotFound: { type: 'RecipientNotFound', recipient: 'contact', id: 'c' },
  RecipientNotDeleted: { type: 'RecipientNotDeleted', recipient: 'shared-mailbox', id: 's' },
  RecipientRestoreConflict: {
    type: 'RecipientRestoreConflict',
    recipient: 'contact',
    id: 'c',
    row: { outcome: 'blocked', conflicts: [], open: [], rejected: [] },
  },
  GroupRestoreConflict: {
    type: 'GroupRestoreConflict',
    groupId: 'g',
    row: { outcome: 'blocked', conflicts: [], open: [], rejected: [] },
  },
  MailboxNotFound: { type: 'MailboxNotFound', userId },
  MailboxUnavailable: { type: 'MailboxUnavailable', problem: 'not-permitted' },
  RoleMemberNotFound: { type: 'RoleMemberNotFound', userId, role: 'globalReader' },
  RequestIdReused: { type: 'RequestIdReused', requestId: 'r' },
  JobNotFound: { type: 'JobNotFound', jobId: 'j' },
  JobFinished: { type: 'JobFinished', jobId: 'j' },
  JobNotFinished: { type: 'JobNotFinished', jobId: 'j' },
  NothingToRestore: { type: 'NothingToRestore' },
  RowFault: { type: 'RowFault', row: 7 },
  SignInRefused: { type: 'SignInRefused' },
  SecretNotFound: { type: 'SecretNotFound' },
  SetupCodeNotFound: { type: 'SetupCodeNotFound' },
  SubscriptionNotFound: { type: 'SubscriptionNotFound', subscriptionId: 's' },
  DeadLetterNotFound: { type: 'DeadLetterNotFound', deadLetterId: 'd' },
  TooManyAttempts: { type: 'TooManyAttempts', seconds: 30 },
  ScimConnectionNotFound: { type: 'ScimConnectionNotFound', connectionId: 'c' },
  ClientNotFound: { type: 'ClientNotFound', clientId: 'c' },
  InvalidDomain: { type: 'InvalidDomain', value: 'acme' },
  DomainTaken: { type: 'DomainTaken', domain: 'acme.example' },
  DomainNotFound: { type: 'DomainNotFound', domain: 'acme.example' },
  DomainNotVerified: { type: 'DomainNotVerified', domain: 'acme.example' },
  DomainNotProven: { type: 'DomainNotProven', domain: 'acme.example', expected: 'x=1' },
  RecipientsOutside: {
    type: 'RecipientsOutside',
    mail: 'notices',
    addresses: ['ada@mail.example', 'bo@mail.example'],
  },
  DomainLookupFailed: { type: 'DomainLookupFailed', domain: 'acme.example' },
  DomainNeeded: { type: 'DomainNeeded', domain: 'acme.example', needed: 'initial' },
  DomainInUse: { type: 'DomainInUse', domain: 'acme.example', count: 1, holders: [holder] },
}

describe.each(locales)('%s', (locale) => {
  test.each(Object.values(samples))('$type has a text with nothing left open', (error) => {
    expect(describeError(locale, error)).toMatch(/^[^{}]+[.。]$/)
  })

  test.each(Object.keys(messages.en.conflicts) as ConflictKind[])(
    '%s has a text with nothing left open',
    (kind) => {
      expect(describeConflict(locale, conflictOf(kind))).toMatch(/^[^{}]+[.。]$/)
    },
  )
})

test('a refusal names what it is about', () => {
  expect(describeError('en', samples.NameTaken)).toBe(
    'The address “smtp:a@b.example” is in use by shared mailbox “Front desk”. Choose another one.',
  )
  expect(describeError('en', samples.InvalidUserPrincipalName)).toContain("digits and ' . - _ ! # ^ ~.")
  expect(describeError('nl', blocked(1))).toMatch(
    /^Eén conflict staat in de weg van het herstellen van gebruiker/,
  )
  expect(describeError('nl', blocked(2))).toMatch(/^2 conflicten staan in de weg/)
  expect(describeError('de', blocked(1))).toMatch(/^Ein Konflikt verhindert .* er gelöst werden soll,/)
  expect(describeError('de', blocked(2))).toMatch(/^2 Konflikte verhindern .* sie gelöst werden sollen,/)
  expect(describeError('zh-Hans', blocked(1))).toMatch(/^有 1 个冲突阻止还原用户/)
  expect(describeConflict('nl', conflictOf('address.same-batch'))).toContain('rij 3')
})

test('a hostile value stays a value, and short', () => {
  const value = `{x, select, other {}} <b>'{${'a'.repeat(10_000)}`
  const text = describeError('en', { type: 'InvalidUserPrincipalName', value, problem: 'empty' })
  expect(text).toContain("{x, select, other {}} <b>'{")
  expect(text.length).toBeLessThan(300)
})
