import { findHolderOfAddress } from './addresses/find-holder-of-address.ts'
import { auditRoots } from './audit/audit-roots.ts'
import { exportAuditRecords } from './audit/export-audit-records.ts'
import { listAuditHeads } from './audit/list-audit-heads.ts'
import { listAuditRecords } from './audit/list-audit-records.ts'
import { listChanges } from './audit/list-changes.ts'
import { listPartnerAuditRecords } from './audit/list-partner-audit-records.ts'
import { verifyAuditRecords } from './audit/verify-audit-records.ts'
import { createContact } from './contacts/create-contact.ts'
import { deleteContact } from './contacts/delete-contact.ts'
import { getContact } from './contacts/get-contact.ts'
import { listContacts } from './contacts/list-contacts.ts'
import { previewContactRestore } from './contacts/preview-contact-restore.ts'
import { purgeExpiredContacts } from './contacts/purge-expired-contacts.ts'
import { restoreContact } from './contacts/restore-contact.ts'
import { updateContact } from './contacts/update-contact.ts'
import type { Dependencies } from './dependencies.ts'
import { addDomain } from './domains/add-domain.ts'
import { listDomains } from './domains/list-domains.ts'
import { removeDomain } from './domains/remove-domain.ts'
import { setDefaultDomain } from './domains/set-default-domain.ts'
import { verifyDomain } from './domains/verify-domain.ts'
import { readExport } from './export/read-export.ts'
import { startExport } from './export/start-export.ts'
import { addGroupMember, removeGroupMember } from './groups/change-group-member.ts'
import { changeGroupMembers } from './groups/change-group-members.ts'
import { createGroup } from './groups/create-group.ts'
import { deleteGroup } from './groups/delete-group.ts'
import { getGroup } from './groups/get-group.ts'
import { listGroupMembers } from './groups/list-group-members.ts'
import { listGroups } from './groups/list-groups.ts'
import { previewGroupRestore } from './groups/preview-group-restore.ts'
import { purgeExpiredGroups } from './groups/purge-expired-groups.ts'
import { restoreGroup } from './groups/restore-group.ts'
import { updateGroup } from './groups/update-group.ts'
import { cancelImport } from './import/cancel-import.ts'
import { checkImport } from './import/check-import.ts'
import { getImport } from './import/get-import.ts'
import { importBelonging } from './import/import-belonging.ts'
import { importDeletedUser } from './import/import-deleted-user.ts'
import { importGroup } from './import/import-group.ts'
import { importPerson } from './import/import-person.ts'
import { listImportRows } from './import/list-import-rows.ts'
import { listImports } from './import/list-imports.ts'
import { listSourceUsers } from './import/list-source-users.ts'
import { previewBelongings } from './import/preview-belongings.ts'
import { previewDeletedUsers } from './import/preview-deleted-users.ts'
import { previewGroups } from './import/preview-groups.ts'
import { previewImport } from './import/preview-import.ts'
import { recordImportRows } from './import/record-import-rows.ts'
import { startImport } from './import/start-import.ts'
import { takeImportRows } from './import/take-import-rows.ts'
import { cancelJob } from './jobs/cancel-job.ts'
import { getJob } from './jobs/get-job.ts'
import { listJobRows } from './jobs/list-job-rows.ts'
import { listJobs } from './jobs/list-jobs.ts'
import { previewIncidentUndo } from './jobs/preview-incident-undo.ts'
import { retryFailedRows } from './jobs/retry-failed-rows.ts'
import { startIncidentUndo } from './jobs/start-incident-undo.ts'
import { startMatchingRestore } from './jobs/start-matching-restore.ts'
import { startRestoreJob } from './jobs/start-restore-job.ts'
import { workOnJobs } from './jobs/work-on-jobs.ts'
import { assignLicences } from './licences/assign-licences.ts'
import { listLicencesOfUsers } from './licences/list-licences-of-users.ts'
import { listProducts } from './licences/list-products.ts'
import { listUserLicences } from './licences/list-user-licences.ts'
import { readOneTimeSecret } from './mail/read-one-time-secret.ts'
import { sendRestoreMail } from './mail/send-restore-mail.ts'
import { sendTestMail } from './mail/send-test-mail.ts'
import { checkMailboxes } from './mailboxes/check-mailboxes.ts'
import { restoreMailboxContents } from './mailboxes/restore-mailbox-contents.ts'
import { settleDueMailboxes } from './mailboxes/settle-due-mailboxes.ts'
import { addNoticeSubscription } from './notices/add-notice-subscription.ts'
import { changeNoticeSubscription } from './notices/change-notice-subscription.ts'
import { listNoticeDeliveries } from './notices/list-notice-deliveries.ts'
import { listNoticeSubscriptions } from './notices/list-notice-subscriptions.ts'
import { notifyExpiring } from './notices/notify-expiring.ts'
import { removeNoticeSubscription } from './notices/remove-notice-subscription.ts'
import { sendTestNotice } from './notices/send-test-notice.ts'
import { findClient, listClients } from './oauth/find-client.ts'
import { findTenant } from './oauth/find-tenant.ts'
import { listClientsOfTenant } from './oauth/list-clients-of-tenant.ts'
import { registerClient } from './oauth/register-client.ts'
import { removeClient } from './oauth/remove-client.ts'
import { rotateClientSecret } from './oauth/rotate-client-secret.ts'
import { discardDeadLetter } from './outbox/discard-dead-letter.ts'
import { forgetOldDeliveries } from './outbox/forget-old-deliveries.ts'
import { leaseDue } from './outbox/lease-due.ts'
import { listDeadLetters } from './outbox/list-dead-letters.ts'
import { markDelivered, markFailed } from './outbox/mark-delivery.ts'
import { retryDeadLetter } from './outbox/retry-dead-letter.ts'
import { tenantsWithDeadLetters } from './outbox/tenants-with-dead-letters.ts'
import { acceptRelationship } from './partners/accept-relationship.ts'
import { assignTechnician } from './partners/assign-technician.ts'
import { getCustomer } from './partners/get-customer.ts'
import { inviteCustomer } from './partners/invite-customer.ts'
import { listCustomers } from './partners/list-customers.ts'
import { listRelationships } from './partners/list-relationships.ts'
import { searchCustomers } from './partners/search-customers.ts'
import { terminateRelationship } from './partners/terminate-relationship.ts'
import { writePendingAuditRecords } from './partners/write-pending-audit-records.ts'
import { confirmClock } from './purge/confirm-clock.ts'
import { confirmPurgeStop } from './purge/confirm-purge-stop.ts'
import { failingLoops } from './purge/failing-loops.ts'
import { getPurgeStatus } from './purge/get-purge-status.ts'
import { listPurgeStops } from './purge/list-purge-stops.ts'
import { measureBacklog } from './purge/measure-backlog.ts'
import { purgeExpired } from './purge/purge-expired.ts'
import { addRoleMember } from './roles/add-role-member.ts'
import { getEffectivePermissions } from './roles/get-effective-permissions.ts'
import { listDirectoryRoles } from './roles/list-directory-roles.ts'
import { listRoleMembers } from './roles/list-role-members.ts'
import { listUserRoles } from './roles/list-user-roles.ts'
import { removeRoleMember } from './roles/remove-role-member.ts'
import { createScimConnection } from './scim/create-scim-connection.ts'
import { findScimConnection, noteScimContact } from './scim/find-scim-connection.ts'
import { listProvisionedUsers } from './scim/list-provisioned-users.ts'
import { listScimConnections } from './scim/list-scim-connections.ts'
import { provisionGroup } from './scim/provision-group.ts'
import { provisionUser } from './scim/provision-user.ts'
import { removeScimConnection } from './scim/remove-scim-connection.ts'
import { rotateScimToken } from './scim/rotate-scim-token.ts'
import { updateProvisionedUser } from './scim/update-provisioned-user.ts'
import { createSharedMailbox } from './shared-mailboxes/create-shared-mailbox.ts'
import { deleteSharedMailbox } from './shared-mailboxes/delete-shared-mailbox.ts'
import { getSharedMailbox } from './shared-mailboxes/get-shared-mailbox.ts'
import { listSharedMailboxes } from './shared-mailboxes/list-shared-mailboxes.ts'
import { previewSharedMailboxRestore } from './shared-mailboxes/preview-shared-mailbox-restore.ts'
import { purgeExpiredSharedMailboxes } from './shared-mailboxes/purge-expired-shared-mailboxes.ts'
import { restoreSharedMailbox } from './shared-mailboxes/restore-shared-mailbox.ts'
import { updateSharedMailbox } from './shared-mailboxes/update-shared-mailbox.ts'
import { changeOwnPassword } from './sign-in/change-own-password.ts'
import { checkSession, endVisit } from './sign-in/check-session.ts'
import { checkSignIn } from './sign-in/check-sign-in.ts'
import { endOwnSessions } from './sign-in/end-own-sessions.ts'
import { endSessions } from './sign-in/end-sessions.ts'
import { findAccount } from './sign-in/find-account.ts'
import { findSignedIn } from './sign-in/find-signed-in.ts'
import { whomAGuessIsAbout } from './sign-in/whom-a-guess-is-about.ts'
import { commandLineTokens } from './steps/sign-in/command-line-tokens.ts'
import { knownDevices } from './steps/sign-in/known-devices.ts'
import { oauthStates } from './steps/sign-in/oauth-states.ts'
import { rateCounters } from './steps/sign-in/rate-counters.ts'
import { tokenKeys } from './steps/sign-in/token-keys.ts'
import { changeTenantSettings } from './tenants/change-tenant-settings.ts'
import { checkAdministrators } from './tenants/check-administrators.ts'
import { checkSetupCode } from './tenants/check-setup-code.ts'
import { createTenant } from './tenants/create-tenant.ts'
import { describeInstallation } from './tenants/describe-installation.ts'
import { getTenant } from './tenants/get-tenant.ts'
import { getTenantSettings } from './tenants/get-tenant-settings.ts'
import { hasOwnOrganisation } from './tenants/has-own-organisation.ts'
import { issueSetupCode } from './tenants/issue-setup-code.ts'
import { listTenants } from './tenants/list-tenants.ts'
import { setUpOrganisation } from './tenants/set-up-organisation.ts'
import { summarizeTenant } from './tenants/summarize-tenant.ts'
import { countMatchingUsers } from './users/count-matching-users.ts'
import { createUser } from './users/create-user.ts'
import { deleteUser } from './users/delete-user.ts'
import { findUser } from './users/find-user.ts'
import { getDeletedUser } from './users/get-deleted-user.ts'
import { getRestoreResult } from './users/get-restore-result.ts'
import { getUser } from './users/get-user.ts'
import { getUserProfile } from './users/get-user-profile.ts'
import { listDeletedUsers } from './users/list-deleted-users.ts'
import { listDirectReports } from './users/list-direct-reports.ts'
import { listUserNames } from './users/list-user-names.ts'
import { listUsers } from './users/list-users.ts'
import { placeHold } from './users/place-hold.ts'
import { previewDeletion } from './users/preview-deletion.ts'
import { previewNewUser } from './users/preview-new-user.ts'
import { previewRestore } from './users/preview-restore.ts'
import { purgeUser } from './users/purge-user.ts'
import { releaseHold } from './users/release-hold.ts'
import { removeManager } from './users/remove-manager.ts'
import { resetPassword } from './users/reset-password.ts'
import { restoreUser } from './users/restore-user.ts'
import { setManager } from './users/set-manager.ts'
import { undoRestore } from './users/undo-restore.ts'
import { updateUser } from './users/update-user.ts'
import { updateUserProfile } from './users/update-user-profile.ts'

