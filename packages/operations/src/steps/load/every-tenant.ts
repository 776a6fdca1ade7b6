import { firstText, rows, statements } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'

export interface SweptTenant {
  readonly tenantId: TenantId
  /** End of the window of the user who is due first for a purge; null if nobody has expired. */
  readonly purgeAt: Date | null
}

const tenantsAtOnce = 500

/** All tenants ordered by id, read in portions. */
export async function* everyTenant(
  { storage }: Pick<Dependencies, 'storage'>,
  now: Date,
): AsyncGenerator<SweptTenant> {
  let after = firstText
  for (;;) {
    const place = { after, now, limit: tenantsAtOnce }
    const found = await storage.read(() => rows(statements.tenantsWithExpired, place))
    yield* found
    const last = found.at(-1)
    if (last === undefined || found.length < tenantsAtOnce) return
    after = last.tenantId
  }
}
