import { statements } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { Dependencies } from '../dependencies.ts'
import { rowsInPortions } from '../steps/load/rows-in-portions.ts'

/** An organisation in the operator's list. */
export interface ListedTenant {
  readonly id: TenantId
  readonly displayName: string
  readonly defaultDomain: string
  readonly isPartner: boolean
  readonly createdAt: Date
}

/** Lists every organisation of the installation, oldest first. The operator calls it, so no role is required. */
export const listTenants = (dependencies: Dependencies) => async (): Promise<readonly ListedTenant[]> => {
  const listed: ListedTenant[] = []
  for await (const tenant of rowsInPortions(dependencies, statements.tenantsAfter)) listed.push(tenant)
  return listed.toSorted((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
}
