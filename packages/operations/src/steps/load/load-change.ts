import type { Transaction } from '@reprieve/db'
import type { ActiveUser, TenantId } from '@reprieve/domain'
import { type Group, loadGroup } from './load-group.ts'
import { loadUser } from './load-user.ts'

/** What has become of a user or group that changed: it is as it is now, in the bin, or gone for good. */
export type Change =
  | { readonly kind: 'user'; readonly user: ActiveUser }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'deleted' | 'gone'; readonly id: string }

/** Only a user has been one of these, and only a group one of those. They tell what an id was that is gone. */
const tells = {
  user: /^(deleteUser|restoreUser|undoRestore|purgeUser)$/,
  group: /^(deleteGroup|restoreGroup|purgeGroup)$/,
} as const

interface Changed {
  readonly tenantId: TenantId
  readonly id: string
  readonly operations: readonly string[]
  readonly now: Date
}

/** What has become of it; null for what is neither a user nor a group, and for the other one of them. */
export function* loadChange(
  kind: 'user' | 'group',
  { tenantId, id, operations, now }: Changed,
): Transaction<Change | null> {
  if (kind === 'user') {
    const user = yield* loadUser(tenantId, id, now)
    if (user.ok) return user.value.state === 'active' ? { kind, user: user.value } : { kind: 'deleted', id }
  } else {
    const group = yield* loadGroup(tenantId, id, now)
    if (group.ok)
      return group.value.deletion === null ? { kind, group: group.value } : { kind: 'deleted', id }
  }
  return operations.some((operation) => tells[kind].test(operation)) ? { kind: 'gone', id } : null
}
