import type { OperationErrorType } from '@reprieve/domain'
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server'

/** What each refusal is in tRPC's words. */
export const refusalCodes = {
  NotPermitted: 'FORBIDDEN',
  ApplicationNotAllowed: 'FORBIDDEN',
  TenantNotFound: 'NOT_FOUND',
  RelationshipMissing: 'FORBIDDEN',
  UserNotFound: 'NOT_FOUND',
  UserNotDeleted: 'CONFLICT',
  InvalidUserPrincipalName: 'BAD_REQUEST',
  InvalidProxyAddress: 'BAD_REQUEST',
  InvalidInput: 'BAD_REQUEST',
  NameTaken: 'CONFLICT',
  RestoreConflict: 'CONFLICT',
  PlanStale: 'PRECONDITION_FAILED',
  CannotDeleteSelf: 'FORBIDDEN',
  LastGlobalAdministrator: 'CONFLICT',
  PasswordTooWeak: 'BAD_REQUEST',
  CannotResetOwnPassword: 'FORBIDDEN',
  ConfirmationMismatch: 'BAD_REQUEST',
  UserOnHold: 'CONFLICT',
  NoSeatFree: 'CONFLICT',
  ProductUnavailable: 'BAD_REQUEST',
  ServicePlanUnknown: 'BAD_REQUEST',
  UsageLocationMissing: 'BAD_REQUEST',
  LicenceNotHeld: 'BAD_REQUEST',
  RoleMemberNotFound: 'NOT_FOUND',
  RequestIdReused: 'CONFLICT',
  SignInRefused: 'FORBIDDEN',
  SecretNotFound: 'NOT_FOUND',
} as const satisfies Record<OperationErrorType, TRPC_ERROR_CODE_KEY>
