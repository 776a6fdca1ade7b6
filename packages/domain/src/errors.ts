import type { Permission } from './access/permission.ts'
import type { BlockedGroup, RecipientKind } from './group/group-plan.ts'
import type { GroupId, JobId, ServicePlanId, SkuId, TenantId, UserId } from './ids.ts'
import type { RelationshipState } from './partner/relationship-state-of.ts'
import type { DirectoryRole } from './role/directory-role.ts'
import type { Holder } from './user/conflicts.ts'
import type { BlockedRow, RestorePlan } from './user/restore-plan.ts'
import type { UndoObstacle } from './user/undo-restore.ts'

/** Why a text is not a sign-in name of the tenant (R9). */
export type UserPrincipalNameProblem =
  | 'empty'
  | 'no-at-sign'
  | 'local-part-too-long'
  | 'local-part-characters'
  | 'local-part-dots'
  | 'domain-too-long'
  | 'domain-malformed'
  | 'domain-not-verified'
  | 'too-long'

/** Why a text is not a proxy address (R10). */
export type ProxyAddressProblem =
  | 'no-prefix'
  | 'malformed'
  | 'domain-not-verified'
  | 'several-primaries'
  | 'duplicate'

/** Every refusal of every operation. Each transport has one table over `type`, and it does not compile unless complete. */
export type OperationError =
  | { readonly type: 'NotPermitted'; readonly permission: Permission }
  | { readonly type: 'ApplicationNotAllowed' }
  | { readonly type: 'TenantNotFound'; readonly tenantId: TenantId }
  | { readonly type: 'RelationshipMissing'; readonly tenantId: TenantId }
  | {
      readonly type: 'RelationshipStanding'
      readonly tenantId: TenantId
      readonly relationshipState: RelationshipState
    }
  | { readonly type: 'UserNotFound'; readonly userId: UserId }
  | { readonly type: 'UserNotDeleted'; readonly userId: UserId }
  | {
      readonly type: 'InvalidUserPrincipalName'
      readonly value: string
      readonly problem: UserPrincipalNameProblem
    }
  | { readonly type: 'InvalidProxyAddress'; readonly value: string; readonly problem: ProxyAddressProblem }
  | { readonly type: 'InvalidInput'; readonly path: string; readonly problem: string }
  | {
      readonly type: 'NameTaken'
      readonly attribute: 'userPrincipalName' | 'proxyAddresses' | 'immutableId' | 'externalId'
      readonly value: string
      readonly holder: Holder
    }
  | { readonly type: 'RestoreConflict'; readonly row: BlockedRow }
  | { readonly type: 'RestoreNotUndoable'; readonly userId: UserId; readonly obstacle: UndoObstacle }
  | { readonly type: 'PlanStale'; readonly plan: RestorePlan; readonly planHash: string }
  /** Several users have, or had, a name of the imported person. */
  | { readonly type: 'ImportAmbiguous'; readonly userIds: readonly UserId[] }
  /** An earlier line of the source is about the same person. */
  | { readonly type: 'ImportRepeated'; readonly line: number }
  /** The manager is the user, or reports to the user. */
  | { readonly type: 'ManagerLoop'; readonly userId: UserId; readonly managerId: UserId }
  /** The user with this name is another person of the same source. */
  | { readonly type: 'ImportOtherPerson'; readonly userId: UserId }
  /** The confirmed plan no longer matches: by now, something else would have to be done about this person. */
  | { readonly type: 'ImportRowStale' }
  /** Too many of the people known from earlier imports are missing in the source. */
  | { readonly type: 'ImportSourceShrunk'; readonly known: number; readonly missing: number }
  | { readonly type: 'CannotDeleteSelf' }
  | { readonly type: 'LastGlobalAdministrator'; readonly userId: UserId }
  | {
      readonly type: 'PasswordTooWeak'
      readonly problem: 'too-short' | 'too-long' | 'too-common' | 'contains-name' | 'unchanged'
    }
  | { readonly type: 'CannotResetOwnPassword' }
  | { readonly type: 'ConfirmationMismatch' }
  | { readonly type: 'UserOnHold'; readonly userId: UserId }
  /** Deletions within an hour, including this one, and the number of users that they are measured against. */
  | { readonly type: 'DeletionGuard'; readonly deletions: number; readonly users: number }
  | { readonly type: 'PurgeStopNotFound'; readonly stopId: string }
  | { readonly type: 'NoSeatFree'; readonly skuIds: readonly SkuId[] }
  | { readonly type: 'ProductUnavailable'; readonly skuIds: readonly SkuId[] }
  | {
      readonly type: 'ServicePlanUnknown'
      readonly skuId: SkuId
      readonly planIds: readonly ServicePlanId[]
    }
  | { readonly type: 'UsageLocationMissing'; readonly userId: UserId }
  | { readonly type: 'LicenceNotHeld'; readonly userId: UserId; readonly skuIds: readonly SkuId[] }
  | { readonly type: 'GroupNotFound'; readonly groupId: GroupId }
  | { readonly type: 'GroupNotDeleted'; readonly groupId: GroupId }
  /** Only users can be members of a group. */
  | { readonly type: 'GroupInGroup'; readonly groupId: GroupId; readonly memberId: GroupId }
  | { readonly type: 'RecipientNotFound'; readonly recipient: RecipientKind; readonly id: string }
  | { readonly type: 'RecipientNotDeleted'; readonly recipient: RecipientKind; readonly id: string }
  | {
      readonly type: 'RecipientRestoreConflict'
      readonly recipient: RecipientKind
      readonly id: string
      readonly row: BlockedGroup
    }
  | { readonly type: 'GroupRestoreConflict'; readonly groupId: GroupId; readonly row: BlockedGroup }
  /** The user has no mailbox, or its mailbox is not in this installation's mail root. */
  | { readonly type: 'MailboxNotFound'; readonly userId: UserId }
  /** Mailboxes cannot be moved at the moment. The same request may succeed later. */
  | {
      readonly type: 'MailboxUnavailable'
      readonly problem: 'missing' | 'read-only' | 'full' | 'not-permitted'
    }
  | { readonly type: 'RoleMemberNotFound'; readonly userId: UserId; readonly role: DirectoryRole }
  | { readonly type: 'RequestIdReused'; readonly requestId: string }
  | { readonly type: 'JobNotFound'; readonly jobId: JobId }
  | { readonly type: 'JobFinished'; readonly jobId: JobId }
  | { readonly type: 'JobNotFinished'; readonly jobId: JobId }
  | { readonly type: 'NothingToRestore' }
  /** A fault has prevented a row of a bulk job. The worker's log has the details. */
  | { readonly type: 'RowFault'; readonly row: number }
  | { readonly type: 'SignInRefused' }
  | { readonly type: 'SecretNotFound' }
  /** The code of the set-up page is wrong, used or expired, or an organisation exists already. */
  | { readonly type: 'SetupCodeNotFound' }
  | { readonly type: 'SubscriptionNotFound'; readonly subscriptionId: string }
  | { readonly type: 'DeadLetterNotFound'; readonly deadLetterId: string }
  | { readonly type: 'ClientNotFound'; readonly clientId: string }
  | { readonly type: 'ScimConnectionNotFound'; readonly connectionId: string }
  /** The person, or the whole tenant, has used up its attempts for now. */
  | { readonly type: 'TooManyAttempts'; readonly seconds: number }
  /** Addresses outside the organisation to which nothing is mailed until the sender confirms them. */
  | {
      readonly type: 'RecipientsOutside'
      /** What a reader of the mail would learn. */
      readonly mail: 'password-link' | 'notices'
      readonly addresses: readonly string[]
    }
  | { readonly type: 'InvalidDomain'; readonly value: string }
  /** Another organisation of this installation owns the domain. The refusal does not say which one. */
  | { readonly type: 'DomainTaken'; readonly domain: string }
  | { readonly type: 'DomainNotFound'; readonly domain: string }
  | { readonly type: 'DomainNotVerified'; readonly domain: string }
  /** No TXT record of the domain has the expected text yet. The same request may succeed later. */
  | { readonly type: 'DomainNotProven'; readonly domain: string; readonly expected: string }
  /** The domain's TXT records could not be looked up at the moment. The same request may succeed later. */
  | { readonly type: 'DomainLookupFailed'; readonly domain: string }
  | { readonly type: 'DomainNeeded'; readonly domain: string; readonly needed: 'initial' | 'default' }
  /** The number of live objects that have a name under the domain, and the first of them. */
  | {
      readonly type: 'DomainInUse'
      readonly domain: string
      readonly count: number
      readonly holders: readonly Holder[]
    }

/** The stable code of each refusal. */
export type OperationErrorType = OperationError['type']
