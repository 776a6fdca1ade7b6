import { hasIgnorable } from '../plain-text.ts'
import { asciiDomain } from '../tenant/ascii-domain.ts'

/**
 * Splits an e-mail address (R10) into local part and domain; the domain is in ASCII form. Null if the text is not an
 * address.
 */
export function parseMailAddress(text: string): { readonly local: string; readonly domain: string } | null {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, Math.max(at, 0))
  const domain = asciiDomain(text.slice(at + 1))
  if (domain === null || local.length > 64 || hasIgnorable(local) || !localPattern.test(local)) return null
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return null
  return { local, domain }
}

const localPattern = /^[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~.]+$/u
