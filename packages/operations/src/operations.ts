import type { ActiveUser, AuditRecord, DeletedUser, DirectoryRole, Tenant, User } from '@reprieve/domain'
import { type EffectivePermissions, whatMayI } from './access/what-may-i.ts'
import type { Answer, QueryError, Refusal, WriteError } from './answer.ts'
import {
  type AuditRecordsExported,
  type ExportAuditRecordsInput,
  exportAuditRecords,
} from './audit/export-audit-records.ts'
import { type ListAuditHeadsInput, listAuditHeads } from './audit/list-audit-heads.ts'
import { type ListAuditRecordsInput, listAuditRecords } from './audit/list-audit-records.ts'
import {
  type ListPartnerAuditRecordsInput,
  listPartnerAuditRecords,
  type PartnerAuditRecord,
} from './audit/list-partner-audit-records.ts'
import type { AuditHead } from './audit/seal-of.ts'
import {
  type AuditVerified,
  type VerifyAuditRecordsInput,
  verifyAuditRecords,
} from './audit/verify-audit-records.ts'
import { type Backlog, measureBacklog } from './backlog/measure-backlog.ts'
import type { Bound } from './bound.ts'
import type { Dependencies } from './dependencies.ts'
import {
  addGroupMember,
  type ChangeGroupMemberError,
  type GroupMemberChanged,
  type GroupMemberInput,
  removeGroupMember,
} from './groups/change-group-member.ts'
import {
  type CreateGroupError,
  type CreateGroupInput,
  createGroup,
  type GroupCreated,
} from './groups/create-group.ts'
import {
  type DeleteGroupError,
  deleteGroup,
  type GroupDeleted,
  type GroupIdInput,
} from './groups/delete-group.ts'
import { type PurgeExpiredGroupsInput, purgeExpiredGroups } from './groups/purge-expired-groups.ts'
import { type GroupRestored, type RestoreGroupError, restoreGroup } from './groups/restore-group.ts'
import { type CancelJobError, cancelJob } from './jobs/cancel-job.ts'
import { type GetJobError, getJob } from './jobs/get-job.ts'
import type { Job } from './jobs/job.ts'
import { type JobRowEntry, type ListJobRowsInput, listJobRows } from './jobs/list-job-rows.ts'
import { type ListJobsInput, listJobs } from './jobs/list-jobs.ts'
import type { JobIdInput } from './jobs/load-job.ts'
import { type PreviewIncidentUndoInput, previewIncidentUndo } from './jobs/preview-incident-undo.ts'
import {
  type RetryFailedRowsError,
  type RetryFailedRowsInput,
  retryFailedRows,
} from './jobs/retry-failed-rows.ts'
import {
  type StartIncidentUndoError,
  type StartIncidentUndoInput,
  startIncidentUndo,
} from './jobs/start-incident-undo.ts'
import {
  type StartRestoreJobError,
  type StartRestoreJobInput,
  startRestoreJob,
} from './jobs/start-restore-job.ts'
import { type JobWork, type WorkOnJobsInput, workOnJobs } from './jobs/work-on-jobs.ts'
import {
  type AssignLicencesError,
  type AssignLicencesInput,
  assignLicences,
  type LicencesAssigned,
} from './licences/assign-licences.ts'
import type { HeldProduct } from './licences/licensed-product.ts'
import { listProducts, type Product } from './licences/list-products.ts'
import { listUserLicences } from './licences/list-user-licences.ts'
import {
  type OneTimeSecret,
  type ReadOneTimeSecretError,
  type ReadOneTimeSecretInput,
  readOneTimeSecret,
} from './mail/read-one-time-secret.ts'
import {
  type RestoreMailSent,
  type SendRestoreMailError,
  type SendRestoreMailInput,
  sendRestoreMail,
} from './mail/send-restore-mail.ts'
import { checkMailboxes, type MailboxFinding } from './mailboxes/check-mailboxes.ts'
import type { MailboxesSettled } from './mailboxes/mailboxes-settled.ts'
import {
  type MailboxContentsRestored,
  type RestoreMailboxContentsError,
  type RestoreMailboxContentsInput,
  restoreMailboxContents,
} from './mailboxes/restore-mailbox-contents.ts'
import { settleDueMailboxes } from './mailboxes/settle-due-mailboxes.ts'
import { createNoticeOperations, type NoticeOperations } from './notices/notice-operations.ts'
import { type FoundClient, findClient, listClients } from './oauth/find-client.ts'
import type { OAuthClient } from './oauth/oauth-client.ts'
import { type OAuthStates, oauthStates } from './oauth/oauth-states.ts'
import { type RegisterClientInput, registerClient } from './oauth/register-client.ts'
import {
  type ChangeClientError,
  type ClientIdInput,
  type ClientRemoved,
  removeClient,
} from './oauth/remove-client.ts'
import { type RotateClientSecretInput, rotateClientSecret } from './oauth/rotate-client-secret.ts'
import { type TokenKeys, tokenKeys } from './oauth/token-keys.ts'
import type { Page } from './page.ts'
import { type CustomerDetails, getCustomer } from './partners/get-customer.ts'
import { listCustomers } from './partners/list-customers.ts'
import { createPartnerOperations, type PartnerOperations } from './partners/partner-operations.ts'
import type { Customer } from './partners/read-customers.ts'
import { type SearchCustomersInput, searchCustomers } from './partners/search-customers.ts'
import { writeOwedRecords } from './partners/write-owed-records.ts'
import { confirmClock } from './purge/believe-clock.ts'
import {
  type ConfirmPurgeStopError,
  type ConfirmPurgeStopInput,
  confirmPurgeStop,
} from './purge/confirm-purge-stop.ts'
import { getPurgeStatus, type PurgeStatus } from './purge/get-purge-status.ts'
import { listPurgeStops, type PurgeStop } from './purge/list-purge-stops.ts'
import { type ExpiredPurged, type PurgeExpiredInput, purgeExpired } from './purge/purge-expired.ts'
import { type RateCounters, rateCounters } from './rates/rate-counters.ts'
import {
  type AddRoleMemberError,
  addRoleMember,
  type RoleMemberAdded,
  type RoleMemberInput,
} from './roles/add-role-member.ts'
import { listDirectoryRoles } from './roles/list-directory-roles.ts'
import { type ListRoleMembersInput, listRoleMembers, type RoleMember } from './roles/list-role-members.ts'
import { listUserRoles } from './roles/list-user-roles.ts'
import {
  type RemoveRoleMemberError,
  type RoleMemberRemoved,
  removeRoleMember,
} from './roles/remove-role-member.ts'
import {
  type ChangeOwnPasswordError,
  type ChangeOwnPasswordInput,
  changeOwnPassword,
  type OwnPasswordChanged,
} from './sign-in/change-own-password.ts'
import { checkSession, endVisit, type Session, type Visit } from './sign-in/check-session.ts'
import {
  type CheckSignInError,
  type CheckSignInInput,
  checkSignIn,
  type SignedIn,
} from './sign-in/check-sign-in.ts'
import { findSignedIn, type SignedInPerson } from './sign-in/find-signed-in.ts'
import { whomAGuessIsAbout } from './sign-in/whom-a-guess-is-about.ts'
import { type ChangeTenantSettingsInput, changeTenantSettings } from './tenants/change-tenant-settings.ts'
import { getTenant } from './tenants/get-tenant.ts'
import { getTenantSettings } from './tenants/get-tenant-settings.ts'
import type { TenantSettings } from './tenants/load-tenant-settings.ts'
import type { HoldChanged } from './users/change-hold.ts'
import {
  type CreatedUser,
  type CreateUserError,
  type CreateUserInput,
  createUser,
} from './users/create-user.ts'
import {
  type DeleteUserError,
  type DeleteUserInput,
  deleteUser,
  type UserDeleted,
} from './users/delete-user.ts'
import { findUser } from './users/find-user.ts'
import { getDeletedUser } from './users/get-deleted-user.ts'
import { getRestoreResult, type RestoreResult } from './users/get-restore-result.ts'
import { type GetUserError, getUser, type UserDetails, type UserIdInput } from './users/get-user.ts'
import {
  type DeletedUserEntry,
  type ListDeletedUsersInput,
  listDeletedUsers,
} from './users/list-deleted-users.ts'
import { type ListUsersInput, listUsers } from './users/list-users.ts'
import { type ChangeHoldError, type PlaceHoldInput, placeHold } from './users/place-hold.ts'
import { type PreviewRestoreInput, previewRestore, type RestorePreview } from './users/preview-restore.ts'
import { type PurgeUserError, type PurgeUserInput, purgeUser, type UserPurged } from './users/purge-user.ts'
import { releaseHold } from './users/release-hold.ts'
import {
  type PasswordReset,
  type ResetPasswordError,
  type ResetPasswordInput,
  resetPassword,
} from './users/reset-password.ts'
import {
  type RestoredUser,
  type RestoreUserError,
  type RestoreUserInput,
  restoreUser,
} from './users/restore-user.ts'
import {
  type UpdatedUser,
  type UpdateUserError,
  type UpdateUserInput,
  updateUser,
} from './users/update-user.ts'

