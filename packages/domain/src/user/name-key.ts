import { foldText } from '../fold-case.ts'
import type { NameKey } from '../ids.ts'
import { asciiDomain, isAscii } from '../tenant/ascii-domain.ts'

/** Key of a sign-in name. The e-mail address of the same text has the same key (R11). */
export function nameKeyOfUserPrincipalName(userPrincipalName: string): NameKey {
  return `smtp:${normalValue(userPrincipalName)}`
}

/** Key of an address `PREFIX:value` (R11). A text without a prefix counts as an e-mail address. */
export function nameKeyOfAddress(address: string): NameKey {
  const colon = address.indexOf(':')
  if (colon < 0) return nameKeyOfUserPrincipalName(address)
  return `${address.slice(0, colon).toLowerCase()}:${normalValue(address.slice(colon + 1))}`
}

/** Key of an on-premises anchor. Its case is kept, because it is base64. */
export function nameKeyOfImmutableId(immutableId: string): NameKey {
  return `immutableid:${immutableId}`
}

function normalValue(value: string): string {
  // An ASCII text is in NFC already, and the domain is in ASCII form.
  if (isAscii(value)) return value.toLowerCase()
  const at = value.lastIndexOf('@')
  const domain = at < 0 ? null : asciiDomain(value.slice(at + 1))
  return domain === null ? foldText(value) : `${foldText(value.slice(0, at))}@${domain}`
}
