import type { Operations } from '@reprieve/operations'
import type { TransportErrorType } from '../../transport-error.ts'
import type { ApiErrorType } from '../errors.ts'
import type { Route } from '../routes/route.ts'

type Asked = {
  [Name in keyof Operations]: Operations[Name] extends (...given: never[]) => Promise<unknown> ? Name : never
}[keyof Operations]

type AnswerOf<Name extends Asked> = Awaited<ReturnType<Operations[Name]>>

/** The refusals in the type of an operation. */
type RefusalOf<Name extends Asked> =
  Extract<AnswerOf<Name>, { readonly ok: false }> extends {
    readonly error: { readonly type: infer Type extends ApiErrorType }
  }
    ? Type
    : never

const query = {
  NotPermitted: true,
  ApplicationNotAllowed: true,
  TenantNotFound: true,
  RelationshipMissing: true,
  InvalidInput: true,
} as const

const change = { ...query, RequestIdReused: true, MailboxUnavailable: true } as const

/**
 * The refusals of the operations that routes call. The compiler compares each entry with the operation's type: a new or
 * removed refusal does not compile until it is added or removed here, and so in the OpenAPI document.
 */
const refusalsOf = {
  addDomain: { ...change, InvalidDomain: true, DomainTaken: true },
  addGroupMember: { ...change, GroupNotFound: true, UserNotFound: true, GroupInGroup: true },
  addNoticeSubscription: { ...change, RecipientsOutside: true },
  addRoleMember: { ...change, UserNotFound: true },
  assignLicences: {
    ...change,
    UserNotFound: true,
    NoSeatFree: true,
    ProductUnavailable: true,
    ServicePlanUnknown: true,
    UsageLocationMissing: true,
    LicenceNotHeld: true,
  },
  cancelJob: { ...change, JobNotFound: true, JobFinished: true },
  changeNoticeSubscription: { ...change, SubscriptionNotFound: true, RecipientsOutside: true },
  confirmPurgeStop: { ...change, PurgeStopNotFound: true },
  createContact: { ...change, InvalidProxyAddress: true, NameTaken: true },
  createSharedMailbox: { ...change, InvalidProxyAddress: true, NameTaken: true },
  createGroup: { ...change, InvalidProxyAddress: true, NameTaken: true },
  createUser: {
    ...change,
    InvalidUserPrincipalName: true,
    InvalidProxyAddress: true,
    NameTaken: true,
    PasswordTooWeak: true,
  },
  deleteContact: { ...change, RecipientNotFound: true },
  deleteSharedMailbox: { ...change, RecipientNotFound: true },
  deleteGroup: { ...change, GroupNotFound: true },
  deleteUser: {
    ...change,
    UserNotFound: true,
    CannotDeleteSelf: true,
    LastGlobalAdministrator: true,
    DeletionGuard: true,
  },
  discardDeadLetter: { ...change, DeadLetterNotFound: true },
  findUser: { ...query, UserNotFound: true },
  getCustomer: query,
  getContact: { ...query, RecipientNotFound: true },
  getSharedMailbox: { ...query, RecipientNotFound: true },
  getGroup: { ...query, GroupNotFound: true },
  getJob: { ...query, JobNotFound: true },
  getRestoreResult: { ...query, UserNotFound: true },
  getUserProfile: { ...query, UserNotFound: true },
  listDeadLetters: query,
  listDeletedUsers: query,
  listDirectoryRoles: query,
  listDomains: query,
  listGroupMembers: { ...query, GroupNotFound: true },
  listContacts: query,
  listSharedMailboxes: query,
  listGroups: query,
  listJobRows: { ...query, JobNotFound: true },
  listJobs: query,
  listNoticeSubscriptions: query,
  listPartnerAuditRecords: query,
  listProducts: query,
  listPurgeStops: query,
  listRoleMembers: query,
  listUserLicences: { ...query, UserNotFound: true },
  listUserRoles: { ...query, UserNotFound: true },
  listUsers: query,
  placeHold: { ...change, UserNotFound: true },
  previewIncidentUndo: query,
  previewRestore: query,
  purgeUser: {
    ...change,
    UserNotFound: true,
    UserNotDeleted: true,
    ConfirmationMismatch: true,
    UserOnHold: true,
  },
  releaseHold: { ...change, UserNotFound: true },
  removeNoticeSubscription: { ...change, SubscriptionNotFound: true },
  removeRoleMember: {
    ...change,
    UserNotFound: true,
    LastGlobalAdministrator: true,
    RoleMemberNotFound: true,
  },
  resetPassword: { ...change, UserNotFound: true, PasswordTooWeak: true, CannotResetOwnPassword: true },
  restoreMailboxContents: { ...change, UserNotFound: true, MailboxNotFound: true },
  removeManager: { ...change, UserNotFound: true },
  restoreUser: {
    ...change,
    UserNotFound: true,
    UserNotDeleted: true,
    InvalidUserPrincipalName: true,
    RestoreConflict: true,
    PlanStale: true,
    PasswordTooWeak: true,
    DeletionGuard: true,
    RecipientsOutside: true,
    TooManyAttempts: true,
  },
  retryDeadLetter: { ...change, DeadLetterNotFound: true },
  retryFailedRows: { ...change, JobNotFound: true, JobNotFinished: true, NothingToRestore: true },
  searchCustomers: query,
  startIncidentUndo: { ...change, PlanStale: true, NothingToRestore: true },
  startRestoreJob: { ...change, PlanStale: true, NothingToRestore: true },
  updateUserProfile: { ...change, UserNotFound: true },
  undoRestore: {
    ...change,
    UserNotFound: true,
    CannotDeleteSelf: true,
    LastGlobalAdministrator: true,
    DeletionGuard: true,
    RestoreNotUndoable: true,
  },
  updateUser: {
    ...change,
    UserNotFound: true,
    InvalidUserPrincipalName: true,
    InvalidProxyAddress: true,
    NameTaken: true,
    PasswordTooWeak: true,
    CannotResetOwnPassword: true,
    LastGlobalAdministrator: true,
  },
  removeDomain: { ...change, DomainNotFound: true, DomainNeeded: true, DomainInUse: true },
  removeGroupMember: { ...change, GroupNotFound: true, UserNotFound: true, GroupInGroup: true },
  restoreContact: {
    ...change,
    RecipientNotFound: true,
    RecipientNotDeleted: true,
    RecipientRestoreConflict: true,
  },
  restoreSharedMailbox: {
    ...change,
    RecipientNotFound: true,
    RecipientNotDeleted: true,
    RecipientRestoreConflict: true,
  },
  restoreGroup: {
    ...change,
    GroupNotFound: true,
    GroupNotDeleted: true,
    GroupRestoreConflict: true,
  },
  setDefaultDomain: { ...change, DomainNotFound: true, DomainNotVerified: true },
  setManager: { ...change, UserNotFound: true, ManagerLoop: true },
  updateContact: { ...change, RecipientNotFound: true, InvalidProxyAddress: true, NameTaken: true },
  updateSharedMailbox: { ...change, RecipientNotFound: true, InvalidProxyAddress: true, NameTaken: true },
  updateGroup: { ...change, GroupNotFound: true, InvalidProxyAddress: true, NameTaken: true },
  verifyDomain: {
    ...change,
    DomainNotFound: true,
    DomainNotProven: true,
    DomainLookupFailed: true,
    DomainTaken: true,
  },
} as const satisfies { readonly [Name in Asked]?: Readonly<Record<RefusalOf<Name>, true>> }

