import type { BlockedGroup, BlockedRow, Conflict } from '@reprieve/domain'
import type { ApiError, ApiErrorType } from '../errors.ts'

const tenantId = '4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04'
const userId = 'a45f1416-3300-4f65-9e8d-f123b397a4ea'
const jobId = '019aa3f0-1c2d-7b3e-8f40-5a6b7c8d9e0f'
const skuId = 'b05e124f-c7cc-45a0-a6aa-8cf78c946968'

const conflict: Conflict = {
  kind: 'name.active-user',
  blocks: true,
  attribute: 'userPrincipalName',
  value: 'anna@contoso.example',
  holder: {
    kind: 'user',
    id: '0192f0c4-7f3e-7a52-8c1d-3b0a5f2e9d11',
    displayName: 'Anna Jansen',
    userPrincipalName: 'anna@contoso.example',
    heldAs: 'userPrincipalName',
    row: null,
  },
  resolutions: ['newUserPrincipalName', 'renameHolder', 'replaceHolder'],
  proposed: { resolve: 'newUserPrincipalName', userPrincipalName: 'anna1@contoso.example' },
}

const address: Conflict = {
  ...conflict,
  kind: 'address.group',
  blocks: false,
  attribute: 'proxyAddresses',
  value: 'smtp:sales@contoso.example',
  holder: {
    kind: 'group',
    id: '0192f0c4-7f3e-7a52-8c1d-3b0a5f2e9d12',
    displayName: 'Sales',
    userPrincipalName: null,
    heldAs: 'secondaryAddress',
    row: null,
  },
  resolutions: ['drop', 'takeBack'],
  proposed: { resolve: 'drop', value: 'smtp:sales@contoso.example' },
}

const contested: Conflict = {
  ...conflict,
  kind: 'address.active-user',
  attribute: 'proxyAddresses',
  value: 'SMTP:sales@contoso.example',
  resolutions: ['drop', 'takeBack'],
  proposed: { resolve: 'drop', value: 'SMTP:sales@contoso.example' },
}

const blockedGroup: BlockedGroup = {
  outcome: 'blocked',
  conflicts: [contested],
  open: [contested],
  rejected: [],
}

export const blockedRow: BlockedRow = {
  row: 1,
  userId,
  outcome: 'blocked',
  conflicts: [conflict, address],
  open: [conflict],
  rejected: [],
}

