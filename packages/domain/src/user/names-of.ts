import type { NameKey } from '../ids.ts'
import type { HeldAs } from './conflicts.ts'
import { nameKeyOfAddress, nameKeyOfImmutableId, nameKeyOfUserPrincipalName } from './name-key.ts'
import { isPrimary } from './proxy-addresses.ts'
import type { User } from './user.ts'

/** Every name that a live user holds, each key once. A sign-in name that is also an address counts as the sign-in name. */
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
