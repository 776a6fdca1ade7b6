/** Of what an operation or query rejects with: the directory's storage is out of reach, the call can be made again. */
export { isUnavailable } from '@reprieve/db'
export type { EffectivePermissions } from './access/get-effective-permissions.ts'
export type { Answer, QueryError, Refusal, WriteError } from './answer.ts'
export { type AuditRecordsExported, ExportAuditRecordsInput } from './audit/export-audit-records.ts'
export { ListAuditRecordsInput } from './audit/list-audit-records.ts'
export { ListPartnerAuditRecordsInput, type PartnerAuditRecord } from './audit/list-partner-audit-records.ts'
export type { AuditHead } from './audit/seal-of.ts'
export { type AuditVerified, VerifyAuditRecordsInput } from './audit/verify-audit-records.ts'
export type { Backlog } from './backlog/measure-backlog.ts'
export type { Bound } from './bound.ts'
export type { OperationContext } from './context.ts'
export { type Dependencies, systemDependencies } from './dependencies.ts'
export {
  type ChangeGroupMemberError,
  type GroupMemberChanged,
  GroupMemberInput,
} from './groups/change-group-member.ts'
export { type CreateGroupError, CreateGroupInput, type GroupCreated } from './groups/create-group.ts'
export { type DeleteGroupError, type GroupDeleted, GroupIdInput } from './groups/delete-group.ts'
export type { Group } from './groups/load-group.ts'
export { type GroupRestored, type RestoreGroupError, RestoreGroupInput } from './groups/restore-group.ts'
export type { CancelJobError } from './jobs/cancel-job.ts'
export type { GetJobError } from './jobs/get-job.ts'
export type { Job, JobCounts, JobOrigin } from './jobs/job.ts'
export { type JobRowEntry, ListJobRowsInput } from './jobs/list-job-rows.ts'
export { ListJobsInput } from './jobs/list-jobs.ts'
export { JobIdInput } from './jobs/load-job.ts'
export type { PreviewIncidentUndoInput } from './jobs/preview-incident-undo.ts'
export { type RetryFailedRowsError, RetryFailedRowsInput } from './jobs/retry-failed-rows.ts'
export type { RowError } from './jobs/row-outcome.ts'
export { type StartIncidentUndoError, StartIncidentUndoInput } from './jobs/start-incident-undo.ts'
export { type StartRestoreJobError, StartRestoreJobInput } from './jobs/start-restore-job.ts'
export { type JobWork, WorkOnJobsInput } from './jobs/work-on-jobs.ts'
export {
  type AssignLicencesError,
  AssignLicencesInput,
  type LicencesAssigned,
} from './licences/assign-licences.ts'
export type { HeldProduct, LicensedProduct } from './licences/licensed-product.ts'
export type { Product } from './licences/list-products.ts'
export { type FailingLoop, type FailingLoops, failuresInARow } from './loops/failing-loops.ts'
export {
  type OneTimeSecret,
  type ReadOneTimeSecretError,
  ReadOneTimeSecretInput,
} from './mail/read-one-time-secret.ts'
export type { RestoreMail } from './mail/restore-mail.ts'
export {
  type RestoreMailSent,
  type SendRestoreMailError,
  SendRestoreMailInput,
} from './mail/send-restore-mail.ts'
export type { MailboxFinding } from './mailboxes/check-mailboxes.ts'
export type { MailboxesSettled, MailboxFailure } from './mailboxes/mailboxes-settled.ts'
export {
  type MailboxContentsRestored,
  type RestoreMailboxContentsError,
  RestoreMailboxContentsInput,
} from './mailboxes/restore-mailbox-contents.ts'
export { AddNoticeSubscriptionInput, subscriptionsAtMost } from './notices/add-notice-subscription.ts'
export {
  type ChangeNoticeSubscriptionError,
  ChangeNoticeSubscriptionInput,
} from './notices/change-notice-subscription.ts'
export type { NamedUser, NoticeContent } from './notices/notice-content.ts'
export type { ChangedSubscription, NoticeSubscription } from './notices/notice-subscription.ts'
export { noticesOfRestore } from './notices/notices-of-restore.ts'
export { type Notices, putNotices } from './notices/put-notices.ts'
export {
  type RemoveNoticeSubscriptionError,
  RemoveNoticeSubscriptionInput,
  type SubscriptionRemoved,
} from './notices/remove-notice-subscription.ts'
export { isCallable, isPublicAddress } from './notices/webhook-address.ts'
export type { FoundClient } from './oauth/find-client.ts'
export { tenantOf } from './oauth/find-tenant.ts'
export { getsRefreshTokens, isClientSecret, type OAuthClient } from './oauth/oauth-client.ts'
export type { FoundOAuthState, OAuthState, OAuthStates } from './oauth/oauth-states.ts'
export { RegisterClientInput } from './oauth/register-client.ts'
export { type ChangeClientError, ClientIdInput, type ClientRemoved } from './oauth/remove-client.ts'
export { RotateClientSecretInput } from './oauth/rotate-client-secret.ts'
export {
  longestTokenLifeMs,
  type PublicTokenJwk,
  type TokenKey,
  type TokenKeyPair,
  type TokenKeys,
} from './oauth/token-keys.ts'
export { type ObservedCall, observeOperations } from './observe-operations.ts'
export type { Failure } from './outbox/attempts.ts'
export { ClaimDueInput } from './outbox/claim-due.ts'
export { type DeadLetter, DeadLetterInput } from './outbox/dead-letter.ts'
export type { DeadLetterDiscarded } from './outbox/discard-dead-letter.ts'
export type { DeliveryMark, DueDelivery } from './outbox/due-delivery.ts'
export { ListDeadLettersInput } from './outbox/list-dead-letters.ts'
export type { DeadLetterError, DeadLetterRetried } from './outbox/retry-dead-letter.ts'
export { type Cursor, type Page, PageRequest } from './page.ts'
export { AssignTechnicianInput, type TechnicianAssigned } from './partners/assign-technician.ts'
export type { ManageError } from './partners/change-at-both-sides.ts'
export type { CustomerDetails } from './partners/get-customer.ts'
export { InviteCustomerInput } from './partners/invite-customer.ts'
export type { Relationship } from './partners/load-relationship.ts'
export type { Customer } from './partners/read-customers.ts'
export { SearchCustomersInput } from './partners/search-customers.ts'
export { hashPassword, verifyPassword } from './passwords/argon2.ts'
export { generatePassword } from './passwords/generate-password.ts'
export { problemOf } from './problem-of.ts'
export { type ConfirmPurgeStopError, ConfirmPurgeStopInput } from './purge/confirm-purge-stop.ts'
export type { ClockStop, PurgeStatus } from './purge/get-purge-status.ts'
export type { PurgeStop } from './purge/list-purge-stops.ts'
export type { MachineClock } from './purge/machine-clock.ts'
export { type ExpiredPurged, PurgeExpiredInput } from './purge/purge-expired.ts'
export type { Counted, RateCounters } from './rates/rate-counters.ts'
export { type AddRoleMemberError, type RoleMemberAdded, RoleMemberInput } from './roles/add-role-member.ts'
export { ListRoleMembersInput, type RoleMember } from './roles/list-role-members.ts'
export type { RemoveRoleMemberError, RoleMemberRemoved } from './roles/remove-role-member.ts'
export {
  type ChangeOwnPasswordError,
  ChangeOwnPasswordInput,
  type OwnPasswordChanged,
} from './sign-in/change-own-password.ts'
export { longestVisitMs, type Session, type Visit } from './sign-in/check-session.ts'
export { type CheckSignInError, CheckSignInInput, type SignedIn } from './sign-in/check-sign-in.ts'
export type { SignedInPerson } from './sign-in/find-signed-in.ts'
export { deviceCookie } from './sign-in/known-devices.ts'
export {
  createLimitedSignIn,
  type LimitedSignIn,
  type SignInOrigin,
  type SignInOutcome,
} from './sign-in/limited-sign-in.ts'
export { ChangeTenantSettingsInput } from './tenants/change-tenant-settings.ts'
export {
  type CreateTenantError,
  CreateTenantInput,
  type TenantCreated,
} from './tenants/create-tenant.ts'
export { everyTenantId } from './tenants/every-tenant-id.ts'
export type { ListedTenant } from './tenants/list-tenants.ts'
export type { TenantSettings } from './tenants/load-tenant-settings.ts'
export { createOperations, type Operations } from './use-cases.ts'
export type { HoldChanged } from './users/change-hold.ts'
export {
  type CreatedUser,
  type CreateUserError,
  CreateUserInput,
} from './users/create-user.ts'
export { type DeleteUserError, DeleteUserInput, type UserDeleted } from './users/delete-user.ts'
export type { RestoreResult } from './users/get-restore-result.ts'
export { type GetUserError, type UserDetails, UserIdInput } from './users/get-user.ts'
export { type DeletedUserEntry, ListDeletedUsersInput } from './users/list-deleted-users.ts'
export { ListUsersInput } from './users/list-users.ts'
export type { DeletedNamesake } from './users/load-deleted-namesakes.ts'
export { type ChangeHoldError, PlaceHoldInput } from './users/place-hold.ts'
export { PreviewRestoreInput, type RestorePreview } from './users/preview-restore.ts'
export { type PurgeUserError, PurgeUserInput, type UserPurged } from './users/purge-user.ts'
export {
  type PasswordReset,
  type ResetPasswordError,
  ResetPasswordInput,
} from './users/reset-password.ts'
export { type RestoredUser, type RestoreUserError, RestoreUserInput } from './users/restore-user.ts'
export { type UpdatedUser, type UpdateUserError, UpdateUserInput } from './users/update-user.ts'
