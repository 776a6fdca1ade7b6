import { type ActiveUser, primaryAddressOf, type RestoreEffects } from '@reprieve/domain'

/** What a restore lists that had nothing to do. */
export const noEffects = ({ userPrincipalName, proxyAddresses }: ActiveUser): RestoreEffects => ({
  userPrincipalName,
  primaryAddress: primaryAddressOf(proxyAddresses),
  primaryAddressChanged: false,
  proxyAddresses,
  droppedAddresses: [],
  licences: { returned: [], notReturned: [] },
  roles: { returned: [], notReturned: [] },
  groups: { returned: [], notReturned: [] },
  holders: [],
  convertedToCloud: false,
})