export type AskedOperation = keyof typeof refusalsOf

interface Refusing {
  /** The operations that the route calls, one after another or one of them. */
  readonly asks: readonly AskedOperation[]
  /** Refusals of the route itself, besides those of every route. */
  readonly itself?: readonly ApiErrorType[]
  /** Refusals of the operations that this route cannot cause. */
  readonly never?: readonly ApiErrorType[]
}

const paged = ['InvalidSize', 'InvalidSeek', 'InvalidContinuationToken', 'InvalidProperty'] as const

/** Keyed by the route's operationId. */
const refusingRoutes: Readonly<Record<string, Refusing>> = {
  listPartnerAuditRecords: {
    asks: ['listPartnerAuditRecords'],
    itself: paged,
  },
  // Called in the caller's own tenant, and open to everybody in it.
  searchCustomers: {
    asks: ['searchCustomers'],
    itself: paged,
    never: ['NotPermitted', 'ApplicationNotAllowed', 'RelationshipMissing'],
  },
  getCustomer: { asks: ['getCustomer'] },
  listUsers: {
    asks: ['listUsers', 'listDeletedUsers'],
    itself: [...paged, 'InvalidFilter', 'InvalidSort'],
  },
  createUser: { asks: ['createUser'], itself: ['InvalidProperty', 'StateNotSettable'] },
  previewRestore: { asks: ['previewRestore'], itself: [...paged, 'PlanStale', 'RequestIdReused'] },
  startRestoreJob: { asks: ['startRestoreJob'], itself: ['InvalidProperty'] },
  previewIncidentUndo: {
    asks: ['previewIncidentUndo'],
    itself: [...paged, 'PlanStale'],
  },
  startIncidentUndo: { asks: ['startIncidentUndo'], itself: ['InvalidProperty'] },
  listJobs: { asks: ['listJobs'], itself: paged },
  getJob: { asks: ['getJob'] },
  cancelJob: { asks: ['cancelJob'] },
  listJobRows: { asks: ['listJobRows'], itself: paged },
  retryFailedRows: { asks: ['retryFailedRows'] },
  getUser: { asks: ['findUser'] },
  // A restore that only the new name prevents is answered with the problem of that name.
  updateUser: {
    asks: ['findUser', 'restoreUser', 'updateUser', 'resetPassword'],
    itself: ['InvalidProperty', 'StateNotSettable'],
  },
  deleteUser: { asks: ['deleteUser'], itself: ['InvalidProperty'] },
  resetPassword: { asks: ['resetPassword', 'findUser'], itself: ['InvalidProperty'] },
  getRestoreResult: { asks: ['getRestoreResult'] },
  getUserProfile: { asks: ['getUserProfile'] },
  updateUserProfile: { asks: ['updateUserProfile'], itself: ['InvalidProperty'] },
  setManager: { asks: ['setManager'], itself: ['InvalidProperty'] },
  removeManager: { asks: ['removeManager'] },
  placeHold: { asks: ['placeHold'], itself: ['InvalidProperty'] },
  releaseHold: { asks: ['releaseHold'] },
  restoreMailboxContents: { asks: ['restoreMailboxContents'], itself: ['InvalidProperty'] },
  undoRestore: { asks: ['undoRestore'], itself: ['InvalidProperty'] },
  purgeUser: { asks: ['purgeUser'], itself: ['InvalidProperty'] },
  listPurgeStops: { asks: ['listPurgeStops'] },
  confirmPurgeStop: { asks: ['confirmPurgeStop'] },
  listNoticeSubscriptions: { asks: ['listNoticeSubscriptions'] },
  addNoticeSubscription: { asks: ['addNoticeSubscription'], itself: ['InvalidProperty'] },
  changeNoticeSubscription: { asks: ['changeNoticeSubscription'], itself: ['InvalidProperty'] },
  removeNoticeSubscription: { asks: ['removeNoticeSubscription'] },
  listDeadLetters: { asks: ['listDeadLetters'], itself: paged },
  retryDeadLetter: { asks: ['retryDeadLetter'] },
  discardDeadLetter: { asks: ['discardDeadLetter'] },
  listUserLicences: { asks: ['listUserLicences'], itself: ['InvalidLicenceGroup'] },
  assignLicences: {
    asks: ['assignLicences', 'listProducts'],
    itself: ['InvalidProperty', 'SeveralLicenceGroups'],
  },
  listUserRoles: { asks: ['listUserRoles'] },
  listProducts: { asks: ['listProducts'], itself: ['InvalidLicenceGroup'] },
  listDirectoryRoles: { asks: ['listDirectoryRoles'] },
  listRoleMembers: { asks: ['listRoleMembers'], itself: [...paged, 'InvalidRoleId', 'RoleNotFound'] },
  addRoleMember: {
    asks: ['addRoleMember'],
    itself: ['InvalidProperty', 'InvalidRoleId', 'RoleNotFound'],
  },
  removeRoleMember: { asks: ['removeRoleMember'], itself: ['InvalidRoleId', 'RoleNotFound'] },
  listContacts: { asks: ['listContacts'], itself: paged },
  createContact: { asks: ['createContact'], itself: ['InvalidProperty'] },
  getContact: { asks: ['getContact'] },
  updateContact: { asks: ['updateContact'], itself: ['InvalidProperty'] },
  deleteContact: { asks: ['deleteContact'] },
  restoreContact: { asks: ['restoreContact'], itself: ['InvalidProperty'] },
  listSharedMailboxes: { asks: ['listSharedMailboxes'], itself: paged },
  createSharedMailbox: { asks: ['createSharedMailbox'], itself: ['InvalidProperty'] },
  getSharedMailbox: { asks: ['getSharedMailbox'] },
  updateSharedMailbox: { asks: ['updateSharedMailbox'], itself: ['InvalidProperty'] },
  deleteSharedMailbox: { asks: ['deleteSharedMailbox'] },
  restoreSharedMailbox: { asks: ['restoreSharedMailbox'], itself: ['InvalidProperty'] },
  listGroups: { asks: ['listGroups'], itself: paged },
  createGroup: { asks: ['createGroup'], itself: ['InvalidProperty'] },
  getGroup: { asks: ['getGroup'] },
  updateGroup: { asks: ['updateGroup'], itself: ['InvalidProperty'] },
  deleteGroup: { asks: ['deleteGroup'] },
  restoreGroup: { asks: ['restoreGroup'], itself: ['InvalidProperty'] },
  listGroupMembers: { asks: ['listGroupMembers'], itself: paged },
  addGroupMember: { asks: ['addGroupMember'], itself: ['InvalidProperty'] },
  removeGroupMember: { asks: ['removeGroupMember'] },
  listDomains: { asks: ['listDomains'] },
  addDomain: { asks: ['addDomain'], itself: ['InvalidProperty'] },
  verifyDomain: { asks: ['verifyDomain'] },
  setDefaultDomain: { asks: ['setDefaultDomain'] },
  removeDomain: { asks: ['removeDomain'] },
}

