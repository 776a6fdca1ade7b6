import { type HeldAs, type NameKey, nameKeyOfAddress } from '@reprieve/domain'

/**
 * Every name that a live group, contact or shared mailbox holds, each key once. If addresses share a key, the first one
 * decides how the name is held.
 */
export function namesOfAddresses(
  proxyAddresses: readonly string[],
): readonly { readonly key: NameKey; readonly heldAs: HeldAs }[] {
  const heldAsByKey = new Map<NameKey, HeldAs>()
  for (const address of proxyAddresses) {
    const key = nameKeyOfAddress(address)
    if (heldAsByKey.has(key)) continue
    heldAsByKey.set(key, address.startsWith('SMTP:') ? 'primaryAddress' : 'secondaryAddress')
  }
  return [...heldAsByKey].map(([key, heldAs]) => ({ key, heldAs }))
}