export interface Operations extends NoticeOperations, PartnerOperations {
  // Write, each with an audit record (R49).
  readonly createUser: Bound<CreateUserInput, CreatedUser, CreateUserError>
  readonly updateUser: Bound<UpdateUserInput, UpdatedUser, UpdateUserError>
  readonly deleteUser: Bound<DeleteUserInput, UserDeleted, DeleteUserError>
  readonly restoreUser: Bound<RestoreUserInput, RestoredUser, RestoreUserError>
  /** Restores many, carried out by a worker (R36–R39). */
  readonly startRestoreJob: Bound<StartRestoreJobInput, Job, StartRestoreJobError>
  /** Restores everything that one actor deleted between two moments, in the same way. */
  readonly startIncidentUndo: Bound<StartIncidentUndoInput, Job, StartIncidentUndoError>
  readonly retryFailedRows: Bound<RetryFailedRowsInput, Job, RetryFailedRowsError>
  readonly cancelJob: Bound<JobIdInput, Job, CancelJobError>
  readonly purgeUser: Bound<PurgeUserInput, UserPurged, PurgeUserError>
  /** Lets a sweep go on that was stopped because it would have purged too much (R43). */
  readonly confirmPurgeStop: Bound<ConfirmPurgeStopInput, PurgeStop, ConfirmPurgeStopError>
  readonly placeHold: Bound<PlaceHoldInput, HoldChanged, ChangeHoldError>
  readonly releaseHold: Bound<UserIdInput, HoldChanged, ChangeHoldError>
  readonly resetPassword: Bound<ResetPasswordInput, PasswordReset, ResetPasswordError>
  /** Assigns and removes in one step, or changes nothing; seats are counted in the same transaction (R31). */
  readonly assignLicences: Bound<AssignLicencesInput, LicencesAssigned, AssignLicencesError>
  readonly addRoleMember: Bound<RoleMemberInput, RoleMemberAdded, AddRoleMemberError>
  readonly removeRoleMember: Bound<RoleMemberInput, RoleMemberRemoved, RemoveRoleMemberError>
  readonly changeOwnPassword: Bound<ChangeOwnPasswordInput, OwnPasswordChanged, ChangeOwnPasswordError>
  readonly changeTenantSettings: Bound<ChangeTenantSettingsInput, TenantSettings, WriteError>
  readonly registerClient: Bound<RegisterClientInput, OAuthClient, WriteError>
  readonly removeClient: Bound<ClientIdInput, ClientRemoved, ChangeClientError>
  readonly rotateClientSecret: Bound<RotateClientSecretInput, OAuthClient, ChangeClientError>
  readonly sendRestoreMail: Bound<SendRestoreMailInput, RestoreMailSent, SendRestoreMailError>

