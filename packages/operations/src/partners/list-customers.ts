import { rows, statements } from '@reprieve/db'
import { type DirectoryRole, effectiveRoles, ok, type TenantId } from '@reprieve/domain'
import { defineQuery } from '../define-query.ts'
import { Nothing } from '../input.ts'

/** A tenant whose relationship with the partner is in force. */
export interface Customer {
  readonly tenantId: TenantId
  readonly displayName: string
  readonly defaultDomain: string
  readonly initialDomain: string
  readonly relationship: 'active' | 'expiring'
  readonly endsAt: Date
  /** What the asking technician may be there. */
  readonly roles: readonly DirectoryRole[]
}

export const listCustomers = defineQuery<readonly Customer[], never>()({
  requires: null,
  input: Nothing,
  *run({ context: { tenantId: partnerId, actor }, now }) {
    // A relationship is with the partner itself: who manages the partner as a tenant does not reach its customers.
    if (actor.kind !== 'user' || actor.tenantId !== partnerId) return ok([])
    const found = yield* rows(statements.customersOfPartner, { partnerId, userId: actor.userId })
    const customers = found.flatMap(
      ({ technicianRoles, roles: delegated, state, ...customer }): Customer[] => {
        const { tenantId, endsAt } = customer
        const relationship = { state, endsAt, roles: delegated }
        const account = { ownRoles: [], ownActive: true, technicianRoles: technicianRoles ?? [] }
        const roles = effectiveRoles({ actor, tenantId, relationship, ...account }, now)
        const isInForce = roles.ok && roles.value.length > 0 && (state === 'active' || state === 'expiring')
        return isInForce ? [{ ...customer, relationship: state, roles: roles.value }] : []
      },
    )
    return ok(customers)
  },
})
