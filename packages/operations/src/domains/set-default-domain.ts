import { statements, write } from '@reprieve/db'
import { checkDefaultDomain, findDomain, ok } from '@reprieve/domain'
import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { type DomainEntry, toDomainEntry } from '../steps/load/domain-entry.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'
import { DomainInput } from './add-domain.ts'

export type SetDefaultDomainError = WriteError | Refusal<'DomainNotFound' | 'DomainNotVerified'>

/** Makes a verified domain the one that is proposed for new names (R52). Existing names stay as they are. */
export const setDefaultDomain = defineOperation<DomainEntry, SetDefaultDomainError>()({
  name: 'setDefaultDomain',
  requires: 'tenant.settings',
  input: DomainInput,
  targetOf: () => null,
  *run({ context: { tenantId }, input, dependencies }) {
    const tenant = yield* loadTenant(tenantId)
    const domain = findDomain(tenant, input.domain)
    if (!domain.ok) return domain
    const verified = checkDefaultDomain(domain.value)
    if (!verified.ok) return verified
    const { name: defaultDomain } = domain.value
    const value = toDomainEntry(dependencies, { ...tenant, defaultDomain }, domain.value)
    if (tenant.defaultDomain === defaultDomain) return ok({ value, audit: null })
    yield* write(statements.setDefaultDomain, { tenantId, defaultDomain })
    return ok({
      value,
      audit: {
        targetId: tenantId,
        targetName: tenant.displayName,
        before: { defaultDomain: tenant.defaultDomain },
        after: { defaultDomain },
      },
    })
  },
})
