import { nameKeyOfAddress, nameKeyOfUserPrincipalName } from './name-key.ts'
import { isPrimary } from './proxy-addresses.ts'

/**
 * The addresses of a user whose sign-in name changes (R23). A primary address that equals the old name is replaced by
 * the new one and stays as a secondary address; any other primary address stays.
 */
export function renameAddresses(addresses: readonly string[], from: string, to: string): readonly string[] {
  const fromKey = nameKeyOfUserPrincipalName(from)
  if (fromKey === nameKeyOfUserPrincipalName(to)) return addresses
  const follows = addresses.some((address) => isPrimary(address) && nameKeyOfAddress(address) === fromKey)
  return follows ? withPrimary(addresses.map(demote), to) : addresses
}

/**
 * The sign-in addresses of another kind, such as `SIP:`, that equal the old name and follow it, each with its new form
 * (R23a). `X500:` and other addresses that are not for sign-in stay.
 */
export function signInAddressesMoved(
  addresses: readonly string[],
  from: string,
  to: string,
): ReadonlyMap<string, string> {
  const fromKey = nameKeyOfAddress(`sip:${from}`)
  const moved = new Map<string, string>()
  if (fromKey === nameKeyOfAddress(`sip:${to}`)) return moved
  for (const address of addresses) {
    if (nameKeyOfAddress(address) === fromKey) moved.set(address, `${address.slice(0, 'sip:'.length)}${to}`)
  }
  return moved
}

/** The addresses without the e-mail address that equals the given name. */
export function withoutName(addresses: readonly string[], userPrincipalName: string): readonly string[] {
  const key = nameKeyOfUserPrincipalName(userPrincipalName)
  return addresses.filter((address) => nameKeyOfAddress(address) !== key)
}

/**
 * Makes the sign-in name the primary address if there is none (R28). It is always free for this: names and addresses
 * share one space, and the user holds its own sign-in name.
 */
export function withPrimary(addresses: readonly string[], userPrincipalName: string): readonly string[] {
  if (addresses.some(isPrimary)) return addresses
  return [`SMTP:${userPrincipalName}`, ...withoutName(addresses, userPrincipalName)]
}

function demote(address: string): string {
  return isPrimary(address) ? `smtp:${address.slice('SMTP:'.length)}` : address
}
