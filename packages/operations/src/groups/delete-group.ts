import { changed, statements, write } from '@reprieve/db'
import { ok, purgeAtOf } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { type Group, loadLiveGroup } from '../steps/load/load-group.ts'
import { loadTenant } from '../steps/load/load-tenant.ts'
import { freeNames } from '../steps/names/recipient-names.ts'

export const GroupIdInput = z.strictObject({ groupId: Id })
export type GroupIdInput = z.input<typeof GroupIdInput>

export interface GroupDeleted {
  readonly group: Group
}

export type DeleteGroupError = WriteError | Refusal<'GroupNotFound'>

/**
 * Moves a group into the bin. Its names become free, and its memberships are suspended until it comes back (R12, R32).
 */
export const deleteGroup = defineOperation<GroupDeleted, DeleteGroupError>()({
  name: 'deleteGroup',
  requires: 'users.delete',
  input: GroupIdInput,
  targetOf: ({ groupId }) => groupId,
  *run({ context: { tenantId }, input: { groupId }, now }) {
    const found = yield* loadLiveGroup(tenantId, groupId, now)
    if (!found.ok) return found
    const { retentionDays } = yield* loadTenant(tenantId)
    const deletion = { deletedAt: now, purgeAt: purgeAtOf(now, retentionDays) }
    const group = { ...found.value, deletion }
    yield* freeNames(group)
    const members = yield* changed(statements.suspendMembershipsOfGroup, { tenantId, groupId })
    yield* write(statements.removeMembershipsOfGroup, { tenantId, groupId })
    yield* write(statements.ofGroups.setDeletion, { tenantId, id: groupId, ...deletion })
    return ok({
      value: { group },
      audit: {
        targetId: groupId,
        targetName: group.displayName,
        before: { state: 'active' },
        after: { state: 'deleted', purgeAt: deletion.purgeAt.toISOString() },
        details: { members },
      },
    })
  },
})
