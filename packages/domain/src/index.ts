export * from './access/actor.ts'
export * from './access/can.ts'
export * from './access/check-visibility.ts'
export * from './access/delegated-access.ts'
export * from './access/effective-roles.ts'
export * from './access/permission.ts'
export * from './access/session-mark.ts'
export * from './audit/audit-record.ts'
export * from './errors.ts'
export { foldCase, foldText } from './fold-case.ts'
export * from './group/group-plan.ts'
export * from './group/plan-restore-group.ts'
export * from './ids.ts'
export {
  type CannotChangeLicences,
  type HeldLicence,
  type LicenceChange,
  type LicenceChangePlan,
  planLicenceChange,
} from './licence/plan-licence-change.ts'
export { mailLimits } from './notice/mail-limits.ts'
export * from './notice/notice.ts'
export { outsideRecipients } from './notice/outside-recipients.ts'
export * from './partner/plan-relationship.ts'
export * from './partner/relationship-state-of.ts'
export * from './partner/state-at.ts'
export { isPlainText, isVisibleText } from './plain-text.ts'
export * from './purge/exceeds-guard.ts'
export * from './result.ts'
export { type CannotRemoveRole, checkRoleRemoval } from './role/check-role-removal.ts'
export * from './role/directory-role.ts'
export { canSignIn, type GlobalAdministrators, type SignIn, signInOf } from './role/global-administrators.ts'
export { mostPasswordResetsAtOnce } from './sign-in/password-resets.ts'
export { asciiDomain } from './tenant/ascii-domain.ts'
export * from './tenant/plan-domains.ts'
export * from './tenant/plan-new-tenant.ts'
export * from './tenant/policy.ts'
export * from './tenant/tenant.ts'
export * from './user/canonical-plan.ts'
export {
  type Directory,
  findTakenName,
  type NameRefusal,
  namesWantedBy,
  toHolder,
  type WantedNames,
} from './user/check-names.ts'
export * from './user/conflicts.ts'
export { countryCodes, isCountryCode } from './user/country-code.ts'
export * from './user/create.ts'
export { type DeleteInput, planDelete } from './user/delete.ts'
export { parseMailAddress } from './user/mail-address.ts'
export * from './user/name-key.ts'
export * from './user/names-of.ts'
export * from './user/plan-manager.ts'
export * from './user/profile-texts.ts'
export { parseProxyAddresses, primaryAddressOf } from './user/proxy-addresses.ts'
export * from './user/restore/keys.ts'
export * from './user/restore/plan-restore.ts'
export * from './user/restore/plan-with-async-look-up.ts'
export * from './user/restore/plan-with-look-up.ts'
export * from './user/restore-plan.ts'
export * from './user/retention.ts'
export * from './user/search-fit.ts'
export * from './user/undo-restore.ts'
export * from './user/update.ts'
export * from './user/user.ts'
export { parseUserPrincipalName } from './user/user-principal-name.ts'
