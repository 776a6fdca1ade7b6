import { changed, row, statements, type Transaction, write } from '@reprieve/db'
import { checkVerification, findDomain, ok, type Result, refuse, type Tenant } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import type { Dependencies } from '../dependencies.ts'
import { defineOperation } from '../run/define-operation.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'
import { DomainInput } from './add-domain.ts'
import { type DomainEntry, toDomainEntry, verificationTextOf } from './domain-entry.ts'

export const VerifyDomainInput = DomainInput.extend({
  /** The word of whoever runs the installation, instead of the TXT record. Nobody else has that word. */
  byOperator: z.boolean().default(false),
})
export type VerifyDomainInput = z.input<typeof VerifyDomainInput>

type LookupError = Refusal<'DomainLookupFailed'>

export type VerifyDomainError =
  | WriteError
  | LookupError
  | Refusal<'DomainNotFound' | 'DomainNotProven' | 'DomainTaken'>

interface Prepared {
  /** The TXT records of the domain; null where none had to be looked up. */
  readonly records: readonly string[] | null
}

/**
 * Verifies a domain by its TXT record, or by the operator's word, and makes the tenant its owner (R52). Of two tenants that
 * verify one domain at the same moment, one owns it and the other is refused.
 */
export const verifyDomain = defineOperation<DomainEntry, VerifyDomainError>()({
  name: 'verifyDomain',
  requires: 'tenant.settings',
  input: VerifyDomainInput,
  targetOf: () => null,
  async prepare(dependencies, { domain, byOperator }, context): Promise<Result<Prepared, LookupError>> {
    const unverified = byOperator
      ? null
      : await dependencies.storage.read(() => unverifiedDomain(context.tenantId, domain))
    return unverified === null ? ok({ records: null }) : lookUp(dependencies, unverified)
  },
  *run({ context: { tenantId, actor }, input, prepared: { records }, dependencies }) {
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
    const owned = yield* own(tenant, name)
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

/** Null where the tenant has no such domain, or has verified it: then nothing is looked up for whoever asks. */
function* unverifiedDomain(tenantId: string, text: string): Transaction<string | null> {
  if ((yield* row(statements.tenantWithDomains, { tenantId })) === undefined) return null
  const domain = findDomain(yield* loadTenant(tenantId), text)
  return domain.ok && !domain.value.verified ? domain.value.name : null
}

async function lookUp({ resolveTxt }: Dependencies, domain: string): Promise<Result<Prepared, LookupError>> {
  try {
    return ok({ records: await resolveTxt(domain) })
  } catch {
    return refuse({ type: 'DomainLookupFailed', domain })
  }
}

function* own({ id: tenantId }: Tenant, name: string): Transaction<Result<null, Refusal<'DomainTaken'>>> {
  if ((yield* changed(statements.claimDomain, { tenantId, name })) === 0) {
    const owner = yield* row(statements.ownerOfDomain, { name })
    if (owner?.tenantId !== tenantId) return refuse({ type: 'DomainTaken', domain: name })
  }
  yield* write(statements.setDomainVerified, { tenantId, name })
  return ok(null)
}
