import type { OperationErrorType } from '@reprieve/domain'

export const errors = {
  NotPermitted:
    'Your roles do not allow you to {permission, select, users_read {see users} users_write {create or change users} users_delete {delete this user} users_restore {restore this user} users_purge {delete this user permanently} users_hold {put this user on hold} users_resetPassword {reset this password} licences_assign {assign licences} roles_assign {assign roles} audit_read {see the audit log} tenant_settings {see or change the tenant’s settings} other {do this}}. Ask a Global Administrator of the tenant for help.',
  ApplicationNotAllowed: 'An application cannot do this on its own. Sign in as a person and try again.',
  TenantNotFound: 'Tenant {tenantId} was not found. Check the id.',
  RelationshipMissing:
    'There is no partner relationship in force with tenant {tenantId}. Ask the customer to approve a new one.',
  RelationshipStanding:
    'The partner relationship with tenant {tenantId} {relationshipState, select, none {does not exist} invited {is only an invitation} active {is in force} expiring {is in force} terminated {has been terminated} other {has ended}}, which does not allow this. Nothing was changed. List the relationships to see how they stand.',
  UserNotFound:
    'User {userId} was not found. Check the id; a user who has been deleted permanently cannot be brought back.',
  UserNotDeleted: 'User {userId} is not deleted. Refresh the list to see the current state.',
  InvalidUserPrincipalName:
    "“{value}” cannot be a user name: {problem, select, empty {it is empty} no_at_sign {it has no @} local_part_too_long {the part before the @ is longer than 64 characters} local_part_characters {the part before the @ may have only the letters A to Z, digits and '' . - _ ! # ^ ~} local_part_dots {the part before the @ may not begin or end with a dot or have two dots in a row} domain_too_long {the domain is longer than 48 characters} domain_malformed {the part after the @ is not a domain name} domain_not_verified {the domain is not a verified domain of this tenant} too_long {it is longer than 113 characters} other {it is not well formed}}. Choose another name.",
  InvalidProxyAddress:
    '“{value}” cannot be an address: {problem, select, no_prefix {it needs a prefix such as smtp:} malformed {it is not an e-mail address} domain_not_verified {the domain is not a verified domain of this tenant} several_primaries {a user has only one primary address (SMTP:)} duplicate {it is in the list more than once} other {it is not well formed}}. Correct it and try again.',
  InvalidInput: 'The value of “{path}” is not valid. Correct it and try again.',
  NameTaken:
    '{attribute, select, userPrincipalName {The user name} proxyAddresses {The address} externalId {The external id} immutableId {The source anchor} other {The name}} “{value}” is in use by {holderKind, select, user {user} group {group} contact {contact} shared_mailbox {shared mailbox} other {another object}} “{holderName}”. Choose another one.',
  RestoreConflict:
    '{count, plural, =0 {A chosen resolution cannot be carried out for} one {One conflict is in the way of restoring} other {# conflicts are in the way of restoring}} user {userId}. Nothing was changed. Choose how to resolve {count, plural, =0 {it} one {it} other {them}} and try again.',
  RestoreNotUndoable:
    'The restore of user {userId} cannot be undone, and nothing was changed: {obstacle, select, others_changed {it has renamed, deleted or changed others, too} changed_since {the user has been changed since} window_over {the time in which the user could be restored is over} other {what the user was before is not recorded}}. Delete the user instead.',
  PlanStale:
    'The directory changed after you reviewed this restore. Nothing was restored. Review the new plan and confirm again.',
  ImportAmbiguous:
    'Several users have or had a name of this person: {users}. Nothing was changed for it. Restore or rename one of them first, so that it is clear who is meant.',
  ImportRepeated:
    'Line {line} of the source tells of the same person. Only that line was used. Remove one of the two.',
  ImportOtherPerson:
    'The name belongs to user {userId}, whom the source knows by another identifier: another person had the name before. Rename or delete that user first, or give this person another name.',
  ImportRowStale:
    'The directory changed after you reviewed this import, and something else would be done about this person now. Nothing was changed for it. Review the import again.',
  ImportSourceShrunk:
    '{missing} of the {known} people whom this source has told of are missing in it. That is more than may be deleted at once, so nothing was changed. See whether the source is whole, or change the deletion guard.',
  CannotDeleteSelf: 'You cannot delete your own account. Ask another administrator to do it.',
  LastGlobalAdministrator:
    'User {userId} is the last Global Administrator of the tenant who can sign in. Give the role to another user who can sign in first.',
  PasswordTooWeak:
    '{problem, select, too_short {The password is too short. Use at least 8 characters.} too_long {The password is too long. Use at most 256 characters.} too_common {The password is easy to guess. Use a longer one, or several words that have nothing to do with each other.} contains_name {The password contains the user’s name. Choose one that does not.} unchanged {The new password is the one you have now. Choose another one.} other {The password is not strong enough. Choose another one.}}',
  CannotResetOwnPassword: 'You cannot reset your own password. Change it in My account instead.',
  ConfirmationMismatch:
    'What you typed is not the name of this user. Nothing was deleted. Type the name exactly as it is shown.',
  UserOnHold: 'User {userId} is on hold and cannot be deleted permanently. Release the hold first.',
  DeletionGuard:
    'With this one, {deletions, number} of {users, number} users would have been deleted within an hour, which is more than this tenant allows at once. Nothing was deleted. If this is intended, confirm it and try again.',
  PurgeStopNotFound: 'There is no stopped purge {stopId}. List them to see what waits for a confirmation.',
  NoSeatFree:
    'No seat is free of {count, plural, one {product} other {products}} {products}. Nothing was changed. Free a seat or get more seats, and try again.',
  ProductUnavailable:
    '{count, plural, one {Product {products} is} other {Products {products} are}} not available to this tenant. Nothing was changed. Choose a product that the tenant has seats of and that is not retired.',
  ServicePlanUnknown:
    'Product {skuId} has no service plan {plans}. Nothing was changed. List the subscribed products to see the plans of each.',
  UsageLocationMissing:
    'User {userId} has no usage location, and nothing was changed. Set one before you assign licences.',
  LicenceNotHeld:
    'User {userId} has no licence of its own of {count, plural, one {product} other {products}} {products}. Nothing was changed. A licence that comes by a group is removed with the membership.',
  GroupNotFound:
    'Group {groupId} was not found. Check the id; a group whose time is over cannot be brought back.',
  GroupNotDeleted: 'Group {groupId} is not deleted. Refresh the list to see the current state.',
  GroupRestoreConflict:
    '{count, plural, =0 {A chosen resolution cannot be carried out for} one {One conflict is in the way of restoring} other {# conflicts are in the way of restoring}} group {groupId}. Nothing was changed. Choose how to resolve {count, plural, =0 {it} one {it} other {them}} and try again.',
  RecipientNotFound:
    '{kind, select, contact {Contact} other {Shared mailbox}} {id} was not found. Check the id; {kind, select, contact {a contact} other {a shared mailbox}} whose time is over cannot be brought back.',
  RecipientNotDeleted:
    '{kind, select, contact {Contact} other {Shared mailbox}} {id} is not deleted. Refresh the list to see the current state.',
  RecipientRestoreConflict:
    '{count, plural, =0 {A chosen resolution cannot be carried out for} one {One conflict is in the way of restoring} other {# conflicts are in the way of restoring}} {kind, select, contact {contact} other {shared mailbox}} {id}. Nothing was changed. Choose how to resolve {count, plural, =0 {it} one {it} other {them}} and try again.',
  MailboxNotFound: 'User {userId} has no mailbox whose contents could be copied.',
  MailboxUnavailable:
    '{problem, select, read_only {The mailboxes can only be read at the moment} full {There is no room left for mailboxes} not_permitted {The program is not allowed to change the mailboxes} other {The mailboxes cannot be reached at the moment}}. Nothing was changed. Try again later, and tell whoever runs the installation.',
  RoleMemberNotFound:
    'User {userId} does not have this role. List the members of the role to see who has it.',
  RequestIdReused:
    'Request id {requestId} was used before for a different request. Send a new id with every new request.',
  JobNotFound: 'Job {jobId} was not found. Check the id.',
  JobFinished: 'Job {jobId} has finished already, so it cannot be cancelled. See its rows for what was done.',
  JobNotFinished: 'Job {jobId} is still running. Wait until it has finished, or cancel it first.',
  NothingToRestore:
    'There is nobody to restore, so no job was started. Check what you asked for against the list of deleted users.',
  RowFault:
    'Row {row} could not be carried out because of an internal fault, and its user was not changed. Try the row again; if it fails again, look into the log of the worker.',
  SignInRefused: 'The user name or password is incorrect, or this account cannot sign in. Try again.',
  RecipientsOutside:
    '{count, plural, one {{addresses} is no address} other {{addresses} are no addresses}} of this organisation. {mail, select, notices {Whoever reads the e-mails learns which users are deleted and restored. Nothing was changed.} other {Whoever reads the e-mail can open the link and sign in as the user. Nothing was sent.}} If this is intended, confirm it and try again.',
  InvalidDomain:
    '“{value}” is not a domain that user names can have, such as acme.example. Correct it and try again.',
  DomainTaken:
    'The domain {domain} belongs to another organisation of this installation. Choose another one.',
  ManagerLoop:
    'User {userId} would report to itself that way, directly or through others. Choose another manager.',
  GroupInGroup: 'A group cannot be a member of a group. Add its users to group {groupId} one by one.',
  DomainNotFound: 'The organisation has no domain {domain}. List its domains to see which there are.',
  DomainNotVerified: 'The domain {domain} is not verified yet, so no name can be under it. Verify it first.',
  DomainNotProven:
    'The domain {domain} has no TXT record with the text {expected} yet. Publish it, and try again: it can take hours until it is seen everywhere.',
  DomainLookupFailed:
    'The TXT records of {domain} could not be looked up, because no name server answered. Nothing was changed. Try again later.',
  DomainNeeded:
    '{needed, select, initial {The domain {domain} is the initial one of the organisation, which always stays.} other {The domain {domain} is the default one. Choose another default domain first.}}',
  DomainInUse:
    '{count, plural, one {One name holder still uses} other {# name holders still use}} the domain {domain}: {holders}{isMore, select, yes {, and more} other {}}. Give them other names first.',
  TooManyAttempts:
    'This was done too often for now. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  ScimConnectionNotFound:
    'SCIM connection {connectionId} was not found. List the connections to see their ids.',
  ClientNotFound: 'Application {clientId} was not found. List the applications to see their ids.',
  SecretNotFound:
    'This link no longer works: it has been opened already or has expired. Ask your administrator for a new one.',
  SetupCodeNotFound:
    'This set-up link does not work: it was used, is older than an hour, is not the last one, or there is an organisation already. Start Reprieve again: it prints a new link as long as there is no organisation.',
  SubscriptionNotFound:
    'There is no subscription to notices with the id {subscriptionId}. List the subscriptions to see which there are.',
  DeadLetterNotFound:
    'There is no undelivered message with the id {deadLetterId} that could be sent again. List the dead letters to see which there are.',
} as const satisfies Record<OperationErrorType, string>
