import { row, statements } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import { everyTenantId } from '../steps/load/every-tenant-id.ts'

/**
 * Whether there is an organisation that no scenario has made, which the beginning of its audit log shows. It reads one
 * organisation after the other, so it takes a while after a large scenario. The operator calls it.
 */
export const hasOwnOrganisation = (dependencies: Dependencies) => async (): Promise<boolean> => {
  for await (const tenantId of everyTenantId(dependencies)) {
    const first = await dependencies.storage.read(() => row(statements.firstAuditedOperation, { tenantId }))
    if (first?.operation === 'createTenant') return true
  }
  return false
}
