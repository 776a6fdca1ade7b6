import type { OperationError } from '../errors.ts'
import type { TenantId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Holder } from '../user/conflicts.ts'
import { asciiDomain } from './ascii-domain.ts'
import type { Tenant, TenantDomain } from './tenant.ts'

type DomainError<Type extends OperationError['type']> = Extract<OperationError, { readonly type: Type }>

/** The tenant's domain that a text names, in any spelling; null if it names none. */
export function findDomain(
  tenant: Tenant,
  text: string,
): Result<TenantDomain, DomainError<'DomainNotFound'>> {
  const name = asciiDomain(text.trim())
  const found = tenant.domains.find((domain) => domain.name === name)
  return found === undefined ? refuse({ type: 'DomainNotFound', domain: text }) : ok(found)
}

/**
 * Plans a new domain. It is unverified and owned by nobody, so several tenants may add it, and the first to verify it
 * owns it (R52). A domain that the tenant has already stays as it is.
 */
export function planDomainAddition(
  tenant: Tenant,
  name: string,
  owner: TenantId | null,
): Result<TenantDomain, DomainError<'DomainTaken'>> {
  if (owner !== null && owner !== tenant.id) return refuse({ type: 'DomainTaken', domain: name })
  const present = tenant.domains.find((domain) => domain.name === name)
  return ok(present ?? { name, verified: false, authentication: 'managed' })
}

/** The text of the TXT record that proves who owns a domain. The token belongs to one tenant and one domain (R52). */
export const verificationText = (token: string): string => `reprieve-verification=${token}`

/** Whether one of the domain's TXT records is the expected one. A domain usually has others beside it. */
export function checkVerification(
  domain: string,
  records: readonly string[],
  expected: string,
): Result<null, DomainError<'DomainNotProven'>> {
  const isThere = records.some((record) => record.trim() === expected)
  return isThere ? ok(null) : refuse({ type: 'DomainNotProven', domain, expected })
}

/** Refuses an unverified domain as the default: only a verified one can be proposed for new names (R52). */
export const checkDefaultDomain = (domain: TenantDomain): Result<null, DomainError<'DomainNotVerified'>> =>
  domain.verified ? ok(null) : refuse({ type: 'DomainNotVerified', domain: domain.name })

/** The live objects with a name under a domain: how many there are, and the first of them. */
export interface DomainUse {
  readonly count: number
  readonly holders: readonly Holder[]
}

/** Refuses to remove the initial domain, the default domain, and any domain that a live name uses (R52). */
export function checkDomainRemoval(
  tenant: Tenant,
  { name }: TenantDomain,
  use: DomainUse,
): Result<null, DomainError<'DomainNeeded' | 'DomainInUse'>> {
  if (name === tenant.initialDomain) return refuse({ type: 'DomainNeeded', domain: name, needed: 'initial' })
  if (name === tenant.defaultDomain) return refuse({ type: 'DomainNeeded', domain: name, needed: 'default' })
  return use.count === 0 ? ok(null) : refuse({ type: 'DomainInUse', domain: name, ...use })
}
