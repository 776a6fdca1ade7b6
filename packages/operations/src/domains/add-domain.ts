import { row, statements, write } from '@reprieve/db'
import { ok, parseDomain, planDomainAddition } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { type DomainEntry, toDomainEntry } from '../steps/load/domain-entry.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'

export const DomainInput = z.strictObject({
  /** The domain in any spelling. */
  domain: z.string().max(256),
})
export type DomainInput = z.input<typeof DomainInput>

export type AddDomainError = WriteError | Refusal<'InvalidDomain' | 'DomainTaken'>

/**
 * Adds an unverified domain, and answers with the TXT record to publish (R52). Nobody owns the domain until it is
 * verified. A domain that the tenant has already stays as it is and is answered again.
 */
export const addDomain = defineOperation<DomainEntry, AddDomainError>()({
  name: 'addDomain',
  requires: 'tenant.settings',
  input: DomainInput,
  targetOf: () => null,
  *run({ context: { tenantId }, input, dependencies }) {
    const name = parseDomain(input.domain)
    if (!name.ok) return name
    const owner = yield* row(statements.ownerOfDomain, { name: name.value })
    const tenant = yield* loadTenant(tenantId)
    const domain = planDomainAddition(tenant, name.value, owner?.tenantId ?? null)
    if (!domain.ok) return domain
    const value = toDomainEntry(dependencies, tenant, domain.value)
    if (tenant.domains.includes(domain.value)) return ok({ value, audit: null })
    yield* write(statements.insertDomain, { tenantId, ...domain.value })
    return ok({
      value,
      audit: { targetId: tenantId, targetName: tenant.displayName, after: { domain: name.value } },
    })
  },
})
