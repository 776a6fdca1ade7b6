import { z } from '@hono/zod-openapi'
import type { Conflict, Holder, OperationError, RejectedResolution } from '@reprieve/domain'
import { describeConflict, describeError, describeProblem, formatMessage, type Locale } from '@reprieve/i18n'
import { describeTransportError } from '../../describe-transport-error.ts'
import type { TransportError } from '../../transport-error.ts'
import { type ApiError, errorRows, isTransportError } from '../errors.ts'

export const ErrorBody = z
  .strictObject({
    code: z.int(),
    description: z.string().min(1).max(1024),
    data: z.array(z.string().max(1024)),
    source: z.literal('Reprieve'),
  })
  .openapi('Error')
export type ErrorBody = z.infer<typeof ErrorBody>

const longestText = 1024

/** The error in Partner Center's form. `data` names what is concerned, above all every conflict and its holder. */
export const toErrorBody = (error: ApiError, locale: Locale): ErrorBody => ({
  code: errorRows[error.type].code,
  description: shorten(
    isTransportError(error) ? describeTransport(error, locale) : describeError(locale, error),
  ),
  data: (isTransportError(error) ? transportData(error, locale) : operationData(error, locale)).map(shorten),
  source: 'Reprieve',
})

const describeTransport = (error: TransportError, locale: Locale): string =>
  error.type === 'InvalidProperty'
    ? formatMessage(locale, 'api.InvalidProperty', { property: error.property })
    : describeTransportError(error, locale)

const transportData = (error: TransportError, locale: Locale): readonly string[] =>
  error.type === 'InvalidProperty' ? [`${error.property}: ${describeProblem(locale, error.problem)}`] : []

function operationData(error: OperationError, locale: Locale): readonly string[] {
  switch (error.type) {
    case 'TenantNotFound':
    case 'RelationshipMissing':
    case 'RelationshipStanding':
      return [error.tenantId]
    case 'UserNotFound':
    case 'UserNotDeleted':
    case 'UserOnHold':
    case 'LastGlobalAdministrator':
    case 'RoleMemberNotFound':
    case 'MailboxNotFound':
      return [error.userId]
    case 'RestoreNotUndoable':
      return [error.userId, `obstacle: ${error.obstacle}`]
    case 'DeletionGuard':
      return [`deletions: ${error.deletions}`, `users: ${error.users}`]
    case 'PurgeStopNotFound':
      return [error.stopId]
    case 'JobNotFound':
    case 'JobFinished':
    case 'JobNotFinished':
      return [error.jobId]
    case 'SubscriptionNotFound':
      return [error.subscriptionId]
    case 'DeadLetterNotFound':
      return [error.deadLetterId]
    case 'ClientNotFound':
      return [error.clientId]
    case 'ScimConnectionNotFound':
      return [error.connectionId]
    case 'TooManyAttempts':
      return [`seconds: ${error.seconds}`]
    case 'RecipientsOutside':
      return error.addresses.map(
        (address) => `${error.mail === 'notices' ? 'address' : 'notify'}: ${address}`,
      )
    case 'InvalidDomain':
      return [`domain: ${error.value}`]
    case 'DomainTaken':
    case 'DomainNotFound':
    case 'DomainNotVerified':
    case 'DomainLookupFailed':
    case 'DomainNeeded':
      return [`domain: ${error.domain}`]
    case 'DomainNotProven':
      return [`domain: ${error.domain}`, `TXT: ${error.expected}`]
    case 'DomainInUse':
      return [
        `domain: ${error.domain}`,
        `holders: ${error.count}`,
        ...error.holders.map((holder) => `holder:${naming(holder)}`),
      ]
    case 'ManagerLoop':
      return [error.userId, error.managerId]
    case 'GroupInGroup':
      return [error.groupId, error.memberId]
    case 'GroupNotFound':
    case 'GroupNotDeleted':
      return [error.groupId]
    case 'RecipientNotFound':
    case 'RecipientNotDeleted':
      return [error.id]
    case 'MailboxUnavailable':
      return [`mailboxes: ${error.problem}`]
    case 'NoSeatFree':
      return error.skuIds.map((skuId) => `LicenseQuotaExceededException : ${skuId}`)
    case 'ProductUnavailable':
      return error.skuIds.map((skuId) => `licensesToAssign: ${skuId}`)
    case 'LicenceNotHeld':
      return error.skuIds.map((skuId) => `licensesToRemove: ${skuId}`)
    case 'ServicePlanUnknown':
      return error.planIds.map((id) => `excludedPlans: ${id}`)
    case 'UsageLocationMissing':
      return ['usageLocation: required']
    case 'InvalidUserPrincipalName':
      return [`userPrincipalName: ${error.problem}`]
    case 'InvalidProxyAddress':
      return [`proxyAddresses: ${error.problem}`]
    case 'InvalidInput':
      return [`${error.path}: ${describeProblem(locale, error.problem)}`]
    case 'PasswordTooWeak':
      return [`passwordProfile: ${error.problem}`]
    case 'ImportAmbiguous':
      return error.userIds
    case 'ImportRepeated':
      return [String(error.line)]
    case 'ImportOtherPerson':
      return [error.userId]
    case 'ImportRowStale':
      return []
    case 'ImportSourceShrunk':
      return [String(error.missing), String(error.known)]
    case 'NameTaken':
      return [`${error.attribute}: ${error.value}${naming(error.holder)}`]
    case 'RestoreConflict':
    case 'GroupRestoreConflict':
    case 'RecipientRestoreConflict':
      return [
        ...error.row.conflicts.map((conflict) => toLine(conflict, locale)),
        ...error.row.rejected.map(toRejectedLine),
      ]
    default:
      return []
  }
}

const toLine = (conflict: Conflict, locale: Locale): string =>
  `${conflict.attribute}: ${describeConflict(locale, conflict)}${naming(conflict.holder)}`

function toRejectedLine({ resolution, reason, holder }: RejectedResolution): string {
  const name = 'userPrincipalName' in resolution ? ` ${resolution.userPrincipalName}` : ''
  return `${resolution.resolve}${name}: ${reason}${naming(holder)}`
}

const naming = (holder: Holder | null): string =>
  holder === null ? '' : ` [${holder.kind} ${holder.id} ${holder.displayName}]`

const shorten = (text: string): string =>
  text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`
