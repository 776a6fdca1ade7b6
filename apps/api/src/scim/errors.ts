import type { OperationError, OperationErrorType } from '@reprieve/domain'
import { describeError, describeProblem, type Locale } from '@reprieve/i18n'
import { describeTransportError } from '../describe-transport-error.ts'
import type { TransportError, TransportErrorType } from '../transport-error.ts'
import type { ScimRefusal, ScimType } from './refusal.ts'
import { urns } from './schemas.ts'

export type ScimError = OperationError | TransportError | ScimRefusal

interface ErrorRow {
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 500 | 501 | 503
  readonly scimType?: ScimType
}

const invalid = { status: 400, scimType: 'invalidValue' } as const
const taken = { status: 409, scimType: 'uniqueness' } as const
const forbidden = { status: 403 } as const
const absent = { status: 404 } as const
const conflict = { status: 409 } as const

/** Status and `scimType` of every refusal that an operation can give (RFC 7644 §3.12). */
const operationRows = {
  NotPermitted: forbidden,
  ApplicationNotAllowed: forbidden,
  TenantNotFound: absent,
  RelationshipMissing: forbidden,
  RelationshipStanding: conflict,
  UserNotFound: absent,
  UserNotDeleted: conflict,
  InvalidUserPrincipalName: invalid,
  InvalidProxyAddress: invalid,
  InvalidInput: invalid,
  NameTaken: taken,
  RestoreConflict: taken,
  RestoreNotUndoable: conflict,
  PlanStale: conflict,
  ImportAmbiguous: taken,
  ImportRepeated: taken,
  ManagerLoop: invalid,
  ImportOtherPerson: taken,
  ImportRowStale: conflict,
  ImportSourceShrunk: conflict,
  CannotDeleteSelf: forbidden,
  LastGlobalAdministrator: forbidden,
  PasswordTooWeak: invalid,
  CannotResetOwnPassword: forbidden,
  ConfirmationMismatch: invalid,
  UserOnHold: conflict,
  DeletionGuard: conflict,
  PurgeStopNotFound: absent,
  NoSeatFree: conflict,
  ProductUnavailable: invalid,
  ServicePlanUnknown: invalid,
  UsageLocationMissing: invalid,
  LicenceNotHeld: invalid,
  GroupNotFound: absent,
  GroupNotDeleted: conflict,
  GroupInGroup: invalid,
  GroupRestoreConflict: taken,
  RecipientNotFound: absent,
  RecipientNotDeleted: conflict,
  RecipientRestoreConflict: taken,
  MailboxNotFound: absent,
  MailboxUnavailable: { status: 503 },
  RoleMemberNotFound: absent,
  RequestIdReused: conflict,
  JobNotFound: absent,
  JobFinished: conflict,
  JobNotFinished: conflict,
  NothingToRestore: conflict,
  RowFault: { status: 500 },
  SignInRefused: { status: 401 },
  SecretNotFound: absent,
  SetupCodeNotFound: absent,
  SubscriptionNotFound: absent,
  DeadLetterNotFound: absent,
  ClientNotFound: absent,
  ScimConnectionNotFound: absent,
  TooManyAttempts: forbidden,
  RecipientsOutside: conflict,
  InvalidDomain: invalid,
  DomainTaken: taken,
  DomainNotFound: absent,
  DomainNotVerified: conflict,
  DomainNotProven: conflict,
  DomainLookupFailed: { status: 503 },
  DomainNeeded: conflict,
  DomainInUse: conflict,
} as const satisfies Record<OperationErrorType, ErrorRow>

const syntax = { status: 400, scimType: 'invalidSyntax' } as const

/** The same for what is refused before any contract comes to it. */
const transportRows = {
  TokenMissing: { status: 401 },
  TokenInvalid: { status: 401 },
  TokenAudience: { status: 401 },
  IssuerUnreachable: { status: 503 },
  InvalidCustomerId: absent,
  InvalidUserId: absent,
  InvalidRequestId: syntax,
  InvalidRoleId: absent,
  RoleNotFound: absent,
  InvalidLicenceGroup: invalid,
  SeveralLicenceGroups: invalid,
  InvalidFilter: { status: 400, scimType: 'invalidFilter' },
  InvalidSize: invalid,
  InvalidSort: invalid,
  InvalidSeek: invalid,
  InvalidContinuationToken: { status: 400, scimType: 'invalidCursor' },
  InvalidProperty: invalid,
  StateNotSettable: { status: 400, scimType: 'mutability' },
  MalformedRequest: syntax,
  MalformedJson: syntax,
  UnsupportedMediaType: { status: 415 },
  BodyTooLarge: { status: 413 },
  RouteNotFound: absent,
  MethodNotAllowed: { status: 405 },
  Busy: { status: 503 },
  Unexpected: { status: 500 },
} as const satisfies Record<TransportErrorType, ErrorRow>

const rows: Readonly<Record<OperationErrorType | TransportErrorType, ErrorRow>> = {
  ...operationRows,
  ...transportRows,
}

/** The body of an error, as RFC 7644 §3.12 has it; `status` is a text there. */
export interface ScimErrorBody {
  readonly schemas: readonly [typeof urns.error]
  readonly status: string
  readonly scimType?: ScimType
  readonly detail: string
}

export function toErrorBody(error: ScimError, locale: Locale): ScimErrorBody {
  const { status, scimType } = rowOf(error)
  const detail = detailOf(error, locale).slice(0, 4_096)
  return { schemas: [urns.error], status: String(status), ...(scimType && { scimType }), detail }
}

export const statusOf = (error: ScimError): number => rowOf(error).status

function rowOf(error: ScimError): ErrorRow {
  if (error.type !== 'Scim') return rows[error.type]
  const { status, scimType } = error
  return { status, ...(scimType !== null && { scimType }) }
}

function detailOf(error: ScimError, locale: Locale): string {
  if (error.type === 'Scim') return error.detail
  if (isTransport(error)) return describeTransport(error, locale)
  if (error.type === 'InvalidInput') return `${error.path}: ${describeProblem(locale, error.problem)}`
  const text = describeError(locale, error)
  const holders = holdersIn(error)
  return holders.length === 0 ? text : `${text} ${holders.join(' ')}`
}

/** Every holder of a name that is wanted, so that an administrator finds all of them at once (R60). */
function holdersIn(error: OperationError): readonly string[] {
  switch (error.type) {
    case 'NameTaken':
      return [`[${error.holder.kind} ${error.holder.id} ${error.holder.displayName}]`]
    case 'RestoreConflict':
      return error.row.conflicts.flatMap(({ attribute, value, holder }) =>
        holder === null
          ? [`[${attribute}${value === null ? '' : ` ${value}`}]`]
          : [`[${attribute} ${value ?? ''}: ${holder.kind} ${holder.id} ${holder.displayName}]`],
      )
    case 'ImportOtherPerson':
      return [`[user ${error.userId}]`]
    case 'ImportAmbiguous':
      return error.userIds.map((userId) => `[user ${userId}]`)
    default:
      return []
  }
}

const isTransport = (error: OperationError | TransportError): error is TransportError =>
  error.type in transportRows

const describeTransport = (error: TransportError, locale: Locale): string =>
  error.type === 'InvalidProperty'
    ? `${error.property}: ${describeProblem(locale, error.problem)}`
    : describeTransportError(error, locale)
