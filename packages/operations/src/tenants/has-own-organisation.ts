import { row, statements } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'
import { everyTenantId } from '../steps/load/every-tenant-id.ts'

/**
 * Tells whether there is an organisation that no scenario has made: its audit log begins with that. Asks about one
 * organisation after the other, so that it takes its time where a scenario has made many. For the operator.
 */
export const hasOwnOrganisation = (dependencies: Dependencies) => async (): Promise<boolean> => {
  for await (const tenantId of everyTenantId(dependencies)) {
    const first = await dependencies.storage.read(() => row(statements.firstAuditedOperation, { tenantId }))
    if (first?.operation === 'createTenant') return true
  }
  return false
}