/** Use-cases that change one tenant; each leaves an audit record (R49). */
export const commands = {
  changeGroupMembers,
  createScimConnection,
  rotateScimToken,
  removeScimConnection,
  provisionGroup,
  provisionUser,
  updateProvisionedUser,
  createGroup,
  updateGroup,
  deleteGroup,
  restoreGroup,
  addGroupMember,
  removeGroupMember,
  createContact,
  updateContact,
  deleteContact,
  restoreContact,
  createSharedMailbox,
  updateSharedMailbox,
  deleteSharedMailbox,
  restoreSharedMailbox,
  startRestoreJob,
  startMatchingRestore,
  startIncidentUndo,
  retryFailedRows,
  cancelJob,
  assignLicences,
  sendRestoreMail,
  sendTestMail,
  restoreMailboxContents,
  addNoticeSubscription,
  changeNoticeSubscription,
  removeNoticeSubscription,
  sendTestNotice,
  registerClient,
  removeClient,
  rotateClientSecret,
  retryDeadLetter,
  discardDeadLetter,
  inviteCustomer,
  acceptRelationship,
  terminateRelationship,
  assignTechnician,
  confirmPurgeStop,
  addRoleMember,
  removeRoleMember,
  changeOwnPassword,
  endOwnSessions,
  endSessions,
  changeTenantSettings,
  addDomain,
  verifyDomain,
  setDefaultDomain,
  removeDomain,
  importPerson,
  importGroup,
  importBelonging,
  importDeletedUser,
  startImport,
  cancelImport,
  startExport,
  createUser,
  updateUser,
  updateUserProfile,
  setManager,
  removeManager,
  deleteUser,
  restoreUser,
  undoRestore,
  purgeUser,
  placeHold,
  releaseHold,
  resetPassword,
}

