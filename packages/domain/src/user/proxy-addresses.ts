import type { ProxyAddressProblem } from '../errors.ts'
import type { NameKey } from '../ids.ts'
import { hasIgnorable } from '../plain-text.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { verifiedDomains } from '../tenant/verified-domains.ts'
import type { HolderKind } from './conflicts.ts'
import { parseMailAddress } from './mail-address.ts'
import { nameKeyOfAddress, nameKeyOfUserPrincipalName } from './name-key.ts'

interface InvalidAddress {
  readonly value: string
  readonly problem: ProxyAddressProblem
}

/**
 * Parses addresses into their stored form, in the given order (R10): at most one `SMTP:`, no duplicate keys, domains in
 * ASCII form. Mail addresses must lie on verified domains of the tenant, except those of a contact, who is somebody
 * outside.
 */
export function parseProxyAddresses(
  list: readonly string[],
  tenant: Tenant,
  holder: HolderKind = 'user',
): Result<readonly string[], InvalidAddress> {
  const verified = holder === 'contact' ? null : verifiedDomains(tenant)
  const keys = new Set<NameKey>()
  const parsed: string[] = []
  for (const value of list) {
    const address = parseProxyAddress(value, verified)
    if (!address.ok) return refuse({ value, problem: address.error })
    if (isPrimary(address.value) && parsed.some(isPrimary))
      return refuse({ value, problem: 'several-primaries' })
    const key = nameKeyOfAddress(address.value)
    if (keys.has(key)) return refuse({ value, problem: 'duplicate' })
    keys.add(key)
    parsed.push(address.value)
  }
  return ok(parsed)
}

/** Value of the `SMTP:` address, without the prefix; null for a user without a mailbox address. */
export function primaryAddressOf(proxyAddresses: readonly string[]): string | null {
  return proxyAddresses.find(isPrimary)?.slice('SMTP:'.length) ?? null
}

/** Whether this is the primary address. Only the capitals of `SMTP:` distinguish it from a secondary address (R10). */
export function isPrimary(address: string): boolean {
  return address.startsWith('SMTP:')
}

/** Whether the primary address has appeared, disappeared or changed to one with another key (R28); null means none. */
export function isPrimaryChanged(before: string | null, after: string | null): boolean {
  if (before === null || after === null) return before !== after
  return nameKeyOfUserPrincipalName(before) !== nameKeyOfUserPrincipalName(after)
}

const longestAddress = 1123

/** `verified` is null if any domain is allowed. */
function parseProxyAddress(
  text: string,
  verified: ReadonlySet<string> | null,
): Result<string, ProxyAddressProblem> {
  const prefix = /^([A-Za-z][A-Za-z0-9]*):/.exec(text)?.[1]
  if (prefix === undefined) return refuse('no-prefix')
  const value = text.slice(prefix.length + 1)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (value.trim() === '' || text.length > longestAddress || /[\u0000-\u001f\u007f]/.test(value))
    return refuse('malformed')
  if (hasIgnorable(value)) return refuse('malformed')
  // The table of live names stores anchors under this prefix.
  if (prefix.toLowerCase() === 'immutableid') return refuse('malformed')
  if (prefix.toLowerCase() !== 'smtp') return ok(text)
  const parsed = parseMailAddress(value)
  if (parsed === null) return refuse('malformed')
  if (verified?.has(parsed.domain) === false) return refuse('domain-not-verified')
  return ok(`${prefix === 'SMTP' ? 'SMTP' : 'smtp'}:${parsed.local}@${parsed.domain}`)
}
