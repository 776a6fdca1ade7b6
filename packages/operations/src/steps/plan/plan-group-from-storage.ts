import type { Transaction } from '@reprieve/db'
import {
  type GroupPlan,
  type GroupResolution,
  type GroupSnapshot,
  keysOfGroup,
  type NameKey,
  planRestoreGroup,
  type RecipientKind,
  type RestoreCaller,
  type RestoreStrategy,
  type TenantId,
} from '@reprieve/domain'
import { loadTenant } from '../load/load-tenant.ts'
import { loadHolders, noHolders } from '../names/holders.ts'
import { toStrategy } from './plan-from-storage.ts'

interface Question {
  /** The group, or the contact or shared mailbox that is restored like one. */
  readonly group: {
    /** Default: a group. */
    readonly kind?: 'group' | RecipientKind
    readonly tenantId: TenantId
    readonly id: string
    readonly proxyAddresses: readonly string[]
  }
  readonly resolutions: readonly GroupResolution[]
  readonly strategy: {
    readonly [Choice in 'names' | 'addresses']?: RestoreStrategy[Choice] | undefined
  }
  readonly caller: RestoreCaller
}

/**
 * Loads what the plan of a group needs, and plans. Names that only the plan reveals are loaded when it asks for them.
 */
export function* planGroupFromStorage({
  group,
  resolutions,
  strategy,
  caller,
}: Question): Transaction<{ readonly plan: GroupPlan; readonly snapshot: GroupSnapshot }> {
  const holders = noHolders()
  const snapshot = { ...holders, tenant: yield* loadTenant(group.tenantId) }
  const request = { group, resolutions, strategy: toStrategy(strategy) }
  let keys: readonly NameKey[] = keysOfGroup(group.proxyAddresses)
  for (;;) {
    yield* loadHolders(group.tenantId, keys, holders)
    const planning = planRestoreGroup(snapshot, request, caller)
    if (planning.kind === 'planned') return { plan: planning.plan, snapshot }
    keys = planning.keys
  }
}