/** Use-cases that read one tenant, or the customers of a partner. */
export const queries = {
  listScimConnections,
  listClientsOfTenant,
  listProvisionedUsers,
  getEffectivePermissions,
  listAuditRecords,
  listChanges,
  exportAuditRecords,
  verifyAuditRecords,
  listPartnerAuditRecords,
  readExport,
  previewImport,
  previewGroups,
  previewBelongings,
  previewDeletedUsers,
  checkImport,
  listSourceUsers,
  getImport,
  listImports,
  listImportRows,
  previewIncidentUndo,
  getJob,
  listJobs,
  listJobRows,
  listProducts,
  listUserLicences,
  listLicencesOfUsers,
  listNoticeSubscriptions,
  listNoticeDeliveries,
  listDeadLetters,
  listCustomers,
  searchCustomers,
  getCustomer,
  listRelationships,
  listPurgeStops,
  listDirectoryRoles,
  listUserRoles,
  listRoleMembers,
  getTenant,
  getTenantSettings,
  summarizeTenant,
  listDomains,
  getUser,
  getUserProfile,
  getDeletedUser,
  findUser,
  listUserNames,
  listUsers,
  listDirectReports,
  listDeletedUsers,
  countMatchingUsers,
  previewRestore,
  previewDeletion,
  previewNewUser,
  previewGroupRestore,
  listGroups,
  getGroup,
  findHolderOfAddress,
  listGroupMembers,
  getContact,
  listContacts,
  previewContactRestore,
  getSharedMailbox,
  listSharedMailboxes,
  previewSharedMailboxRestore,
  getRestoreResult,
}

