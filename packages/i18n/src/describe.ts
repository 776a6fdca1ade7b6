import type { Conflict, Holder, OperationError } from '@reprieve/domain'
import { formatMessage, type MessageValues } from './format-message.ts'
import type { Locale } from './locale.ts'

/** Describes a refusal: what happened and what to do. It reveals nothing that the refusal does not contain. */
export const describeError = (locale: Locale, error: OperationError): string =>
  formatMessage(locale, `errors.${error.type}`, valuesOfError(error))

/** Describes in one line a conflict of a restore, or a loss, and its holder. */
export const describeConflict = (locale: Locale, conflict: Conflict): string =>
  formatMessage(locale, `conflicts.${conflict.kind}`, {
    value: shorten(conflict.value),
    ...valuesOfHolder(conflict.holder),
  })

function valuesOfError(error: OperationError): MessageValues {
  switch (error.type) {
    case 'NotPermitted':
      return { permission: toSelector(error.permission) }
    case 'TenantNotFound':
    case 'RelationshipMissing':
      return { tenantId: shorten(error.tenantId) }
    case 'RelationshipStanding':
      return { tenantId: shorten(error.tenantId), relationshipState: error.relationshipState }
    case 'UserNotFound':
    case 'UserNotDeleted':
    case 'LastGlobalAdministrator':
    case 'UserOnHold':
    case 'UsageLocationMissing':
    case 'RoleMemberNotFound':
    case 'MailboxNotFound':
    case 'ManagerLoop':
      return { userId: shorten(error.userId) }
    case 'InvalidUserPrincipalName':
    case 'InvalidProxyAddress':
      return { value: shorten(error.value), problem: toSelector(error.problem) }
    case 'InvalidInput':
      return { path: shorten(error.path) || '/' }
    case 'NameTaken':
      return { attribute: error.attribute, value: shorten(error.value), ...valuesOfHolder(error.holder) }
    case 'RestoreConflict':
      return { userId: error.row.userId, count: error.row.open.length }
    case 'GroupRestoreConflict':
      return { groupId: shorten(error.groupId), count: error.row.open.length }
    case 'RecipientNotFound':
    case 'RecipientNotDeleted':
      return { kind: toSelector(error.recipient), id: shorten(error.id) }
    case 'RecipientRestoreConflict':
      return { kind: toSelector(error.recipient), id: shorten(error.id), count: error.row.open.length }
    case 'DeletionGuard':
      return { deletions: error.deletions, users: error.users }
    case 'PurgeStopNotFound':
      return { stopId: shorten(error.stopId) }
    case 'NoSeatFree':
    case 'ProductUnavailable':
      return valuesOfProducts(error.skuIds)
    case 'ServicePlanUnknown':
      return { skuId: shorten(error.skuId), plans: shorten(error.planIds.join(', ')) }
    case 'LicenceNotHeld':
      return { userId: shorten(error.userId), ...valuesOfProducts(error.skuIds) }
    case 'GroupNotFound':
    case 'GroupNotDeleted':
    case 'GroupInGroup':
      return { groupId: shorten(error.groupId) }
    case 'PasswordTooWeak':
    case 'MailboxUnavailable':
      return { problem: toSelector(error.problem) }
    case 'SubscriptionNotFound':
      return { subscriptionId: shorten(error.subscriptionId) }
    case 'DeadLetterNotFound':
      return { deadLetterId: shorten(error.deadLetterId) }
    case 'RecipientsOutside':
      return {
        mail: error.mail,
        count: error.addresses.length,
        addresses: shorten(error.addresses.join(', ')),
      }
    case 'InvalidDomain':
      return { value: shorten(error.value) }
    case 'DomainTaken':
    case 'DomainNotFound':
    case 'DomainNotVerified':
    case 'DomainLookupFailed':
      return { domain: shorten(error.domain) }
    case 'DomainNotProven':
      return { domain: shorten(error.domain), expected: error.expected }
    case 'DomainNeeded':
      return { domain: shorten(error.domain), needed: error.needed }
    case 'DomainInUse':
      return {
        domain: shorten(error.domain),
        count: error.count,
        holders: shorten(error.holders.map(nameOfHolder).join(', ')),
        isMore: error.count > error.holders.length ? 'yes' : 'no',
      }
    case 'RestoreNotUndoable':
      return { userId: shorten(error.userId), obstacle: toSelector(error.obstacle) }
    case 'ImportAmbiguous':
      return { users: shorten(error.userIds.join(', ')) }
    case 'ImportRepeated':
      return { line: error.line }
    case 'ImportOtherPerson':
      return { userId: shorten(error.userId) }
    case 'ImportRowStale':
      return {}
    case 'ImportSourceShrunk':
      return { known: error.known, missing: error.missing }
    case 'TooManyAttempts':
      return { seconds: error.seconds }
    case 'ScimConnectionNotFound':
      return { connectionId: shorten(error.connectionId) }
    case 'ClientNotFound':
      return { clientId: shorten(error.clientId) }
    case 'RequestIdReused':
      return { requestId: shorten(error.requestId) }
    case 'JobNotFound':
    case 'JobFinished':
    case 'JobNotFinished':
      return { jobId: shorten(error.jobId) }
    case 'RowFault':
      return { row: error.row }
    case 'NothingToRestore':
    case 'ApplicationNotAllowed':
    case 'PlanStale':
    case 'CannotDeleteSelf':
    case 'CannotResetOwnPassword':
    case 'ConfirmationMismatch':
    case 'SignInRefused':
    case 'SecretNotFound':
    case 'SetupCodeNotFound':
      return {}
  }
}

const valuesOfProducts = (skuIds: readonly string[]): MessageValues => ({
  count: skuIds.length,
  products: shorten(skuIds.join(', ')),
})

const valuesOfHolder = (holder: Holder | null): MessageValues => ({
  holderKind: toSelector(holder?.kind ?? 'none'),
  holderName: shorten(holder === null ? '' : nameOfHolder(holder)),
  row: holder?.row ?? 0,
})

const nameOfHolder = ({ userPrincipalName, displayName }: Holder): string => userPrincipalName ?? displayName

// The message format allows neither dots nor hyphens in the keys of a choice.
const toSelector = (text: string): string => text.replace(/[-.]/g, '_')

const longestValue = 128

const shorten = (text: string): string =>
  text.length <= longestValue ? text : `${text.slice(0, longestValue - 1)}…`
