import { type ClockStopRow, changed, rows, statements } from '@reprieve/db'
import type { Dependencies } from '../../dependencies.ts'
import { putNotices } from '../delivery/put-notices.ts'
import { nobody } from './verify-clock.ts'

const tenantsAtOnce = 500

/**
 * Has the subscribers of all tenants told that nobody is purged because of a clock (R43). Goes on where it was ended; whom
 * it comes to twice is told once.
 */
export async function tellOfClockStop(
  dependencies: Dependencies,
  { id, expectedAt, toldTenant }: ClockStopRow,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { storage } = dependencies
  const notices = [{ type: 'purgeStopped', reason: 'clock', expired: null } as const]
  for (let told = toldTenant; told !== null; ) {
    const place = { after: told, limit: tenantsAtOnce }
    const page = await storage.read(() => rows(statements.subscribedTenants, place))
    for (const { tenantId } of page) {
      if (signal?.aborted) return
      // At the moment that is believed: by the other one it would not be due when the clock is right again.
      const message = { tenantId, notices, now: expectedAt, once: id }
      await storage.transaction(tenantId, () => putNotices(dependencies, message))
    }
    told = page.length < tenantsAtOnce ? null : (page.at(-1)?.tenantId ?? null)
    const progress = { id, toldTenant: told }
    await storage.transaction(nobody, () => changed(statements.setClockStopTold, progress))
  }
}
