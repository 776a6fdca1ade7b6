import { row, rows, statements, type Transaction, write } from '@reprieve/db'
import { checkDomainRemoval, type DomainUse, findDomain, ok, type TenantId, toHolder } from '@reprieve/domain'
import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'
import { loadHolders, noHolders } from '../steps/names/holders.ts'
import { DomainInput } from './add-domain.ts'

export interface DomainRemoved {
  readonly name: string
}

export type RemoveDomainError = WriteError | Refusal<'DomainNotFound' | 'DomainNeeded' | 'DomainInUse'>

/**
 * Removes a domain that no live name uses, verified or not (R52). A deleted user who had a name under it meets the
 * conflict of R17 from then on.
 */
export const removeDomain = defineOperation<DomainRemoved, RemoveDomainError>()({
  name: 'removeDomain',
  requires: 'tenant.settings',
  input: DomainInput,
  targetOf: () => null,
  *run({ context: { tenantId }, input }) {
    const tenant = yield* loadTenant(tenantId)
    const domain = findDomain(tenant, input.domain)
    if (!domain.ok) return domain
    const { name, verified } = domain.value
    const removable = checkDomainRemoval(tenant, domain.value, yield* useOf(tenantId, name))
    if (!removable.ok) return removable
    yield* write(statements.removeDomain, { tenantId, name })
    if (verified) yield* write(statements.removeDomainOwner, { tenantId, name })
    return ok({
      value: { name },
      audit: { targetId: tenantId, targetName: tenant.displayName, before: { domain: name, verified } },
    })
  },
})

const namedAtMost = 20

/** Counts the live objects that have a name under the domain, and names the first twenty. */
function* useOf(tenantId: TenantId, domain: string): Transaction<DomainUse> {
  const ending = `@${domain}`
  const counted = yield* row(statements.countUnderDomain, { tenantId, ending })
  const found = yield* rows(statements.holdersUnderDomain, { tenantId, ending, limit: namedAtMost })
  const holders = noHolders()
  const keys = found.map(({ key }) => key)
  yield* loadHolders(tenantId, keys, holders)
  return {
    count: counted?.holders ?? 0,
    holders: keys.flatMap((key) => {
      const holder = holders.holdersByKey.get(key)
      return holder ? [toHolder(holder, holders)] : []
    }),
  }
}
