import type { NameKey } from '../ids.ts'
import type { HeldAs } from './conflicts.ts'
import { nameKeyOfAddress, nameKeyOfImmutableId, nameKeyOfUserPrincipalName } from './name-key.ts'
import { isPrimary } from './proxy-addresses.ts'
import type { User } from './user.ts'

/** Every name that the user holds while it is live, each key once; what is sign-in name and address at once counts as the former. */
export function namesOf(
  user: Pick<User, 'userPrincipalName' | 'proxyAddresses' | 'immutableId'>,
): readonly { readonly key: NameKey; readonly heldAs: HeldAs }[] {
  const heldAsByKey = new Map<NameKey, HeldAs>()
  heldAsByKey.set(nameKeyOfUserPrincipalName(user.userPrincipalName), 'userPrincipalName')
  for (const address of user.proxyAddresses) {
    const key = nameKeyOfAddress(address)
    if (!heldAsByKey.has(key))
      heldAsByKey.set(key, isPrimary(address) ? 'primaryAddress' : 'secondaryAddress')
  }
  if (user.immutableId !== null) heldAsByKey.set(nameKeyOfImmutableId(user.immutableId), 'immutableId')
  return [...heldAsByKey].map(([key, heldAs]) => ({ key, heldAs }))
}
