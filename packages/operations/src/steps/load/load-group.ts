import { type GroupRow, row, statements, type Transaction } from '@reprieve/db'
import { type GroupId, ok, type Result, refuse, type TenantId } from '@reprieve/domain'
import type { Refusal } from '../../answer.ts'

/** A group of the tenant, live or within its window. */
export interface Group {
  readonly id: GroupId
  readonly tenantId: TenantId
  readonly displayName: string
  readonly proxyAddresses: readonly string[]
  readonly createdAt: Date
  /** Null for a live group. */
  readonly deletion: { readonly deletedAt: Date; readonly purgeAt: Date } | null
}

type Found = Result<Group, Refusal<'GroupNotFound'>>

/** Loads a group in either state. After the end of its window it counts as gone (R3). */
export function* loadGroup(tenantId: TenantId, groupId: GroupId, now: Date): Transaction<Found> {
  const found = yield* row(statements.ofGroups.byId, { tenantId, id: groupId })
  if (found === undefined) return refuse({ type: 'GroupNotFound', groupId })
  const group = toGroup(found)
  const isOver = group.deletion !== null && now >= group.deletion.purgeAt
  return isOver ? refuse({ type: 'GroupNotFound', groupId }) : ok(group)
}

export const toGroup = ({ sortName, deletedAt, purgeAt, ...group }: GroupRow): Group => ({
  ...group,
  deletion: deletedAt === null || purgeAt === null ? null : { deletedAt, purgeAt },
})

/** Loads a live group. A deleted group is refused like a missing one (R7). */
export function* loadLiveGroup(tenantId: TenantId, groupId: GroupId, now: Date): Transaction<Found> {
  const group = yield* loadGroup(tenantId, groupId, now)
  return group.ok && group.value.deletion !== null ? refuse({ type: 'GroupNotFound', groupId }) : group
}
