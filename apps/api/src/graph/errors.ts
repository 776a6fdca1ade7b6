import type {
  Conflict,
  Holder,
  OperationError,
  OperationErrorType,
  RejectedResolution,
} from '@reprieve/domain'
import { describeConflict, describeError, describeProblem, type Locale } from '@reprieve/i18n'
import { describeTransportError } from '../describe-transport-error.ts'
import type { TransportError, TransportErrorType } from '../transport-error.ts'
import { absence, type GraphCode, type GraphRefusal } from './refusal.ts'

export type GraphError = OperationError | TransportError | GraphRefusal

interface ErrorRow {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 424 | 500 | 503
  readonly code: GraphCode
}

const bad = { status: 400, code: 'Request_BadRequest' } as const
const denied = { status: 403, code: 'Authorization_RequestDenied' } as const
const absent = { status: 404, code: 'Request_ResourceNotFound' } as const
const stale = { status: 409, code: 'Directory_ConcurrencyViolation' } as const
const tooMuch = { status: 403, code: 'Directory_QuotaExceeded' } as const
const unavailable = { status: 503, code: 'Service_Unavailable' } as const
const fault = { status: 500, code: 'Service_InternalServerError' } as const
const unauthenticated = { status: 401, code: 'InvalidAuthenticationToken' } as const

/** Status and code of every refusal that an operation can give. */
const operationRows = {
  NotPermitted: denied,
  ApplicationNotAllowed: denied,
  TenantNotFound: absent,
  RelationshipMissing: denied,
  RelationshipStanding: bad,
  UserNotFound: absent,
  // Graph looks among the deleted objects only.
  UserNotDeleted: absent,
  InvalidUserPrincipalName: bad,
  InvalidProxyAddress: bad,
  InvalidInput: bad,
  NameTaken: bad,
  RestoreConflict: bad,
  RestoreNotUndoable: bad,
  PlanStale: stale,
  ImportAmbiguous: bad,
  ImportRepeated: bad,
  ManagerLoop: bad,
  ImportOtherPerson: bad,
  ImportRowStale: stale,
  ImportSourceShrunk: bad,
  CannotDeleteSelf: denied,
  LastGlobalAdministrator: denied,
  PasswordTooWeak: bad,
  CannotResetOwnPassword: denied,
  ConfirmationMismatch: bad,
  UserOnHold: denied,
  DeletionGuard: tooMuch,
  PurgeStopNotFound: absent,
  NoSeatFree: bad,
  ProductUnavailable: bad,
  ServicePlanUnknown: bad,
  UsageLocationMissing: bad,
  LicenceNotHeld: bad,
  GroupNotFound: absent,
  GroupNotDeleted: absent,
  GroupInGroup: bad,
  GroupRestoreConflict: bad,
  RecipientNotFound: absent,
  RecipientNotDeleted: absent,
  RecipientRestoreConflict: bad,
  MailboxNotFound: absent,
  MailboxUnavailable: unavailable,
  RoleMemberNotFound: absent,
  RequestIdReused: stale,
  JobNotFound: absent,
  JobFinished: bad,
  JobNotFinished: bad,
  NothingToRestore: bad,
  RowFault: fault,
  SignInRefused: unauthenticated,
  SecretNotFound: absent,
  SetupCodeNotFound: absent,
  SubscriptionNotFound: absent,
  DeadLetterNotFound: absent,
  ClientNotFound: absent,
  ScimConnectionNotFound: absent,
  TooManyAttempts: tooMuch,
  RecipientsOutside: bad,
  InvalidDomain: bad,
  DomainTaken: bad,
  DomainNotFound: absent,
  DomainNotVerified: bad,
  DomainNotProven: bad,
  DomainLookupFailed: unavailable,
  DomainNeeded: bad,
  DomainInUse: bad,
} as const satisfies Record<OperationErrorType, ErrorRow>

/** The same for what is refused before any contract comes to it. */
const transportRows = {
  TokenMissing: unauthenticated,
  TokenInvalid: unauthenticated,
  TokenAudience: unauthenticated,
  IssuerUnreachable: unavailable,
  InvalidCustomerId: bad,
  InvalidUserId: bad,
  InvalidRequestId: bad,
  InvalidRoleId: bad,
  RoleNotFound: absent,
  InvalidLicenceGroup: bad,
  SeveralLicenceGroups: bad,
  InvalidFilter: bad,
  InvalidSize: bad,
  InvalidSort: bad,
  InvalidSeek: bad,
  InvalidContinuationToken: { status: 400, code: 'Directory_ExpiredPageToken' },
  InvalidProperty: bad,
  StateNotSettable: bad,
  MalformedRequest: bad,
  MalformedJson: bad,
  UnsupportedMediaType: { status: 415, code: 'Request_BadRequest' },
  BodyTooLarge: { status: 413, code: 'Request_BadRequest' },
  RouteNotFound: absent,
  MethodNotAllowed: { status: 405, code: 'Request_BadRequest' },
  Busy: unavailable,
  Unexpected: fault,
} as const satisfies Record<TransportErrorType, ErrorRow>

