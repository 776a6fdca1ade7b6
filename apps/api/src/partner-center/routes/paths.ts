import { discardDeadLetterRoute } from './customers/dead-letters/discard.ts'
import { listDeadLettersRoute } from './customers/dead-letters/list.ts'
import { retryDeadLetterRoute } from './customers/dead-letters/retry.ts'
import { addRoleMemberRoute } from './customers/directory-roles/add-member.ts'
import { listDirectoryRolesRoute } from './customers/directory-roles/list.ts'
import { listRoleMembersRoute } from './customers/directory-roles/list-members.ts'
import { removeRoleMemberRoute } from './customers/directory-roles/remove-member.ts'
import { addDomainRoute } from './customers/domains/add.ts'
import { listDomainsRoute } from './customers/domains/list.ts'
import { removeDomainRoute } from './customers/domains/remove.ts'
import { setDefaultDomainRoute } from './customers/domains/set-default.ts'
import { verifyDomainRoute } from './customers/domains/verify.ts'
import { getCustomerRoute } from './customers/get.ts'
import { addGroupMemberRoute } from './customers/groups/add-member.ts'
import { createGroupRoute } from './customers/groups/create.ts'
import { deleteGroupRoute } from './customers/groups/delete.ts'
import { getGroupRoute } from './customers/groups/get.ts'
import { listGroupsRoute } from './customers/groups/list.ts'
import { listGroupMembersRoute } from './customers/groups/list-members.ts'
import { removeGroupMemberRoute } from './customers/groups/remove-member.ts'
import { restoreGroupRoute } from './customers/groups/restore.ts'
import { updateGroupRoute } from './customers/groups/update.ts'
import { listCustomersRoute } from './customers/list.ts'
import { listSubscribedSkusRoute } from './customers/list-subscribed-skus.ts'
import { addNoticeSubscriptionRoute } from './customers/notice-subscriptions/add.ts'
import { changeNoticeSubscriptionRoute } from './customers/notice-subscriptions/change.ts'
import { listNoticeSubscriptionsRoute } from './customers/notice-subscriptions/list.ts'
import { removeNoticeSubscriptionRoute } from './customers/notice-subscriptions/remove.ts'
import { confirmPurgeStopRoute } from './customers/purge-stops/confirm.ts'
import { listPurgeStopsRoute } from './customers/purge-stops/list.ts'
import { createRecipientRoute } from './customers/recipients/create.ts'
import { deleteRecipientRoute } from './customers/recipients/delete.ts'
import { getRecipientRoute } from './customers/recipients/get.ts'
import { listRecipientsRoute } from './customers/recipients/list.ts'
import { contacts, sharedMailboxes } from './customers/recipients/recipient-kind.ts'
import { restoreRecipientRoute } from './customers/recipients/restore.ts'
import { updateRecipientRoute } from './customers/recipients/update.ts'
import { cancelJobRoute } from './customers/restore-jobs/cancel.ts'
import { getJobRoute } from './customers/restore-jobs/get.ts'
import { listJobsRoute } from './customers/restore-jobs/list.ts'
import { listJobRowsRoute } from './customers/restore-jobs/list-rows.ts'
import { retryFailedRowsRoute } from './customers/restore-jobs/retry.ts'
import { createUserRoute } from './customers/users/create.ts'
import { deleteUserRoute } from './customers/users/delete.ts'
import { getUserRoute } from './customers/users/get.ts'
import { getUserProfileRoute } from './customers/users/get-profile.ts'
import { listUsersRoute } from './customers/users/list.ts'
import { listLicencesRoute } from './customers/users/list-licences.ts'
import { listUserRolesRoute } from './customers/users/list-roles.ts'
import { placeHoldRoute } from './customers/users/place-hold.ts'
import { previewIncidentUndoRoute } from './customers/users/preview-incident-undo.ts'
import { purgeUserRoute } from './customers/users/purge.ts'
import { releaseHoldRoute } from './customers/users/release-hold.ts'
import { removeManagerRoute } from './customers/users/remove-manager.ts'
import { resetPasswordRoute } from './customers/users/reset-password.ts'
import { restoreMailboxContentsRoute } from './customers/users/restore-mailbox-contents.ts'
import { restorePlansRoute } from './customers/users/restore-plans.ts'
import { restoreResultRoute } from './customers/users/restore-result.ts'
import { setManagerRoute } from './customers/users/set-manager.ts'
import { startIncidentUndoRoute } from './customers/users/start-incident-undo.ts'
import { startRestoreJobRoute } from './customers/users/start-restore-job.ts'
import { undoRestoreRoute } from './customers/users/undo-restore.ts'
import { updateUserRoute } from './customers/users/update.ts'
import { updateLicencesRoute } from './customers/users/update-licences.ts'
import { updateUserProfileRoute } from './customers/users/update-profile.ts'
import { listAuditRecordsRoute } from './list-audit-records.ts'
import type { Route } from './route.ts'

/** The routes by path. The order matters, because a path with a parameter also matches the paths above it. */
export const paths: readonly (readonly [Route, ...Route[]])[] = [
  [listAuditRecordsRoute],
  [listCustomersRoute],
  [getCustomerRoute],
  [listUsersRoute, createUserRoute],
  [restorePlansRoute],
  [startRestoreJobRoute],
  [previewIncidentUndoRoute],
  [startIncidentUndoRoute],
  [listJobsRoute],
  [getJobRoute, cancelJobRoute],
  [listJobRowsRoute],
  [retryFailedRowsRoute],
  [getUserRoute, updateUserRoute, deleteUserRoute],
  [getUserProfileRoute, updateUserProfileRoute],
  [setManagerRoute, removeManagerRoute],
  [resetPasswordRoute],
  [restoreResultRoute, undoRestoreRoute],
  [placeHoldRoute, releaseHoldRoute],
  [restoreMailboxContentsRoute],
  [purgeUserRoute],
  [listPurgeStopsRoute],
  [confirmPurgeStopRoute],
  [listNoticeSubscriptionsRoute, addNoticeSubscriptionRoute],
  [changeNoticeSubscriptionRoute, removeNoticeSubscriptionRoute],
  [listDeadLettersRoute],
  [retryDeadLetterRoute],
  [discardDeadLetterRoute],
  [listLicencesRoute],
  [updateLicencesRoute],
  [listUserRolesRoute],
  [listSubscribedSkusRoute],
  [listDirectoryRolesRoute],
  [listRoleMembersRoute, addRoleMemberRoute],
  [removeRoleMemberRoute],
  [listGroupsRoute, createGroupRoute],
  [getGroupRoute, updateGroupRoute, deleteGroupRoute],
  [restoreGroupRoute],
  [listGroupMembersRoute, addGroupMemberRoute],
  [removeGroupMemberRoute],
  [listRecipientsRoute(contacts), createRecipientRoute(contacts)],
  [getRecipientRoute(contacts), updateRecipientRoute(contacts), deleteRecipientRoute(contacts)],
  [restoreRecipientRoute(contacts)],
  [listRecipientsRoute(sharedMailboxes), createRecipientRoute(sharedMailboxes)],
  [
    getRecipientRoute(sharedMailboxes),
    updateRecipientRoute(sharedMailboxes),
    deleteRecipientRoute(sharedMailboxes),
  ],
  [restoreRecipientRoute(sharedMailboxes)],
  [listDomainsRoute, addDomainRoute],
  [removeDomainRoute],
  [verifyDomainRoute],
  [setDefaultDomainRoute],
]
