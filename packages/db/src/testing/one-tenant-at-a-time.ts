import type { Step, Transaction } from '../statement.ts'
import type { Storage } from '../storage.ts'

/**
 * The same storage, but it rejects work that asks for rows of two tenants in one transaction: in a database
 * that is distributed by tenant, they could be on two machines. A statement that reads across all tenants has
 * no `tenantId` among its parameters.
 */
export const oneTenantAtATime = (storage: Storage): Storage => ({
  ...storage,
  transaction: (tenantId, work) => storage.transaction(tenantId, () => watch(tenantId, work())),
  read: (work) => storage.read(() => watch(null, work())),
})

function* watch<Value>(tenantId: string | null, work: Transaction<Value>): Transaction<Value> {
  let only = tenantId
  let turn = work.next()
  while (!turn.done) {
    for (const asked of tenantsOf(turn.value)) {
      only ??= asked
      if (asked !== only) {
        throw new Error(`${turn.value.statement.name} reaches for ${asked} in a transaction of ${only}`)
      }
    }
    turn = work.next(yield turn.value)
  }
  return turn.value
}

function tenantsOf({ parameters }: Step): readonly string[] {
  return parameters.flatMap((one) => {
    const { tenantId } = one as { readonly tenantId?: unknown }
    return typeof tenantId === 'string' ? [tenantId] : []
  })
}
