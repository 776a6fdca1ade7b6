import { firstText, lastText, rows, statements, type Transaction } from '@reprieve/db'
import { checkVisibility, type DirectoryRole, effectiveRoles, type TenantId } from '@reprieve/domain'
import type { OperationContext } from '../../context.ts'

/** A tenant whose relationship with the partner is in force. */
export interface Customer {
  readonly tenantId: TenantId
  readonly displayName: string
  readonly defaultDomain: string
  readonly initialDomain: string
  readonly relationship: 'active' | 'expiring'
  readonly endsAt: Date
  /** The technician's roles at the customer; empty for an application. */
  readonly roles: readonly DirectoryRole[]
}

interface Wanted {
  readonly context: OperationContext
  readonly now: Date
  /** Begins after this customer. Default: at the end of the list from which it reads. */
  readonly key?: TenantId | undefined
  readonly backwards?: boolean
  readonly limit?: number
  readonly isWanted?: (customer: Customer) => boolean
}

const portion = 500

/**
 * Reads customers of the partner that is the context's tenant, by id, if the actor may see them (R48). People who
 * manage the partner as a tenant do not see the partner's customers, because a relationship is with the partner itself.
 */
export function* readCustomers(wanted: Wanted): Transaction<readonly Customer[]> {
  const { context, limit = Number.POSITIVE_INFINITY, backwards = false, isWanted = () => true } = wanted
  const { actor, tenantId: partnerId } = context
  if (actor.kind === 'system' || actor.tenantId !== partnerId) return []
  const userId = actor.kind === 'user' ? actor.userId : ''
  const page = statements.customerPages[backwards ? 'descending' : 'ascending']
  const customers: Customer[] = []
  let key = wanted.key ?? (backwards ? lastText : firstText)
  for (;;) {
    const found = yield* rows(page, { partnerId, userId, key, limit: portion })
    for (const row of found) {
      const customer = toCustomer(row, wanted)
      if (customer !== null && isWanted(customer)) customers.push(customer)
      if (customers.length === limit) return customers
    }
    const last = found.at(-1)
    if (last === undefined || found.length < portion) return customers
    key = last.tenantId
  }
}

type Row = Omit<Customer, 'relationship' | 'roles'> & {
  readonly startsAt: Date
  readonly state: 'invited' | 'active' | 'expiring' | 'terminated'
  readonly roles: readonly DirectoryRole[]
  readonly technicianRoles: readonly DirectoryRole[] | null
}

function toCustomer(
  { technicianRoles, roles: delegated, state, startsAt, ...customer }: Row,
  { context: { actor }, now }: Wanted,
): Customer | null {
  const { tenantId, endsAt } = customer
  const visibility = checkVisibility(tenantId, { state, startsAt, endsAt }, now)
  if (!visibility.ok) return null
  const relationship = visibility.value.state
  if (actor.kind === 'application') return { ...customer, relationship, roles: [] }
  const account = { ownRoles: [], ownActive: true, technicianRoles: technicianRoles ?? [] }
  const access = { state, startsAt, endsAt, roles: delegated }
  const roles = effectiveRoles({ actor, tenantId, relationship: access, ...account }, now)
  return roles.ok && roles.value.length > 0 ? { ...customer, relationship, roles: roles.value } : null
}
