import { foldCase } from '../fold-case.ts'
import type { NameKey } from '../ids.ts'
import { asciiDomain, isAscii } from '../tenant/ascii-domain.ts'

/** Key of a sign-in name: that of the smtp address of the same text (R11). */
export function nameKeyOfUserPrincipalName(userPrincipalName: string): NameKey {
  return `smtp:${normalValue(userPrincipalName)}`
}

/** Key of `PREFIX:value` (R11). A text without a prefix is taken for an e-mail address. */
export function nameKeyOfAddress(address: string): NameKey {
  const colon = address.indexOf(':')
  if (colon < 0) return nameKeyOfUserPrincipalName(address)
  return `${address.slice(0, colon).toLowerCase()}:${normalValue(address.slice(colon + 1))}`
}

/** Key of an on-premises anchor: the text exactly as it is, since it is case-sensitive base64. */
export function nameKeyOfImmutableId(immutableId: string): NameKey {
  return `immutableid:${immutableId}`
}

function normalValue(value: string): string {
  // What is all ASCII is in NFC and has its domain in ASCII form already.
  if (isAscii(value)) return value.toLowerCase()
  const at = value.lastIndexOf('@')
  const domain = at < 0 ? null : asciiDomain(value.slice(at + 1))
  return domain === null ? normalText(value) : `${normalText(value.slice(0, at))}@${domain}`
}

// Taken apart first, for a mark may stand between a letter and the one that is folded with it.
function normalText(text: string): string {
  return foldCase(text.normalize('NFD')).normalize('NFC')
}
