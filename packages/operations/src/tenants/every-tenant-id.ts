import { firstText, rows, statements } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { Dependencies } from '../dependencies.ts'

const tenantsAtOnce = 500

/** Ids of all tenants, read in portions as they are wanted. */
export async function* everyTenantId({ storage }: Pick<Dependencies, 'storage'>): AsyncGenerator<TenantId> {
  let after = firstText
  for (;;) {
    const place = { after, limit: tenantsAtOnce }
    const found = await storage.read(() => rows(statements.tenantIdsAfter, place))
    for (const { id } of found) yield id
    const last = found.at(-1)
    if (last === undefined || found.length < tenantsAtOnce) return
    after = last.id
  }
}
