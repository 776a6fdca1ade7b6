import { profileTextsOf, type User } from '@reprieve/domain'

/** A user's profile as the audit record contains it. */
export const toAudited = (user: User) => ({
  state: user.state,
  userPrincipalName: user.userPrincipalName,
  displayName: user.displayName,
  firstName: user.firstName,
  lastName: user.lastName,
  usageLocation: user.usageLocation,
  phoneNumber: user.phoneNumber,
  ...profileTextsOf(user),
  immutableId: user.immutableId,
  signInBlocked: user.signInBlocked,
  proxyAddresses: user.proxyAddresses,
})

type Audited = ReturnType<typeof toAudited>

/** The members that differ between two states of a user, before and after. */
export function auditedChange(
  before: User,
  after: User,
): { readonly before: Partial<Audited>; readonly after: Partial<Audited> } {
  const [old, now] = [Object.entries(toAudited(before)), Object.entries(toAudited(after))]
  const differs = old.map(([, value], index) => JSON.stringify(value) !== JSON.stringify(now[index]?.[1]))
  const changedOf = (entries: typeof old) => Object.fromEntries(entries.filter((_, index) => differs[index]))
  return { before: changedOf(old), after: changedOf(now) }
}
