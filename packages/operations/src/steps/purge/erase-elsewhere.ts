import { changed, firstText, rows, statements } from '@reprieve/db'
import type { TenantId, UserId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'
import { forgetActors } from './forget-actors.ts'

interface Erasure {
  readonly tenantId: TenantId
  readonly userId: UserId
  readonly purgedAt: Date
}

const atOnce = 100

/** After this time, nothing that the person began before the purge can still be running. */
const lastTraceMs = 3_600_000

/**
 * Removes the names of a partner's purged people at its customers (R40), one customer in a transaction, because none
 * reaches two tenants. The next sweep finishes what a crash has left, and searches once more for people who were purged
 * a moment ago.
 */
export async function eraseElsewhere(
  dependencies: Dependencies,
  now: Date,
  signal: AbortSignal | undefined,
): Promise<void> {
  let place = { tenantId: firstText, userId: firstText }
  for (;;) {
    const behind = place
    const page = await dependencies.storage.read(() =>
      rows(statements.erasuresAfter, { ...behind, limit: atOnce }),
    )
    for (const erasure of page) {
      if (signal?.aborted) return
      await erase(dependencies, erasure, now)
      place = erasure
    }
    if (page.length < atOnce) return
  }
}

async function erase({ storage }: Dependencies, erasure: Erasure, now: Date): Promise<void> {
  const { tenantId: home, userId } = erasure
  const person = { tenantId: home, userId }
  for (;;) {
    const found = await storage.read(() => rows(statements.tenantsKnowing, { userId, limit: atOnce }))
    for (const { tenantId } of found) {
      await storage.transaction(tenantId, () => forgetActors(tenantId, [person]))
    }
    if (found.length < atOnce) break
  }
  if (now.getTime() - erasure.purgedAt.getTime() < lastTraceMs) return
  await storage.transaction(home, () => changed(statements.removeErasure, person))
}
