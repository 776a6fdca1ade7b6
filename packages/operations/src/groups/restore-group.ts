import { run, statements } from '@reprieve/db'
import { ok, refuse } from '@reprieve/domain'
import type { Refusal, WriteError } from '../answer.ts'
import { defineOperation } from '../define-operation.ts'
import { GroupIdInput } from './delete-group.ts'
import { takeGroupNames } from './group-names.ts'
import { type Group, loadGroup } from './load-group.ts'

export interface GroupRestored {
  readonly group: Group
  /** How many live users are members again; who is deleted becomes one with its own restore. */
  readonly members: number
}

export type RestoreGroupError = WriteError | Refusal<'GroupNotFound' | 'GroupNotDeleted' | 'NameTaken'>

/** Takes its names back, all of them or the refusal says who has one, and its members in force (R32). */
export const restoreGroup = defineOperation<GroupRestored, RestoreGroupError>()({
  name: 'restoreGroup',
  requires: 'users.restore',
  input: GroupIdInput,
  targetOf: ({ groupId }) => groupId,
  *run({ context: { tenantId }, input: { groupId }, now }) {
    const found = yield* loadGroup(tenantId, groupId, now)
    if (!found.ok) return found
    if (found.value.deletion === null) return refuse({ type: 'GroupNotDeleted', groupId })
    const group = { ...found.value, deletion: null }
    const named = yield* takeGroupNames(group)
    if (!named.ok) return named
    yield* run(statements.setGroupDeletion, { tenantId, id: groupId, deletedAt: null, purgeAt: null })
    const members = yield* run(statements.resumeMembershipsOfGroup, { tenantId, groupId })
    yield* run(statements.removeResumedMembershipsOfGroup, { tenantId, groupId })
    return ok({
      value: { group, members },
      audit: {
        ...{ targetId: groupId, targetName: group.displayName, before: { state: 'deleted' } },
        ...{ after: { state: 'active' }, details: { members } },
      },
    })
  },
})