const ofEveryRoute: readonly TransportErrorType[] = [
  'TokenMissing',
  'TokenInvalid',
  'TokenAudience',
  'InvalidRequestId',
  'IssuerUnreachable',
  'Busy',
  'Unexpected',
]

const ofBodies: readonly TransportErrorType[] = ['MalformedJson', 'UnsupportedMediaType', 'BodyTooLarge']

/** The operations that a route calls. */
export const operationsAskedBy = (route: Route): readonly AskedOperation[] => refusingOf(route).asks

/** Every refusal that a route can answer with. */
export function refusalsOfRoute(route: Route): readonly ApiErrorType[] {
  const { asks, itself = [], never = [] } = refusingOf(route)
  const types = new Set<ApiErrorType>([
    ...ofEveryRoute,
    ...(route.of === 'partner' ? [] : (['InvalidCustomerId'] as const)),
    ...(route.of === 'user' ? (['InvalidUserId'] as const) : []),
    ...(route.body === undefined ? [] : ofBodies),
    ...itself,
    ...asks.flatMap((name) => Object.keys(refusalsOf[name]) as ApiErrorType[]),
  ])
  for (const type of never) types.delete(type)
  return [...types]
}

function refusingOf({ definition }: Route): Refusing {
  const refusing = refusingRoutes[definition.operationId ?? '']
  if (refusing === undefined) throw new Error(`It is not said what ${definition.operationId} refuses`)
  return refusing
}
