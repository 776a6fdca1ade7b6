import { changed, row, statements, write } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { Dependencies } from '../../dependencies.ts'

/** A retry comes within seconds or minutes; after this an id may be used anew. */
const keptMs = 24 * 3_600_000
/** As much is forgotten in one transaction as was answered in this time. */
const sliceMs = 60_000

/** Forgets the tenant's answers that no retry will ask for any more. */
export async function forgetOldAnswers({ storage, now }: Dependencies, tenantId: TenantId): Promise<void> {
  const endMs = now().getTime() - keptMs
  for (;;) {
    const oldest = await storage.read(() => row(statements.oldestRequestId, { tenantId }))
    if (oldest === undefined || oldest.at.getTime() >= endMs) return
    const before = new Date(Math.min(endMs, oldest.at.getTime() + sliceMs))
    await storage.transaction(tenantId, function* () {
      yield* write(statements.removeRequestIdMentionsBefore, { tenantId, before })
      return yield* changed(statements.removeRequestIdsBefore, { tenantId, before })
    })
  }
}
