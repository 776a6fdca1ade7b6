import type { OperationError } from '../errors.ts'
import type { TenantId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { asciiDomain } from './ascii-domain.ts'
import { defaultRetentionDays, initialDomainSuffix } from './policy.ts'
import type { Tenant, TenantDomain } from './tenant.ts'

/** The organisation that an operator asks for. */
export interface NewTenant {
  readonly id: TenantId
  readonly displayName: string
  /** The organisation's own domain, in any spelling. It becomes the default one. */
  readonly domain: string
}

/** Why an organisation cannot have a domain. */
export type DomainRefusal = Extract<OperationError, { readonly type: 'InvalidDomain' | 'DomainTaken' }>

/** The domain in ASCII form. Refuses a text that is no domain, or under which no sign-in name can lie (R9). */
export function parseDomain(
  text: string,
): Result<string, Extract<DomainRefusal, { readonly type: 'InvalidDomain' }>> {
  const domain = asciiDomain(text.trim())
  return domain !== null && domain.length <= longestDomain
    ? ok(domain)
    : refuse({ type: 'InvalidDomain', value: text })
}

/**
 * Candidates for a new tenant's initial domain, best first and without end (R51): the first label of its own domain
 * under the installation's suffix, then the same with a number.
 */
export function* initialDomains(domain: string): Generator<string, never> {
  const roomForSlug = longestDomain - longestNumber - `.${initialDomainSuffix}`.length
  const slug = domain.slice(0, Math.min(domain.indexOf('.'), roomForSlug))
  yield `${slug}.${initialDomainSuffix}`
  for (let number = 1; ; number += 1) yield `${slug}${number}.${initialDomainSuffix}`
}

/** The new organisation, with both domains verified and default settings (R51). It has no users yet. */
export const planNewTenant = ({ id, displayName, domain }: NewTenant, initialDomain: string): Tenant => ({
  id,
  displayName,
  initialDomain,
  defaultDomain: domain,
  domains: [verified(domain), ...(domain === initialDomain ? [] : [verified(initialDomain)])],
  retentionDays: defaultRetentionDays,
})

/** Length of the longest domain that a sign-in name may have (R9). */
const longestDomain = 48
const longestNumber = 6

const verified = (name: string): TenantDomain => ({ name, verified: true, authentication: 'managed' })
