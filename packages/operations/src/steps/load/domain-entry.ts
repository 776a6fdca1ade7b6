import { type Tenant, type TenantDomain, type TenantId, verificationText } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { keyedHash } from '../sign-in/keyed-hash.ts'

/** A domain of the tenant as its administrators see it. */
export interface DomainEntry {
  /** The domain in ASCII form. */
  readonly name: string
  readonly verified: boolean
  readonly isInitial: boolean
  readonly isDefault: boolean
  /** The text of the TXT record to publish; null for a verified domain. */
  readonly txtRecord: string | null
}

/**
 * The text that proves that the tenant owns the domain. It is always the same for a tenant, and different for each
 * tenant.
 */
export const verificationTextOf = (
  { tombstoneKey }: Pick<Dependencies, 'tombstoneKey'>,
  tenantId: TenantId,
  domain: string,
): string => verificationText(keyedHash(tombstoneKey, 'domain', `${tenantId} ${domain}`).slice(0, 32))

export const toDomainEntry = (
  dependencies: Pick<Dependencies, 'tombstoneKey'>,
  { id, initialDomain, defaultDomain }: Tenant,
  { name, verified }: TenantDomain,
): DomainEntry => ({
  name,
  verified,
  isInitial: name === initialDomain,
  isDefault: name === defaultDomain,
  txtRecord: verified ? null : verificationTextOf(dependencies, id, name),
})
