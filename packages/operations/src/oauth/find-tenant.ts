import { row, statements, type Transaction } from '@reprieve/db'
import { asciiDomain, isPlainText, type TenantId } from '@reprieve/domain'
import type { Dependencies } from '../dependencies.ts'

/** The tenant with this id, or the owner of this domain; null if there is none. */
function* tenantOf(idOrDomain: string): Transaction<TenantId | null> {
  // PostgreSQL would fail on such a text.
  if (!isPlainText(idOrDomain)) return null
  const asId = yield* row(statements.tenantWithDomains, { tenantId: idOrDomain.toLowerCase() })
  if (asId !== undefined) return asId.id
  const name = asciiDomain(idOrDomain)
  const owner = name === null ? undefined : yield* row(statements.ownerOfDomain, { name })
  return owner?.tenantId ?? null
}

/** Finds a tenant by its id or by one of its domains, in any case; null if there is none. */
export const findTenant =
  ({ storage }: Dependencies) =>
  (idOrDomain: string): Promise<TenantId | null> =>
    storage.read(() => tenantOf(idOrDomain))