/**
 * Use-cases that belong to no single tenant's people: signing in, the authorization server, the worker and the
 * operator.
 */
const installation = {
  createTenant,
  listTenants,
  describeInstallation,
  hasOwnOrganisation,
  issueSetupCode,
  checkSetupCode,
  setUpOrganisation,
  listAuditHeads,
  auditRoots,
  measureBacklog,
  purgeExpiredGroups,
  purgeExpiredContacts,
  purgeExpiredSharedMailboxes,
  workOnJobs,
  takeImportRows,
  recordImportRows,
  readOneTimeSecret,
  settleDueMailboxes,
  checkMailboxes,
  checkAdministrators,
  notifyExpiring,
  tokenKeys,
  commandLineTokens,
  findClient,
  findScimConnection,
  noteScimContact,
  findTenant,
  listClients,
  oauthStates,
  tenantsWithDeadLetters,
  leaseDue,
  markDelivered,
  markFailed,
  forgetOldDeliveries,
  writePendingAuditRecords,
  getPurgeStatus,
  failingLoops,
  confirmClock,
  purgeExpired,
  rateCounters,
  checkSignIn,
  whomAGuessIsAbout,
  knownDevices,
  checkSession,
  endVisit,
  findSignedIn,
  findAccount,
}

const useCases = { ...commands, ...queries, ...installation }

/** Every use-case, bound to its dependencies. The names are those of `commands`, `queries` and `installation`. */
export type Operations = {
  readonly [Name in keyof typeof useCases]: ReturnType<(typeof useCases)[Name]>
}

/** Binds every use-case to the storage, the clock and the other dependencies. */
export const createOperations = (dependencies: Dependencies): Operations =>
  // The entries have the names and types of `useCases`; `entries` forgets them.
  Object.fromEntries(
    Object.entries(useCases).map(([name, bind]) => [name, bind(dependencies)]),
  ) as unknown as Operations
