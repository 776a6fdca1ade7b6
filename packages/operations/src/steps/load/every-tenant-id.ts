import { statements } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { rowsInPortions } from './rows-in-portions.ts'

/** Ids of all tenants, read in portions on demand. */
export async function* everyTenantId(dependencies: Pick<Dependencies, 'storage'>): AsyncGenerator<TenantId> {
  for await (const { id } of rowsInPortions(dependencies, statements.tenantIdsAfter)) yield id
}
