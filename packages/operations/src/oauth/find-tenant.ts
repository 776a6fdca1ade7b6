import { row, statements, type Transaction } from '@reprieve/db'
import { asciiDomain, isPlainText, type TenantId } from '@reprieve/domain'
import type { Dependencies } from '../dependencies.ts'

/** The tenant of this id, or the one that this domain belongs to; null if there is none. */
function* tenantOf(idOrDomain: string): Transaction<TenantId | null> {
  // PostgreSQL refuses such a text as a fault.
  if (!isPlainText(idOrDomain)) return null
  const asId = yield* row(statements.tenantWithDomains, { tenantId: idOrDomain.toLowerCase() })
  if (asId !== undefined) return asId.id
  const name = asciiDomain(idOrDomain)
  const owner = name === null ? undefined : yield* row(statements.ownerOfDomain, { name })
  return owner?.tenantId ?? null
}

/** Finds a tenant by its id or by a domain of it, in any case; null where there is none. */
export const findTenant =
  ({ storage }: Dependencies) =>
  (idOrDomain: string): Promise<TenantId | null> =>
    storage.read(() => tenantOf(idOrDomain))
