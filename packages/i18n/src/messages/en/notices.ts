/** The mails that notify an administrator of events in the tenant. */
export const notices = {
  userDeletedSubject: '{tenantName}: {count, plural, one {a user was deleted} other {# users were deleted}}',
  userDeleted:
    '{count, plural, one {A user of {tenantName} was deleted and can be restored until the time shown.} other {# users of {tenantName} were deleted and can be restored until the times shown.}}',
  userRestoredSubject:
    '{tenantName}: {count, plural, one {a user was restored} other {# users were restored}}',
  userRestored:
    '{count, plural, one {A deleted user of {tenantName} was restored.} other {# deleted users of {tenantName} were restored.}}',
  usersPurgedSubject:
    '{tenantName}: {count, plural, one {a user was deleted permanently} other {# users were deleted permanently}}',
  usersPurged:
    '{count, plural, one {A deleted user of {tenantName} was removed for good, with all that belonged to it.} other {# deleted users of {tenantName} were removed for good, with all that belonged to them.}} This cannot be undone. The audit log says who and when.',
  usersExpiringSubject:
    '{tenantName}: {count, plural, one {a deleted user is about to be removed for good} other {# deleted users are about to be removed for good}}',
  usersExpiring: 'These deleted users of {tenantName} can be restored for a short time only:',
  oneDay: '{count, plural, one {1 user} other {# users}}: one day or less',
  threeDays: '{count, plural, one {1 user} other {# users}}: three days or less',
  sevenDays: '{count, plural, one {1 user} other {# users}}: seven days or less',
  jobFinishedSubject:
    '{tenantName}: a bulk job {state, select, cancelled {was cancelled} other {has finished}}',
  jobFinished:
    'A bulk job of {tenantName} {state, select, cancelled {was cancelled} other {has finished}}. Rows done: {succeeded} of {total}. Rows failed: {failed}.',
  purgeStoppedSubject: '{tenantName}: nothing is purged until somebody confirms it',
  purgeStoppedTooMany:
    '{expired, plural, one {One deleted user} other {# deleted users}} of {tenantName} would have been removed for good at once. That is more than the guard lets pass, so nothing was removed.',
  purgeStoppedClock:
    'The clock of the installation has jumped ahead. Nothing of {tenantName} is removed for good as long as the time is in doubt.',
  purgeStoppedWhatToDo:
    'Check the deleted users and restore who is needed. If all is as it should be, confirm the purge.',
  testSubject: '{tenantName}: a test notice',
  test: 'This is a test. Notices of {tenantName} reach this address, and nothing has happened.',
  until: '{name} — until {purgeAt}',
  doneBy: '{name} — by {by}',
  untilAndBy: '{name} — until {purgeAt} — deleted by {by}',
  startedBy: 'Started by {by}.',
  someoneUnknown: 'a user that has been removed since',
  andMore: 'and {count, plural, one {one more} other {# more}}',
  showDeletedUsers: 'Show deleted users',
  whyYouGetThis:
    'You get this because an administrator of {tenantName} has subscribed this address to notices.',
} as const
