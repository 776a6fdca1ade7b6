import { changed, row, statements, type Transaction, write } from '@reprieve/db'
import { findDomain, ok, type Result, refuse, type TenantId } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'
import type { Dependencies } from '../../dependencies.ts'
import { loadTenant } from '../load/load-tenant.ts'

/**
 * The TXT records of a domain. Null if none has to be looked up, because the tenant has no such domain or has verified
 * it.
 */
export async function lookUpTxt(
  { storage, resolveTxt }: Pick<Dependencies, 'storage' | 'resolveTxt'>,
  tenantId: TenantId,
  text: string,
): Promise<Result<readonly string[] | null, Refusal<'DomainLookupFailed'>>> {
  const domain = await storage.read(() => unverifiedDomain(tenantId, text))
  if (domain === null) return ok(null)
  try {
    return ok(await resolveTxt(domain))
  } catch {
    return refuse({ type: 'DomainLookupFailed', domain })
  }
}

function* unverifiedDomain(tenantId: TenantId, text: string): Transaction<string | null> {
  if ((yield* row(statements.tenantWithDomains, { tenantId })) === undefined) return null
  const domain = findDomain(yield* loadTenant(tenantId), text)
  return domain.ok && !domain.value.verified ? domain.value.name : null
}

/** Makes the tenant the owner of one of its domains. If two tenants do so at once, the second is refused. */
export function* ownDomain(
  tenantId: TenantId,
  name: string,
): Transaction<Result<null, Refusal<'DomainTaken'>>> {
  if ((yield* changed(statements.insertDomainOwnerIfNone, { tenantId, name })) === 0) {
    const owner = yield* row(statements.ownerOfDomain, { name })
    if (owner?.tenantId !== tenantId) return refuse({ type: 'DomainTaken', domain: name })
  }
  yield* write(statements.setDomainVerified, { tenantId, name })
  return ok(null)
}
