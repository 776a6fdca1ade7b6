import { row, statements, type Transaction } from '@reprieve/db'
import { checkVisibility, ok, type Tenant } from '@reprieve/domain'
import type { OperationContext } from '../context.ts'
import { Nothing } from '../input.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'

/** A tenant as its partner sees it. */
export interface CustomerDetails {
  readonly tenant: Tenant
  /** Null for a person of the tenant itself. */
  readonly relationship: { readonly state: 'active' | 'expiring'; readonly endsAt: Date } | null
}

/** Gets the context's tenant. An application of a partner of the tenant may call it too. */
export const getCustomer = defineQuery<CustomerDetails, never>()({
  requires: 'users.read',
  openToApplications: true,
  input: Nothing,
  *run({ context, now }) {
    const tenant = yield* loadTenant(context.tenantId)
    return ok({ tenant, relationship: yield* loadRelationship(context, now) })
  },
})

function* loadRelationship(
  { actor, tenantId }: OperationContext,
  now: Date,
): Transaction<CustomerDetails['relationship']> {
  if (actor.kind === 'system' || actor.tenantId === tenantId) return null
  const place = { tenantId, partnerId: actor.tenantId, userId: '' }
  const found = yield* row(statements.delegationOfTechnician, place)
  const visibility = checkVisibility(tenantId, found ?? null, now)
  return visibility.ok ? { state: visibility.value.state, endsAt: visibility.value.endsAt } : null
}
