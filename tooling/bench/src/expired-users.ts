import { openSqlite } from '@reprieve/db/sqlite'
import { fillBin } from '@reprieve/db/testing'
import { type Template, withOperations } from './directory.ts'

/** A copy of the template with this many more expired users in its bin, and no guard against purging them at once. */
export async function withExpiredUsers(template: Template, count: number): Promise<string> {
  const path = template.copy()
  const { tenantId, domain, administrator } = template
  const storage = openSqlite({ path })
  const deletedAt = new Date(Date.now() - 31 * 24 * 3_600_000)
  await fillBin(storage, { tenantId, domain, count, deletedAt })
  await storage.close()
  await withOperations(path, async (operations) => {
    const changed = await operations.changeTenantSettings(administrator, { purgeGuardPercent: 100 })
    if (!changed.ok) throw new Error(`The guard was not changed: ${changed.error.type}`)
  })
  return path
}
