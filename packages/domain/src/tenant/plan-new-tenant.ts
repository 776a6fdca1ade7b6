import type { OperationError } from '../errors.ts'
import type { TenantId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import { asciiDomain } from './ascii-domain.ts'
import { defaultRetentionDays, initialDomainSuffix } from './policy.ts'
import type { Tenant, TenantDomain } from './tenant.ts'

/** What an operator says of an organisation that is to be made. */
export interface NewTenant {
  readonly id: TenantId
  readonly displayName: string
  /** Its own domain, in any form; the default one from then on. */
  readonly domain: string
}

/** Why an organisation cannot have a domain. */
export type DomainRefusal = Extract<OperationError, { readonly type: 'InvalidDomain' | 'DomainTaken' }>

/** The domain in ASCII form, or why it is none that a sign-in name can lie on (R9). */
export function parseDomain(
  text: string,
): Result<string, Extract<DomainRefusal, { readonly type: 'InvalidDomain' }>> {
  const domain = asciiDomain(text.trim())
  return domain !== null && domain.length <= longestDomain
    ? ok(domain)
    : refuse({ type: 'InvalidDomain', value: text })
}

/**
 * The domains that a new tenant could have as its initial one, best first (R51): the first label of its own domain under
 * the installation's suffix, then with a number behind it. Without end.
 */
export function* initialDomains(domain: string): Generator<string, never> {
  const roomForSlug = longestDomain - longestNumber - `.${initialDomainSuffix}`.length
  const slug = domain.slice(0, Math.min(domain.indexOf('.'), roomForSlug))
  yield `${slug}.${initialDomainSuffix}`
  for (let number = 1; ; number += 1) yield `${slug}${number}.${initialDomainSuffix}`
}

/** The new organisation: both its domains verified, the settings by default (R51). Nobody is in it yet. */
export const planNewTenant = ({ id, displayName, domain }: NewTenant, initialDomain: string): Tenant => ({
  id,
  displayName,
  initialDomain,
  defaultDomain: domain,
  domains: [verified(domain), ...(domain === initialDomain ? [] : [verified(initialDomain)])],
  retentionDays: defaultRetentionDays,
})

/** The longest domain of a sign-in name (R9). */
const longestDomain = 48
const longestNumber = 6

const verified = (name: string): TenantDomain => ({ name, verified: true, authentication: 'managed' })
