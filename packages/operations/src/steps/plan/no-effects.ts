import { type ActiveUser, primaryAddressOf, type RestoreEffects, type SignIn } from '@reprieve/domain'

/** What a restore lists that had nothing to do. */
export const noEffects = (
  { userPrincipalName, proxyAddresses, hold }: ActiveUser,
  signIn: SignIn,
): RestoreEffects => ({
  userPrincipalName,
  primaryAddress: primaryAddressOf(proxyAddresses),
  primaryAddressChanged: false,
  proxyAddresses,
  droppedAddresses: [],
  licences: { returned: [], notReturned: [] },
  roles: { returned: [], notReturned: [] },
  groups: { returned: [], notReturned: [] },
  holders: [],
  manager: null,
  convertedToCloud: false,
  signIn,
  hold: hold && { reason: hold.reason, placedAt: hold.placedAt.toISOString() },
})
