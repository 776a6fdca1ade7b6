import { type OperationError, ok, type Result } from '@reprieve/domain'
import type { Customer, OperationContext } from '@reprieve/operations'
import type { FoundDeletedUser } from '../../features/partner/customer-row.ts'
import { container } from '../container.ts'

const atMost = 50
const atMostOfCustomer = 10
// As many customers as are asked at a time, so that a partner with a thousand of them leaves others their turn.
const atOnce = 10

export interface FoundDeletedUsers {
  readonly users: readonly FoundDeletedUser[]
  /** Whether there are others besides. */
  readonly hasMore: boolean
}

/** Deleted users of all customers who fit a text: customer by customer, and in each the best fit first. */
export async function findDeleted(
  context: OperationContext,
  text: string,
): Promise<Result<FoundDeletedUsers, OperationError>> {
  const customers = await container().operations.listCustomers(context, {})
  if (!customers.ok) return customers
  const found: FoundDeletedUser[] = []
  let hasMore = false
  for (let start = 0; start < customers.value.length && found.length < atMost; start += atOnce) {
    const part = customers.value.slice(start, start + atOnce)
    for (const { users, more } of await Promise.all(
      part.map((customer) => findIn(context, customer, text)),
    )) {
      found.push(...users)
      hasMore ||= more
    }
  }
  return ok({ users: found.slice(0, atMost), hasMore: hasMore || found.length >= atMost })
}

async function findIn(
  context: OperationContext,
  { tenantId, displayName: tenantName }: Customer,
  search: string,
) {
  const page = await container().operations.listDeletedUsers(
    { ...context, tenantId },
    { search, sort: 'relevance', page: { size: atMostOfCustomer } },
  )
  // A technician who may not see the deleted users of one customer still finds those of the others.
  if (!page.ok) return { users: [], more: false }
  const users = page.value.items.map(({ user }) => ({
    id: user.id,
    tenantId,
    tenantName,
    displayName: user.displayName,
    userPrincipalName: user.userPrincipalName,
    deletedAt: user.deletedAt.toISOString(),
    purgeAt: user.purgeAt.toISOString(),
    holdReason: user.hold?.reason ?? null,
  }))
  return { users, more: page.value.next !== null }
}
