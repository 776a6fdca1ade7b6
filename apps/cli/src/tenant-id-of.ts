import type { TenantId } from '@reprieve/domain'
import type { Operations } from '@reprieve/operations'
import { ExpectedError } from './expected-error.ts'

/** The id of the tenant with this id or domain. @throws {ExpectedError} if there is none */
export async function tenantIdOf(operations: Operations, idOrDomain: string): Promise<TenantId> {
  const tenantId = await operations.findTenant(idOrDomain)
  if (tenantId === null) throw new ExpectedError(`there is no tenant with the domain or id ${idOrDomain}`)
  return tenantId
}
