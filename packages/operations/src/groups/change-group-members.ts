import { ok } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { changeMembers, type MembersChanged } from '../steps/carry-out/change-members.ts'
import { loadLiveGroup } from '../steps/load/load-group.ts'

const Members = z.array(Id).max(10_000).default([])

const ChangeGroupMembersInput = z.strictObject({ groupId: Id, add: Members, remove: Members })

export type ChangeGroupMembersError = WriteError | Refusal<'GroupNotFound' | 'UserNotFound' | 'GroupInGroup'>

/** Adds many users to a group and removes others, all of them or none. */
export const changeGroupMembers = defineOperation<MembersChanged, ChangeGroupMembersError>()({
  name: 'changeGroupMembers',
  requires: 'users.write',
  input: ChangeGroupMembersInput,
  targetOf: ({ groupId }) => groupId,
  *run({ context: { tenantId }, input: { groupId, add, remove }, now }) {
    const group = yield* loadLiveGroup(tenantId, groupId, now)
    if (!group.ok) return group
    const done = yield* changeMembers(group.value, { add, remove }, now)
    if (!done.ok) return done
    const { added, removed } = done.value
    const changed = added.length + removed.length > 0
    const audit = { targetId: groupId, targetName: group.value.displayName, details: { added, removed } }
    return ok({ value: done.value, audit: changed ? audit : null })
  },
})