/** One of every error that a client can get. */
export const sampleErrors: { readonly [Type in ApiErrorType]: ApiError & { readonly type: Type } } = {
  NotPermitted: { type: 'NotPermitted', permission: 'users.restore' },
  ApplicationNotAllowed: { type: 'ApplicationNotAllowed' },
  TenantNotFound: { type: 'TenantNotFound', tenantId },
  RelationshipMissing: { type: 'RelationshipMissing', tenantId },
  RelationshipStanding: { type: 'RelationshipStanding', tenantId, standing: 'terminated' },
  UserNotFound: { type: 'UserNotFound', userId },
  UserNotDeleted: { type: 'UserNotDeleted', userId },
  InvalidUserPrincipalName: {
    type: 'InvalidUserPrincipalName',
    value: '.anna@contoso.example',
    problem: 'local-part-dots',
  },
  InvalidProxyAddress: {
    type: 'InvalidProxyAddress',
    value: 'anna@contoso.example',
    problem: 'no-prefix',
  },
  InvalidInput: { type: 'InvalidInput', path: 'usageLocation', problem: 'must be two letters' },
  NameTaken: {
    type: 'NameTaken',
    attribute: 'userPrincipalName',
    value: 'anna@contoso.example',
    holder: {
      kind: 'user',
      id: '0192f0c4-7f3e-7a52-8c1d-3b0a5f2e9d11',
      displayName: 'Anna Jansen',
      userPrincipalName: 'anna@contoso.example',
      heldAs: 'userPrincipalName',
      row: null,
    },
  },
  RestoreConflict: { type: 'RestoreConflict', row: blockedRow },
  PlanStale: {
    type: 'PlanStale',
    plan: { tenantId, rows: [blockedRow], summary: { total: 1, ready: 0, blocked: 1 } },
    planHash: '5d41402abc4b2a76b9719d911017c592',
  },
  CannotDeleteSelf: { type: 'CannotDeleteSelf' },
  LastGlobalAdministrator: { type: 'LastGlobalAdministrator', userId },
  PasswordTooWeak: { type: 'PasswordTooWeak', problem: 'too-common' },
  CannotResetOwnPassword: { type: 'CannotResetOwnPassword' },
  ConfirmationMismatch: { type: 'ConfirmationMismatch' },
  UserOnHold: { type: 'UserOnHold', userId },
  DeletionGuard: { type: 'DeletionGuard', deletions: 51, users: 400 },
  PurgeStopNotFound: { type: 'PurgeStopNotFound', stopId: '0192f0c4-7f3e-7a52-8c1d-3b0a5f2e9d13' },
  NoSeatFree: { type: 'NoSeatFree', skuIds: [skuId] },
  ProductUnavailable: { type: 'ProductUnavailable', skuIds: [skuId] },
  ServicePlanUnknown: {
    type: 'ServicePlanUnknown',
    skuId,
    planIds: ['efb87545-963c-4e0d-99df-69c6916d9eb0'],
  },
  UsageLocationMissing: { type: 'UsageLocationMissing', userId },
  LicenceNotHeld: { type: 'LicenceNotHeld', userId, skuIds: [skuId] },
  GroupNotFound: { type: 'GroupNotFound', groupId: '0192f0c4-7f3e-7a52-8c1d-3b0a5f2e9d12' },
  GroupNotDeleted: { type: 'GroupNotDeleted', groupId: '0192f0c4-7f3e-7a52-8c1d-3b0a5f2e9d12' },
  GroupRestoreConflict: {
    type: 'GroupRestoreConflict',
    groupId: '0192f0c4-7f3e-7a52-8c1d-3b0a5f2e9d12',
    row: blockedGroup,
  },
  MailboxNotFound: { type: 'MailboxNotFound', userId },
  MailboxUnavailable: { type: 'MailboxUnavailable', problem: 'read-only' },
  RoleMemberNotFound: { type: 'RoleMemberNotFound', userId, role: 'helpdeskAdministrator' },
  RequestIdReused: { type: 'RequestIdReused', requestId: '6e668bc0-5bd7-44d6-b6fa-529d41ce9659' },
  JobNotFound: { type: 'JobNotFound', jobId },
  JobFinished: { type: 'JobFinished', jobId },
  JobNotFinished: { type: 'JobNotFinished', jobId },
  NothingToRestore: { type: 'NothingToRestore' },
  RowFault: { type: 'RowFault', row: 7 },
  SignInRefused: { type: 'SignInRefused' },
  SecretNotFound: { type: 'SecretNotFound' },
  SubscriptionNotFound: { type: 'SubscriptionNotFound', subscriptionId: userId },
  DeadLetterNotFound: { type: 'DeadLetterNotFound', deadLetterId: userId },
  InvalidDomain: { type: 'InvalidDomain', value: 'acme' },
  DomainTaken: { type: 'DomainTaken', domain: 'acme.example' },
  TooManyAttempts: { type: 'TooManyAttempts', seconds: 30 },
  ClientNotFound: { type: 'ClientNotFound', clientId: '019c8f3e-7f2b-7c1a-9e44-5a1d0c2b3f40' },
  TokenMissing: { type: 'TokenMissing' },
  TokenInvalid: { type: 'TokenInvalid' },
  TokenAudience: { type: 'TokenAudience' },
  IssuerUnreachable: { type: 'IssuerUnreachable' },
  InvalidCustomerId: { type: 'InvalidCustomerId' },
  InvalidUserId: { type: 'InvalidUserId' },
  InvalidRequestId: { type: 'InvalidRequestId' },
  InvalidRoleId: { type: 'InvalidRoleId' },
  RoleNotFound: { type: 'RoleNotFound' },
  InvalidLicenceGroup: { type: 'InvalidLicenceGroup' },
  SeveralLicenceGroups: { type: 'SeveralLicenceGroups' },
  InvalidFilter: { type: 'InvalidFilter' },
  InvalidSize: { type: 'InvalidSize' },
  InvalidSort: { type: 'InvalidSort' },
  InvalidSeek: { type: 'InvalidSeek' },
  InvalidContinuationToken: { type: 'InvalidContinuationToken' },
  InvalidProperty: { type: 'InvalidProperty', property: 'displayName', problem: 'must be a text' },
  StateNotSettable: { type: 'StateNotSettable' },
  MalformedRequest: { type: 'MalformedRequest' },
  MalformedJson: { type: 'MalformedJson' },
  UnsupportedMediaType: { type: 'UnsupportedMediaType' },
  BodyTooLarge: { type: 'BodyTooLarge', limitBytes: 65_536 },
  RouteNotFound: { type: 'RouteNotFound' },
  MethodNotAllowed: { type: 'MethodNotAllowed', method: 'PUT', allowed: 'GET, PATCH, DELETE' },
  Busy: { type: 'Busy' },
  Unexpected: { type: 'Unexpected', correlationId: '32be760f-8282-4e01-a37b-829c8a700e8a' },
}
