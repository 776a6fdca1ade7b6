/** Whether an operation was rejected because the directory's storage is out of reach. The call can be repeated. */
export { isUnavailable } from '@reprieve/db'
export type { Answer, QueryError, Refusal, WriteError } from './answer.ts'
export type { AuditRoots } from './audit/audit-roots.ts'
export { type AuditRecordsExported, ExportAuditRecordsInput } from './audit/export-audit-records.ts'
export { ListAuditRecordsInput } from './audit/list-audit-records.ts'
export type { Changes } from './audit/list-changes.ts'
export { ListPartnerAuditRecordsInput } from './audit/list-partner-audit-records.ts'
export { type AuditVerified, VerifyAuditRecordsInput } from './audit/verify-audit-records.ts'
export type { Bound } from './bound.ts'
export type { OperationContext } from './context.ts'
export { type Dependencies, systemDependencies } from './dependencies.ts'
export { type AddDomainError, DomainInput } from './domains/add-domain.ts'
export type { DomainRemoved, RemoveDomainError } from './domains/remove-domain.ts'
export type { SetDefaultDomainError } from './domains/set-default-domain.ts'
export { type VerifyDomainError, VerifyDomainInput } from './domains/verify-domain.ts'
export { type OpenedExport, openExport } from './export/open-export.ts'
export { ReadExportInput } from './export/read-export.ts'
export { StartExportInput } from './export/start-export.ts'
export {
  type ChangeGroupMemberError,
  type GroupMemberChanged,
  GroupMemberInput,
} from './groups/change-group-member.ts'
export { type CreateGroupError, CreateGroupInput, type GroupCreated } from './groups/create-group.ts'
export { type DeleteGroupError, type GroupDeleted, GroupIdInput } from './groups/delete-group.ts'
export { type GroupMember, ListGroupMembersInput } from './groups/list-group-members.ts'
export { ListGroupsInput } from './groups/list-groups.ts'
export { type GroupRestored, type RestoreGroupError, RestoreGroupInput } from './groups/restore-group.ts'
export { type GroupUpdated, type UpdateGroupError, UpdateGroupInput } from './groups/update-group.ts'
export type { CountedImport } from './import/get-import.ts'
export { importPlanner } from './import/import-planner.ts'
export { type ImportRowEntry, ListImportRowsInput } from './import/list-import-rows.ts'
export type { SourceUser } from './import/list-source-users.ts'
export { StartImportInput } from './import/start-import.ts'
export type { TakeImportRowsInput } from './import/take-import-rows.ts'
export { type ImportWork, workOnImports } from './import/work-on-imports.ts'
export { RestoreRow, UserIdInput } from './input.ts'
export type { CancelJobError } from './jobs/cancel-job.ts'
export type { GetJobError } from './jobs/get-job.ts'
export { ListJobRowsInput, type NamedJobRow } from './jobs/list-job-rows.ts'
export { ListJobsInput } from './jobs/list-jobs.ts'
export type { PreviewIncidentUndoInput } from './jobs/preview-incident-undo.ts'
export { type RetryFailedRowsError, RetryFailedRowsInput } from './jobs/retry-failed-rows.ts'
export { type StartIncidentUndoError, StartIncidentUndoInput } from './jobs/start-incident-undo.ts'
export { StartMatchingRestoreInput } from './jobs/start-matching-restore.ts'
export { type StartRestoreJobError, StartRestoreJobInput } from './jobs/start-restore-job.ts'
export { WorkOnJobsInput } from './jobs/work-on-jobs.ts'
export {
  type AssignLicencesError,
  AssignLicencesInput,
  type LicencesAssigned,
} from './licences/assign-licences.ts'
export type { Product } from './licences/list-products.ts'
export {
  type OneTimeSecret,
  type ReadOneTimeSecretError,
  ReadOneTimeSecretInput,
} from './mail/read-one-time-secret.ts'
export {
  type RestoreMailSent,
  type SendRestoreMailError,
  SendRestoreMailInput,
} from './mail/send-restore-mail.ts'
export {
  type MailboxContentsRestored,
  type RestoreMailboxContentsError,
  RestoreMailboxContentsInput,
} from './mailboxes/restore-mailbox-contents.ts'
export { AddNoticeSubscriptionInput } from './notices/add-notice-subscription.ts'
export {
  type ChangeNoticeSubscriptionError,
  ChangeNoticeSubscriptionInput,
} from './notices/change-notice-subscription.ts'
export type { NoticeDelivery } from './notices/list-notice-deliveries.ts'
export {
  type RemoveNoticeSubscriptionError,
  RemoveNoticeSubscriptionInput,
  type SubscriptionRemoved,
} from './notices/remove-notice-subscription.ts'
export type { FoundClient } from './oauth/find-client.ts'
export { RegisterClientInput } from './oauth/register-client.ts'
export { type ChangeClientError, ClientIdInput, type ClientRemoved } from './oauth/remove-client.ts'
export { RotateClientSecretInput } from './oauth/rotate-client-secret.ts'
export { type ObservedCall, observeOperations } from './observe-operations.ts'
export type { DeadLetterDiscarded } from './outbox/discard-dead-letter.ts'
export { LeaseDueInput } from './outbox/lease-due.ts'
export { ListDeadLettersInput } from './outbox/list-dead-letters.ts'
export type { DeadLetterError, DeadLetterRetried } from './outbox/retry-dead-letter.ts'
export { type Cursor, type Page, PageRequest } from './page.ts'
export { AssignTechnicianInput, type TechnicianAssigned } from './partners/assign-technician.ts'
export type { CustomerDetails } from './partners/get-customer.ts'
export { InviteCustomerInput } from './partners/invite-customer.ts'
export { SearchCustomersInput } from './partners/search-customers.ts'
export { problemOf } from './problem-of.ts'
export { type ConfirmPurgeStopError, ConfirmPurgeStopInput } from './purge/confirm-purge-stop.ts'
export { type FailingLoop, type FailingLoops, failuresInARow } from './purge/failing-loops.ts'
export type { PurgeStatus } from './purge/get-purge-status.ts'
export type { Backlog } from './purge/measure-backlog.ts'
export { PurgeExpiredInput } from './purge/purge-expired.ts'
export { type AddRoleMemberError, type RoleMemberAdded, RoleMemberInput } from './roles/add-role-member.ts'
export type { EffectivePermissions } from './roles/get-effective-permissions.ts'
export { ListRoleMembersInput, type RoleMember } from './roles/list-role-members.ts'
export type { RemoveRoleMemberError, RoleMemberRemoved } from './roles/remove-role-member.ts'
export type { ManageError } from './run/change-at-both-sides.ts'
export type { ScimContact } from './scim/find-scim-connection.ts'
export type { ListProvisionedUsersInput } from './scim/list-provisioned-users.ts'
export {
  type ChangeOwnPasswordError,
  ChangeOwnPasswordInput,
  type OwnPasswordChanged,
} from './sign-in/change-own-password.ts'
export { longestVisitMs, type Session, type Visit } from './sign-in/check-session.ts'
export { type CheckSignInError, CheckSignInInput, type SignedIn } from './sign-in/check-sign-in.ts'
export type { Account } from './sign-in/find-account.ts'
export type { SignedInPerson } from './sign-in/find-signed-in.ts'
export {
  createLimitedSignIn,
  type LimitedSignIn,
  type SignInAttempt,
  type SignInOrigin,
  type SignInOutcome,
} from './sign-in/limited-sign-in.ts'
export type { AuditRoot } from './steps/audit/audit-root.ts'
export type { PartnerAuditRecord } from './steps/audit/read-customers-records.ts'
export type { AuditRootSealed } from './steps/audit/seal-audit-root.ts'
export type { AuditHead } from './steps/audit/seal-of.ts'
export type { AuditRootFinding } from './steps/audit/verify-audit-roots.ts'
export type { HoldChanged } from './steps/carry-out/change-hold.ts'
export type { ManagerSet } from './steps/carry-out/change-manager.ts'
export type { CreateTenantError, TenantCreated } from './steps/carry-out/insert-new-tenant.ts'
export type { Failure } from './steps/delivery/attempts.ts'
export { type DeadLetter, DeadLetterInput } from './steps/delivery/dead-letter.ts'
export type { DeliveryMark, DueDelivery } from './steps/delivery/due-delivery.ts'
export type { NamedUser, NoticeContent } from './steps/delivery/notice-content.ts'
export type { ChangedSubscription, NoticeSubscription } from './steps/delivery/notice-subscription.ts'
export { noticesOfRestore } from './steps/delivery/notices-of-restore.ts'
export { type Notices, putNotices } from './steps/delivery/put-notices.ts'
export type { RestoreMail } from './steps/delivery/restore-mail.ts'
export { isCallable, isPublicAddress } from './steps/delivery/webhook-address.ts'
export type { ImportJob } from './steps/import/import-job.ts'
export type { JobWork } from './steps/jobs/attempt-portion.ts'
export type { Job, JobCounts, JobOrigin } from './steps/jobs/job.ts'
export { JobIdInput } from './steps/jobs/load-job.ts'
export type { JobRowEntry } from './steps/jobs/read-job-rows.ts'
export type { RowError } from './steps/jobs/row-outcome.ts'
export type { DomainEntry } from './steps/load/domain-entry.ts'
export { everyTenantId } from './steps/load/every-tenant-id.ts'
export type { HeldProduct, LicensedProduct } from './steps/load/licensed-product.ts'
export type { Change } from './steps/load/load-change.ts'
export type { Group } from './steps/load/load-group.ts'
export type { Relationship } from './steps/load/load-relationship.ts'
export type { TenantSettings } from './steps/load/load-tenant-settings.ts'
export type { DeletedUserEntry } from './steps/load/read-bin.ts'
export type { Customer } from './steps/load/read-customers.ts'
export type { MailboxFinding } from './steps/mailboxes/compare-mail-root.ts'
export type { MailboxesSettled, MailboxFailure } from './steps/mailboxes/mailboxes-settled.ts'
export type { DeletedNamesake } from './steps/names/load-deleted-namesakes.ts'
export { hashPassword, verifyPassword } from './steps/passwords/argon2.ts'
export { generatePassword } from './steps/passwords/generate-password.ts'
export type { RestorePreview } from './steps/plan/preview-plan.ts'
export { RestoreUserInput } from './steps/plan/restore-input.ts'
export type { ProvisionedUser } from './steps/provision/load-provisioned.ts'
export type { ProvisionUserInput, UpdateProvisionedUserInput } from './steps/provision/provision-input.ts'
export type { ScimConnection, ScimConnectionWithToken } from './steps/provision/scim-connection.ts'
export type { MachineClock } from './steps/purge/machine-clock.ts'
export type { ClockStop, ExpiredPurged, PurgeStop } from './steps/purge/sweep.ts'
export type { Recipient } from './steps/recipients/recipient.ts'
export type { CommandLineToken, CommandLineTokens, ListedToken } from './steps/sign-in/command-line-tokens.ts'
export { deviceCookie } from './steps/sign-in/known-devices.ts'
export { getsRefreshTokens, isClientSecret, type OAuthClient } from './steps/sign-in/oauth-client.ts'
export type { FoundOAuthState, OAuthState, OAuthStates } from './steps/sign-in/oauth-states.ts'
export type { Counted, RateCounters } from './steps/sign-in/rate-counters.ts'
export {
  longestTokenLifeMs,
  type PublicTokenJwk,
  type TokenKey,
  type TokenKeyPair,
  type TokenKeys,
} from './steps/sign-in/token-keys.ts'
export { ChangeTenantSettingsInput } from './tenants/change-tenant-settings.ts'
export { CheckSetupCodeInput } from './tenants/check-setup-code.ts'
export type { CreateTenantInput } from './tenants/create-tenant.ts'
export type { InstallationDescribed } from './tenants/describe-installation.ts'
export type { SetupCodeIssued } from './tenants/issue-setup-code.ts'
export type { ListedTenant } from './tenants/list-tenants.ts'
export { SetUpOrganisationInput } from './tenants/set-up-organisation.ts'
export type { TenantSummary } from './tenants/summarize-tenant.ts'
export { createOperations, type Operations } from './use-cases.ts'
export type { CountMatchingUsersInput } from './users/count-matching-users.ts'
export {
  type CreatedUser,
  type CreateUserError,
  CreateUserInput,
} from './users/create-user.ts'
export { type DeleteUserError, DeleteUserInput, type UserDeleted } from './users/delete-user.ts'
export type { RestoreResult } from './users/get-restore-result.ts'
export type { GetUserError, UserDetails } from './users/get-user.ts'
export type { GetUserProfileError, ProfileOfUser } from './users/get-user-profile.ts'
export { ListDeletedUsersInput } from './users/list-deleted-users.ts'
export { ListUsersInput } from './users/list-users.ts'
export { type ChangeHoldError, PlaceHoldInput } from './users/place-hold.ts'
export { PreviewNewUserInput } from './users/preview-new-user.ts'
export { PreviewRestoreInput } from './users/preview-restore.ts'
export { type PurgeUserError, PurgeUserInput, type UserPurged } from './users/purge-user.ts'
export type { RemoveManagerError } from './users/remove-manager.ts'
export {
  type PasswordReset,
  type ResetPasswordError,
  ResetPasswordInput,
} from './users/reset-password.ts'
export type { RestoredUser, RestoreUserError } from './users/restore-user.ts'
export type { SetManagerError } from './users/set-manager.ts'
export { UndoRestoreInput } from './users/undo-restore.ts'
export { type UpdatedUser, type UpdateUserError, UpdateUserInput } from './users/update-user.ts'
