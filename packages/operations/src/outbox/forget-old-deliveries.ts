import { changed, rows, statements } from '@reprieve/db'
import type { Dependencies } from '../dependencies.ts'

const dayMs = 24 * 3_600_000
const keptMs = { delivered: 7 * dayMs, dead: 30 * dayMs } as const
const rowsAtOnce = 500

/** Removes, in every tenant, what was delivered a week ago and what was given up a month ago. */
export const forgetOldDeliveries =
  ({ storage, now }: Dependencies) =>
  async (): Promise<void> => {
    for (const state of ['delivered', 'dead'] as const) {
      for (const kind of ['mail', 'webhook'] as const) {
        const before = new Date(now().getTime() - keptMs[state])
        const done = { state, kind, before, limit: rowsAtOnce }
        const old = await storage.read(() => rows(statements.doneInOutbox, done))
        const idsByTenant = new Map<string, string[]>()
        for (const { tenantId, id } of old) {
          idsByTenant.set(tenantId, [...(idsByTenant.get(tenantId) ?? []), id])
        }
        for (const [tenantId, ids] of idsByTenant) {
          const gone = ids.map((id) => ({ tenantId, id, state }))
          await storage.transaction(tenantId, () => changed(statements.removeFromOutboxIfStill, gone))
        }
      }
    }
  }
