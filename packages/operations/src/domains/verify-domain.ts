import { checkVerification, findDomain, ok, refuse } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { type DomainEntry, toDomainEntry, verificationTextOf } from '../steps/load/domain-entry.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'
import { lookUpTxt, ownDomain } from '../steps/names/own-domain.ts'
import { DomainInput } from './add-domain.ts'

export const VerifyDomainInput = DomainInput.extend({
  /** Replaces the TXT record by the word of the operator. Only the operator can give it. */
  byOperator: z.boolean().default(false),
})
export type VerifyDomainInput = z.input<typeof VerifyDomainInput>

export type VerifyDomainError =
  | WriteError
  | Refusal<'DomainNotFound' | 'DomainNotProven' | 'DomainLookupFailed' | 'DomainTaken'>

/**
 * Verifies a domain by its TXT record, or by the operator's word, and makes the tenant its owner (R52). If two tenants
 * verify one domain at the same moment, one becomes the owner and the other is refused.
 */
export const verifyDomain = defineOperation<DomainEntry, VerifyDomainError>()({
  name: 'verifyDomain',
  requires: 'tenant.settings',
  input: VerifyDomainInput,
  targetOf: () => null,
  async prepare(dependencies, { domain, byOperator }, context) {
    return byOperator ? ok(null) : lookUpTxt(dependencies, context.tenantId, domain)
  },
  *run({ context: { tenantId, actor }, input, prepared: records, dependencies }) {
    if (input.byOperator && actor.kind !== 'system') {
      return refuse({ type: 'NotPermitted', permission: 'tenant.settings' })
    }
    const tenant = yield* loadTenant(tenantId)
    const domain = findDomain(tenant, input.domain)
    if (!domain.ok) return domain
    const { name, verified } = domain.value
    const value = toDomainEntry(dependencies, tenant, { ...domain.value, verified: true })
    if (verified) return ok({ value, audit: null })
    const proven = input.byOperator
      ? ok(null)
      : checkVerification(name, records ?? [], verificationTextOf(dependencies, tenantId, name))
    if (!proven.ok) return proven
    const owned = yield* ownDomain(tenantId, name)
    if (!owned.ok) return owned
    return ok({
      value,
      audit: {
        targetId: tenantId,
        targetName: tenant.displayName,
        after: { domain: name },
        details: { by: input.byOperator ? 'operator' : 'TXT record' },
      },
    })
  },
})
