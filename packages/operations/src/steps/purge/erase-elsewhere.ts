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

/** After that nothing that the person had begun before the purge can still be under way. */
const lastTraceMs = 3_600_000

/**
 * Has the customers of a partner forget the names of its purged people (R40), one customer a transaction, as none reaches
 * two tenants. Whatever is left after a crash the next sweep does; who was purged just now is looked for once more.
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
