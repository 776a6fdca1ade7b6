import type { NameKey } from '../ids.ts'
import type { HeldAs } from './conflicts.ts'
import { nameKeyOfAddress, nameKeyOfImmutableId, nameKeyOfUserPrincipalName } from './name-key.ts'
import { isPrimary } from './proxy-addresses.ts'
import type { User } from './user.ts'

type Named = Pick<User, 'userPrincipalName' | 'proxyAddresses' | 'immutableId'>

/** Whether the two have, or had, a name in common, as sign-in name or as address (R11, R14). */
export function haveNameInCommon(one: Named, other: Named): boolean {
  const keys = new Set(namesOf(one).map(({ key }) => key))
  return namesOf(other).some(({ key }) => keys.has(key))
}

/** Every name that a live user holds, each key once. A sign-in name that is also an address counts as the sign-in name. */
export function namesOf(user: Named): readonly { readonly key: NameKey; readonly heldAs: HeldAs }[] {
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

/** The sign-in name that the user gave up with a change and does not keep as an address either; null if it keeps it. */
export function nameLetGo(before: Pick<User, 'userPrincipalName'>, after: Named): string | null {
  const lost = nameKeyOfUserPrincipalName(before.userPrincipalName)
  return namesOf(after).some(({ key }) => key === lost) ? null : before.userPrincipalName
}
