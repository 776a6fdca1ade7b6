import { type OperationError, ok, type Result } from '@reprieve/domain'
import type { OperationContext } from '@reprieve/operations'
import type { FoundPerson } from '../../features/search/found-person.ts'
import { container } from '../container.ts'

const atMost = 8
const atMostElsewhere = 3
// The largest number of customers that are searched at once. The others are searched from their own pages.
const customersAtMost = 20

/**
 * Finds active and deleted users who match a text, best match first: those of the page's tenant, then those of the
 * caller's other customers.
 */
export async function findPeople(
  context: OperationContext,
  ownTenantId: string,
  text: string,
): Promise<Result<readonly FoundPerson[], OperationError>> {
  const here = await findIn(context, null, text, atMost)
  if (!here.ok) return here
  const customers = await container().operations.listCustomers({ ...context, tenantId: ownTenantId }, {})
  const others = customers.ok ? customers.value.filter(({ tenantId }) => tenantId !== context.tenantId) : []
  const elsewhere = await Promise.all(
    others
      .slice(0, customersAtMost)
      .map(({ tenantId, displayName }) =>
        findIn({ ...context, tenantId }, displayName, text, atMostElsewhere),
      ),
  )
  return ok([...here.value, ...elsewhere.flatMap((found) => (found.ok ? found.value : []))])
}

async function findIn(
  context: OperationContext,
  tenantName: string | null,
  text: string,
  size: number,
): Promise<Result<readonly FoundPerson[], OperationError>> {
  const { operations } = container()
  const asked = { search: text, sort: 'relevance', page: { size } } as const
  const [active, deleted] = await Promise.all([
    operations.listUsers(context, asked),
    operations.listDeletedUsers(context, asked),
  ])
  if (!active.ok) return active
  const { tenantId } = context
  const toFound = (user: { id: string; displayName: string; userPrincipalName: string }) => ({
    id: user.id,
    tenantId,
    tenantName,
    displayName: user.displayName,
    userPrincipalName: user.userPrincipalName,
  })
  return ok([
    ...active.value.items.map((user) => ({ ...toFound(user), state: 'active' as const })),
    ...(deleted.ok
      ? deleted.value.items.map(({ user }) => ({ ...toFound(user), state: 'deleted' as const }))
      : []),
  ])
}