const rows: Readonly<Record<OperationErrorType | TransportErrorType, ErrorRow>> = {
  ...operationRows,
  ...transportRows,
}

/** One of several reasons, as OData JSON has it. */
export interface ErrorDetail {
  readonly code: 'ObjectConflict' | 'ConflictingObjects' | 'InvalidValue'
  readonly message: string
  readonly target: string
}

/** What is said of a refusal, whichever request it answers. */
export interface SaidOfError extends ErrorRow {
  readonly message: string
  readonly details: readonly ErrorDetail[]
}

export function describeRefusal(error: GraphError, locale: Locale): SaidOfError {
  const message = messageOf(error, locale).slice(0, 4_096)
  if (error.type === 'Graph') return { status: error.status, code: error.code, message, details: [] }
  return { ...rows[error.type], message, details: detailsOf(error, locale) }
}

function messageOf(error: GraphError, locale: Locale): string {
  if (error.type === 'Graph') return error.message
  if (!isTransport(error)) {
    if (error.type === 'InvalidInput') return `${error.path}: ${describeProblem(locale, error.problem)}`
    const id = idOfAbsent(error)
    return id === null ? describeError(locale, error) : absence(id)
  }
  return error.type === 'InvalidProperty'
    ? `${error.property}: ${describeProblem(locale, error.problem)}`
    : describeTransportError(error, locale)
}

/** Clients look for Graph's own words where an object is not there. */
function idOfAbsent(error: OperationError): string | null {
  switch (error.type) {
    case 'UserNotFound':
    case 'UserNotDeleted':
      return error.userId
    case 'GroupNotFound':
    case 'GroupNotDeleted':
      return error.groupId
    default:
      return null
  }
}

const isTransport = (error: OperationError | TransportError): error is TransportError =>
  error.type in transportRows

/** Every conflict that is in the way, each followed by its holder (R63). */
function detailsOf(error: OperationError | TransportError, locale: Locale): readonly ErrorDetail[] {
  switch (error.type) {
    case 'NameTaken': {
      const { attribute, value, holder } = error
      return conflictWith({ attribute, message: `${value}: ${describeError(locale, error)}`, holder })
    }
    case 'InvalidUserPrincipalName': {
      const message = describeError(locale, error)
      return [{ code: 'InvalidValue', message, target: 'userPrincipalName' }]
    }
    case 'RestoreConflict':
    case 'GroupRestoreConflict':
    case 'RecipientRestoreConflict':
      return [
        ...error.row.open.flatMap((conflict) => detailsOfConflict(conflict, locale)),
        ...error.row.rejected.flatMap(detailsOfRejected),
      ]
    default:
      return []
  }
}

const detailsOfConflict = (conflict: Conflict, locale: Locale): readonly ErrorDetail[] =>
  conflictWith({
    attribute: conflict.attribute,
    message: `${conflict.value}: ${describeConflict(locale, conflict)}`,
    holder: conflict.holder,
  })

function detailsOfRejected({ resolution, reason, holder }: RejectedResolution): readonly ErrorDetail[] {
  const value = 'userPrincipalName' in resolution ? resolution.userPrincipalName : resolution.resolve
  if (reason === 'name-taken')
    return conflictWith({ attribute: 'userPrincipalName', message: `${value}: ${reason}`, holder })
  return [{ code: 'InvalidValue', message: `${value}: ${reason}`, target: 'userPrincipalName' }]
}

interface Clash {
  readonly attribute: string
  readonly message: string
  readonly holder: Holder | null
}

function conflictWith({ attribute, message, holder }: Clash): readonly ErrorDetail[] {
  const conflict = { code: 'ObjectConflict', message, target: attribute } as const
  if (holder === null) return [conflict]
  const { kind, id, displayName } = holder
  const held = {
    code: 'ConflictingObjects',
    message: displayName,
    target: `${holderKinds[kind]}_${id}`,
  } as const
  return [conflict, held]
}

/** The types of Graph's objects. A shared mailbox is none there. */
const holderKinds = {
  user: 'User',
  group: 'Group',
  contact: 'OrgContact',
  'shared-mailbox': 'SharedMailbox',
} as const satisfies Record<Holder['kind'], string>