  /** Copies the messages of a deleted user's mailbox into a folder of an active user's. */
  readonly restoreMailboxContents: Bound<
    RestoreMailboxContentsInput,
    MailboxContentsRestored,
    RestoreMailboxContentsError
  >
  readonly createGroup: Bound<CreateGroupInput, GroupCreated, CreateGroupError>
  readonly deleteGroup: Bound<GroupIdInput, GroupDeleted, DeleteGroupError>
  readonly restoreGroup: Bound<GroupIdInput, GroupRestored, RestoreGroupError>
  readonly addGroupMember: Bound<GroupMemberInput, GroupMemberChanged, ChangeGroupMemberError>
  readonly removeGroupMember: Bound<GroupMemberInput, GroupMemberChanged, ChangeGroupMemberError>

  // Read.
  /** An active user (R7). */
  readonly getUser: Bound<UserIdInput, UserDetails, GetUserError>
  /** A user in the bin, inside its window or held. */
  readonly getDeletedUser: Bound<UserIdInput, DeletedUser, GetUserError>
  /** A user in either state; for interfaces that have one address for both. */
  readonly findUser: Bound<UserIdInput, User, GetUserError>
  /** Active users by display name. */
  readonly listUsers: Bound<ListUsersInput, Page<ActiveUser>, QueryError>
  readonly listDeletedUsers: Bound<ListDeletedUsersInput, Page<DeletedUserEntry>, QueryError>
  readonly previewRestore: Bound<PreviewRestoreInput, RestorePreview, QueryError>
  readonly previewIncidentUndo: Bound<PreviewIncidentUndoInput, RestorePreview, QueryError>
  readonly getJob: Bound<JobIdInput, Job, GetJobError>
  readonly listJobs: Bound<ListJobsInput, Page<Job>, QueryError>
  /** What happened to each row of a job, and why (R38). */
  readonly listJobRows: Bound<ListJobRowsInput, Page<JobRowEntry>, GetJobError>
  readonly getRestoreResult: Bound<UserIdInput, RestoreResult, GetUserError>
  readonly listAuditRecords: Bound<ListAuditRecordsInput, Page<AuditRecord>, QueryError>
  /** A portion of them as they are chained, the first ones first. */
  readonly exportAuditRecords: Bound<ExportAuditRecordsInput, AuditRecordsExported, QueryError>
  /** Looks at a portion of them for what the program has not done (R49). */
  readonly verifyAuditRecords: Bound<VerifyAuditRecordsInput, AuditVerified, QueryError>
  /** Of all customers of the partner that is the context's tenant where the technician may see the audit log. */
  readonly listPartnerAuditRecords: Bound<ListPartnerAuditRecordsInput, Page<PartnerAuditRecord>, QueryError>
  /** The latest first, a hundred at most. */
  readonly listPurgeStops: Bound<Record<string, never>, readonly PurgeStop[], QueryError>
  /** The customers of the partner that is the context's tenant. */
  readonly listCustomers: Bound<Record<string, never>, readonly Customer[], QueryError>
  /** The same in portions, by what name or domain begins with; also for an application of the partner. */
  readonly searchCustomers: Bound<SearchCustomersInput, Page<Customer>, QueryError>
  /** The context's tenant as its partner sees it; also for an application of the partner. */
  readonly getCustomer: Bound<Record<string, never>, CustomerDetails, QueryError>
  /** What the tenant has seats of. */
  readonly listProducts: Bound<Record<string, never>, readonly Product[], QueryError>
  /** In the order of assignment. */
  readonly listUserLicences: Bound<UserIdInput, readonly HeldProduct[], GetUserError>
  readonly listDirectoryRoles: Bound<Record<string, never>, readonly DirectoryRole[], QueryError>
  readonly listUserRoles: Bound<UserIdInput, readonly DirectoryRole[], GetUserError>
  /** By id. */
  readonly listRoleMembers: Bound<ListRoleMembersInput, Page<RoleMember>, QueryError>
  readonly getTenant: Bound<Record<string, never>, Tenant, QueryError>
  readonly getTenantSettings: Bound<Record<string, never>, TenantSettings, QueryError>
  readonly whatMayI: Bound<Record<string, never>, EffectivePermissions, QueryError>

