import type { UserPrincipalNameProblem } from '../errors.ts'
import { ok, type Result, refuse } from '../result.ts'
import { asciiDomain } from '../tenant/ascii-domain.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { verifiedDomains } from '../tenant/verified-domains.ts'

/**
 * The name in its stored form: the local part as typed, the domain in ASCII form and lower case (R9). Nothing is
 * trimmed.
 */
export function parseUserPrincipalName(
  text: string,
  tenant: Tenant,
): Result<string, UserPrincipalNameProblem> {
  return parseUserPrincipalNameUnder(text, verifiedDomains(tenant))
}

/** Parses a sign-in name against known verified domains, for callers that parse many names of one tenant. */
export function parseUserPrincipalNameUnder(
  text: string,
  verified: ReadonlySet<string>,
): Result<string, UserPrincipalNameProblem> {
  if (text === '') return refuse('empty')
  if (text.length > 113) return refuse('too-long')
  const at = text.lastIndexOf('@')
  if (at < 0) return refuse('no-at-sign')
  const local = text.slice(0, at)
  const localProblem = problemOfLocalPart(local)
  if (localProblem !== null) return refuse(localProblem)
  const domain = asciiDomain(text.slice(at + 1))
  if (domain === null) return refuse('domain-malformed')
  if (domain.length > 48) return refuse('domain-too-long')
  if (!verified.has(domain)) return refuse('domain-not-verified')
  return ok(`${local}@${domain}`)
}

function problemOfLocalPart(local: string): UserPrincipalNameProblem | null {
  if (local === '') return 'empty'
  if (local.length > 64) return 'local-part-too-long'
  if (!/^[A-Za-z0-9'.\-_!#^~]+$/.test(local)) return 'local-part-characters'
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return 'local-part-dots'
  return null
}
