import { changed, row, statements } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'

/** Removes the tenant's expired one-time secrets. */
export async function forgetExpiredSecrets(
  { storage, now: clock }: Dependencies,
  tenantId: TenantId,
): Promise<void> {
  const expired = { tenantId, now: clock() }
  const found = await storage.read(() => row(statements.expiredSecret, expired))
  if (found === undefined) return
  await storage.transaction(tenantId, () => changed(statements.removeExpiredSecrets, expired))
}