  // For nobody in particular.
  /** The same refusal, after the same time, for an unknown, deleted or blocked user and for a wrong password. */
  readonly checkSignIn: (input: CheckSignInInput) => Promise<Answer<SignedIn, CheckSignInError>>
  /** The account that a sign-in name means, however it is written; what is counted against guessing. */
  readonly whomAGuessIsAbout: (userPrincipalName: string) => Promise<string>
  /** Whether a session is still good: the user active and not blocked, nothing having ended its sessions (R33). */
  readonly checkSession: (session: Session, visit?: Visit) => Promise<boolean>
  /** Signs out in one browser. */
  readonly endVisit: (visit: Visit) => Promise<void>
  /** Gives a secret once; after that, or after its time, it is not there. */
  readonly readOneTimeSecret: (
    input: ReadOneTimeSecretInput,
  ) => Promise<Answer<OneTimeSecret, ReadOneTimeSecretError>>

  // For the authorization server.
  readonly tokenKeys: TokenKeys
  readonly findClient: (id: string) => Promise<FoundClient | null>
  /** Of all tenants. */
  readonly listClients: () => Promise<readonly OAuthClient[]>
  readonly findSignedIn: (session: Session) => Promise<SignedInPerson | null>
  readonly oauthStates: OAuthStates
  readonly rateCounters: RateCounters
  // For the operator of the installation.
  /** The end of each tenant's audit chain, by tenant, in portions. */
  readonly listAuditHeads: (input: ListAuditHeadsInput) => Promise<readonly AuditHead[]>
  /** What keeps it from purging (R43). */
  readonly getPurgeStatus: () => Promise<PurgeStatus>
  /** Believes the clocks that were not (R43). Gives how many. */
  readonly confirmClock: () => Promise<number>

