import { lastInstant, rows, statements } from '@reprieve/db'
import type { TenantId } from '@reprieve/domain'
import type { Dependencies } from '../dependencies.ts'

const lettersAtMost = 10_000

/**
 * Lists tenants with deliveries that were given up. Only the oldest ten thousand messages of each kind are examined.
 */
export const tenantsWithDeadLetters =
  ({ storage }: Dependencies) =>
  async (): Promise<readonly TenantId[]> => {
    const found = await storage.read(function* () {
      const dead = { state: 'dead', before: lastInstant, limit: lettersAtMost } as const
      const mails = yield* rows(statements.doneInOutbox, { ...dead, kind: 'mail' })
      return [...mails, ...(yield* rows(statements.doneInOutbox, { ...dead, kind: 'webhook' }))]
    })
    return [...new Set(found.map(({ tenantId }) => tenantId))].sort()
  }
