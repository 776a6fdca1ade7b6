import type { Transaction } from '@reprieve/db'
import { changeRows } from '@reprieve/db/testing'
import type { DeletedUser, GroupId, TenantId } from '@reprieve/domain'

/** Deletes a group, or brings it back if `deletedAt` is null. No membership of the group may be in force. */
export function* setGroupDeleted(tenantId: TenantId, id: GroupId, deletedAt: Date | null): Transaction<void> {
  yield* changeRows('groups', { tenantId, id }, { deletedAt, purgeAt: deletedAt })
}

/** Puts a deleted user on hold (R42). */
export function* placeHold({ tenantId, id: userId }: DeletedUser, now: Date): Transaction<void> {
  const hold = { holdReason: 'inquiry', holdPlacedBy: 'admin', holdPlacedAt: now }
  yield* changeRows('users', { tenantId, id: userId }, hold)
  yield* changeRows('deletedUsers', { tenantId, userId }, hold)
}