  // For the worker.
  /** Does one portion of one job, of each tenant in turn; null if there is none to do. */
  readonly workOnJobs: (input: WorkOnJobsInput) => Promise<JobWork | null>
  /** Purges users past their window, oldest first, in bounded portions (R40). */
  readonly purgeExpired: (
    input: PurgeExpiredInput,
    signal?: AbortSignal,
  ) => Promise<Answer<ExpiredPurged, Refusal<'InvalidInput'>>>
  /** Moves and copies mailboxes that operations, or processes that died, have left undone; in portions. */
  readonly settleDueMailboxes: () => Promise<MailboxesSettled>
  /** Purges groups past their window; gives how many. */
  readonly writeOwedRecords: () => Promise<number>
  readonly purgeExpiredGroups: (given?: PurgeExpiredGroupsInput) => Promise<number>
  /** Where the mail root and the database disagree. */
  readonly checkMailboxes: () => Promise<readonly MailboxFinding[]>
  readonly measureBacklog: () => Promise<Backlog>
}

/** Every use-case, bound to what is outside. */
export const createOperations = (dependencies: Dependencies): Operations => ({
  ...createNoticeOperations(dependencies),
  ...createPartnerOperations(dependencies),
  createUser: createUser(dependencies),
  updateUser: updateUser(dependencies),
  deleteUser: deleteUser(dependencies),
  restoreUser: restoreUser(dependencies),
  startRestoreJob: startRestoreJob(dependencies),
  startIncidentUndo: startIncidentUndo(dependencies),
  retryFailedRows: retryFailedRows(dependencies),
  cancelJob: cancelJob(dependencies),
  purgeUser: purgeUser(dependencies),
  confirmPurgeStop: confirmPurgeStop(dependencies),
  placeHold: placeHold(dependencies),
  releaseHold: releaseHold(dependencies),
  resetPassword: resetPassword(dependencies),
  assignLicences: assignLicences(dependencies),
  addRoleMember: addRoleMember(dependencies),
  removeRoleMember: removeRoleMember(dependencies),
  changeOwnPassword: changeOwnPassword(dependencies),
  changeTenantSettings: changeTenantSettings(dependencies),
  registerClient: registerClient(dependencies),
  removeClient: removeClient(dependencies),
  rotateClientSecret: rotateClientSecret(dependencies),
  sendRestoreMail: sendRestoreMail(dependencies),
  getUser: getUser(dependencies),
  getDeletedUser: getDeletedUser(dependencies),
  findUser: findUser(dependencies),
  listUsers: listUsers(dependencies),
  listDeletedUsers: listDeletedUsers(dependencies),
  previewRestore: previewRestore(dependencies),
  previewIncidentUndo: previewIncidentUndo(dependencies),
  getJob: getJob(dependencies),
  listJobs: listJobs(dependencies),
  listJobRows: listJobRows(dependencies),
  getRestoreResult: getRestoreResult(dependencies),
  listAuditRecords: listAuditRecords(dependencies),
  exportAuditRecords: exportAuditRecords(dependencies),
  verifyAuditRecords: verifyAuditRecords(dependencies),
  listAuditHeads: listAuditHeads(dependencies),
  listPartnerAuditRecords: listPartnerAuditRecords(dependencies),
  listPurgeStops: listPurgeStops(dependencies),
  listCustomers: listCustomers(dependencies),
  searchCustomers: searchCustomers(dependencies),
  getCustomer: getCustomer(dependencies),
  listProducts: listProducts(dependencies),
  listUserLicences: listUserLicences(dependencies),
  listDirectoryRoles: listDirectoryRoles(dependencies),
  listUserRoles: listUserRoles(dependencies),
  listRoleMembers: listRoleMembers(dependencies),
  getTenant: getTenant(dependencies),
  getTenantSettings: getTenantSettings(dependencies),
  whatMayI: whatMayI(dependencies),
  checkSignIn: checkSignIn(dependencies),
  whomAGuessIsAbout: whomAGuessIsAbout(dependencies),
  checkSession: checkSession(dependencies),
  endVisit: endVisit(dependencies),
  readOneTimeSecret: readOneTimeSecret(dependencies),
  tokenKeys: tokenKeys(dependencies),
  findClient: findClient(dependencies),
  listClients: listClients(dependencies),
  findSignedIn: findSignedIn(dependencies),
  oauthStates: oauthStates(dependencies),
  rateCounters: rateCounters(dependencies),
  getPurgeStatus: getPurgeStatus(dependencies),
  confirmClock: confirmClock(dependencies),
  purgeExpired: purgeExpired(dependencies),
  restoreMailboxContents: restoreMailboxContents(dependencies),
  createGroup: createGroup(dependencies),
  deleteGroup: deleteGroup(dependencies),
  restoreGroup: restoreGroup(dependencies),
  addGroupMember: addGroupMember(dependencies),
  removeGroupMember: removeGroupMember(dependencies),
  purgeExpiredGroups: purgeExpiredGroups(dependencies),
  writeOwedRecords: writeOwedRecords(dependencies),
  settleDueMailboxes: settleDueMailboxes(dependencies),
  checkMailboxes: checkMailboxes(dependencies),
  workOnJobs: workOnJobs(dependencies),
  measureBacklog: measureBacklog(dependencies),
})
