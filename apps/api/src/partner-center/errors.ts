import type { OperationError, OperationErrorType } from '@reprieve/domain'
import type { TransportError, TransportErrorType } from '../transport-error.ts'

export type ApiError = OperationError | TransportError
export type ApiErrorType = ApiError['type']

/**
 * Status and code of an error. The Java SDK gives up only on 400, 401, 403, 404, 409 and 417 and repeats any other
 * request without end, so an error that no repetition cures has one of these.
 */
export interface ErrorRow {
  readonly status: 400 | 401 | 403 | 404 | 409 | 500 | 503
  readonly code: number
}

// Six-digit codes that begin with 3 and the status are ours; all others are Partner Center's.
const operationRows = {
  NotPermitted: { status: 403, code: 900308 },
  ApplicationNotAllowed: { status: 403, code: 900329 },
  TenantNotFound: { status: 404, code: 60003 },
  RelationshipMissing: { status: 403, code: 20002 },
  RelationshipStanding: { status: 409, code: 340908 },
  UserNotFound: { status: 404, code: 60002 },
  UserNotDeleted: { status: 409, code: 340905 },
  InvalidUserPrincipalName: { status: 400, code: 3000 },
  InvalidProxyAddress: { status: 400, code: 3000 },
  InvalidInput: { status: 400, code: 3000 },
  NameTaken: { status: 409, code: 340902 },
  RestoreConflict: { status: 409, code: 340901 },
  RestoreNotUndoable: { status: 409, code: 340917 },
  PlanStale: { status: 409, code: 340903 },
  ImportAmbiguous: { status: 409, code: 340930 },
  ImportRepeated: { status: 409, code: 340931 },
  ManagerLoop: { status: 409, code: 340914 },
  ImportOtherPerson: { status: 409, code: 340932 },
  ImportRowStale: { status: 409, code: 340933 },
  ImportSourceShrunk: { status: 409, code: 340934 },
  CannotDeleteSelf: { status: 403, code: 600006 },
  LastGlobalAdministrator: { status: 403, code: 600006 },
  PasswordTooWeak: { status: 400, code: 3000 },
  CannotResetOwnPassword: { status: 403, code: 600006 },
  ConfirmationMismatch: { status: 400, code: 3000 },
  UserOnHold: { status: 409, code: 340906 },
  DeletionGuard: { status: 409, code: 340907 },
  PurgeStopNotFound: { status: 404, code: 1000 },
  NoSeatFree: { status: 400, code: 60012 },
  ProductUnavailable: { status: 400, code: 3000 },
  ServicePlanUnknown: { status: 400, code: 3000 },
  UsageLocationMissing: { status: 400, code: 3000 },
  LicenceNotHeld: { status: 400, code: 3000 },
  GroupNotFound: { status: 404, code: 1000 },
  GroupNotDeleted: { status: 409, code: 340911 },
  GroupInGroup: { status: 409, code: 340913 },
  GroupRestoreConflict: { status: 409, code: 340912 },
  RecipientNotFound: { status: 404, code: 1000 },
  RecipientNotDeleted: { status: 409, code: 340915 },
  RecipientRestoreConflict: { status: 409, code: 340916 },
  MailboxNotFound: { status: 404, code: 1000 },
  MailboxUnavailable: { status: 503, code: 350302 },
  RoleMemberNotFound: { status: 404, code: 1000 },
  RequestIdReused: { status: 409, code: 340904 },
  JobNotFound: { status: 404, code: 1000 },
  JobFinished: { status: 409, code: 340920 },
  JobNotFinished: { status: 409, code: 340921 },
  NothingToRestore: { status: 409, code: 340922 },
  RowFault: { status: 500, code: 350001 },
  SignInRefused: { status: 401, code: 400 },
  SecretNotFound: { status: 404, code: 1000 },
  SetupCodeNotFound: { status: 404, code: 1000 },
  SubscriptionNotFound: { status: 404, code: 340401 },
  DeadLetterNotFound: { status: 404, code: 340402 },
  ClientNotFound: { status: 404, code: 1000 },
  ScimConnectionNotFound: { status: 404, code: 1000 },
  TooManyAttempts: { status: 403, code: 340301 },
  RecipientsOutside: { status: 409, code: 340928 },
  InvalidDomain: { status: 400, code: 3000 },
  DomainTaken: { status: 409, code: 340923 },
  DomainNotFound: { status: 404, code: 1000 },
  DomainNotVerified: { status: 409, code: 340924 },
  DomainNotProven: { status: 409, code: 340925 },
  DomainLookupFailed: { status: 503, code: 350303 },
  DomainNeeded: { status: 409, code: 340926 },
  DomainInUse: { status: 409, code: 340927 },
} as const satisfies Record<OperationErrorType, ErrorRow>

const transportRows = {
  TokenMissing: { status: 401, code: 800001 },
  TokenInvalid: { status: 401, code: 400 },
  TokenAudience: { status: 401, code: 900420 },
  IssuerUnreachable: { status: 503, code: 350301 },
  InvalidCustomerId: { status: 400, code: 900118 },
  InvalidUserId: { status: 400, code: 2000 },
  InvalidRequestId: { status: 400, code: 800002 },
  InvalidRoleId: { status: 400, code: 2000 },
  RoleNotFound: { status: 404, code: 1000 },
  InvalidLicenceGroup: { status: 400, code: 3000 },
  SeveralLicenceGroups: { status: 400, code: 3000 },
  InvalidFilter: { status: 400, code: 3000 },
  InvalidSize: { status: 400, code: 3000 },
  InvalidSort: { status: 400, code: 3000 },
  InvalidSeek: { status: 400, code: 3000 },
  InvalidContinuationToken: { status: 400, code: 3000 },
  InvalidProperty: { status: 400, code: 3000 },
  StateNotSettable: { status: 400, code: 3000 },
  MalformedRequest: { status: 400, code: 800002 },
  MalformedJson: { status: 400, code: 800002 },
  UnsupportedMediaType: { status: 400, code: 800002 },
  BodyTooLarge: { status: 400, code: 340001 },
  RouteNotFound: { status: 404, code: 1000 },
  MethodNotAllowed: { status: 404, code: 340403 },
  Busy: { status: 503, code: 900192 },
  Unexpected: { status: 500, code: 800003 },
} as const satisfies Record<TransportErrorType, ErrorRow>

/** Status and code of every error that a client can receive. */
export const errorRows: Readonly<Record<ApiErrorType, ErrorRow>> = { ...operationRows, ...transportRows }

/**
 * The error for which the contract has a code. A blocked restore is answered with its cause if that is only roles
 * beyond the caller's permission, or a new name that nobody can have.
 */
export function toAnswered(error: ApiError): ApiError {
  if (error.type !== 'RestoreConflict') return error
  const { open, rejected } = error.row
  const noName = rejected.find(({ reason }) => reason === 'invalid-name' || reason === 'domain-not-verified')
  if (noName) return { type: 'InvalidProperty', property: 'userPrincipalName', problem: noName.reason }
  const onlyRoles = open.length > 0 && open.every(({ kind }) => kind === 'role.caller-too-weak')
  return onlyRoles && rejected.length === 0 ? { type: 'NotPermitted', permission: 'users.restore' } : error
}

export const isTransportError = (error: ApiError): error is TransportError => error.type in transportRows
