import { nameKeyOfAddress, nameKeyOfUserPrincipalName } from './name-key.ts'
import { isPrimary } from './proxy-addresses.ts'

/**
 * The addresses of a user whose sign-in name changes (R23): a primary address that went with the old name gives way to
 * the new one and stays as a secondary; any other primary stays what it is.
 */
export function renameAddresses(addresses: readonly string[], from: string, to: string): readonly string[] {
  const fromKey = nameKeyOfUserPrincipalName(from)
  if (fromKey === nameKeyOfUserPrincipalName(to)) return addresses
  const follows = addresses.some((address) => isPrimary(address) && nameKeyOfAddress(address) === fromKey)
  return follows ? withPrimary(addresses.map(demote), to) : addresses
}

/**
 * The sign-in addresses of another kind, such as `SIP:`, that equal the old name, each with what it becomes (R23a): it goes
 * with the name. `X500:` and whatever else is no sign-in address stays.
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

/** The addresses, without the e-mail address that equals the given name. */
export function withoutName(addresses: readonly string[], userPrincipalName: string): readonly string[] {
  const key = nameKeyOfUserPrincipalName(userPrincipalName)
  return addresses.filter((address) => nameKeyOfAddress(address) !== key)
}

/**
 * Makes the sign-in name the primary address where none is left (R28). A user's own sign-in name is always free for it,
 * because names and addresses share one space, so the choice never has to go further.
 */
export function withPrimary(addresses: readonly string[], userPrincipalName: string): readonly string[] {
  if (addresses.some(isPrimary)) return addresses
  return [`SMTP:${userPrincipalName}`, ...withoutName(addresses, userPrincipalName)]
}

function demote(address: string): string {
  return isPrimary(address) ? `smtp:${address.slice('SMTP:'.length)}` : address
}
