import { row, statements, write } from '@reprieve/db'
import { ok, refuse } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { Id } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { loadLiveGroup } from '../steps/load/load-group.ts'
import { loadActiveUser } from '../steps/load/load-user.ts'

export const GroupMemberInput = z.strictObject({ groupId: Id, userId: Id })
export type GroupMemberInput = z.input<typeof GroupMemberInput>

export interface GroupMemberChanged {
  /** False if the membership was already as requested. Nothing was written then, not even an audit record. */
  readonly changed: boolean
}

export type ChangeGroupMemberError = WriteError | Refusal<'GroupNotFound' | 'UserNotFound' | 'GroupInGroup'>

const changeGroupMember = (name: 'addGroupMember' | 'removeGroupMember') =>
  defineOperation<GroupMemberChanged, ChangeGroupMemberError>()({
    name,
    requires: 'users.write',
    input: GroupMemberInput,
    targetOf: ({ userId }) => userId,
    *run({ context: { tenantId }, input: { groupId, userId }, now }) {
      const group = yield* loadLiveGroup(tenantId, groupId, now)
      if (!group.ok) return group
      const user = yield* loadActiveUser(tenantId, userId)
      if (!user.ok) {
        const isGroup = (yield* loadLiveGroup(tenantId, userId, now)).ok
        return isGroup ? refuse({ type: 'GroupInGroup', groupId, memberId: userId }) : user
      }
      const key = { tenantId, groupId, userId }
      const wasMember = (yield* row(statements.membership, key)) !== undefined
      const isMember = name === 'addGroupMember'
      if (wasMember === isMember) return ok({ value: { changed: false }, audit: null })
      yield* write(isMember ? statements.insertMembership : statements.removeMembership, key)
      return ok({
        value: { changed: true },
        audit: {
          targetId: userId,
          targetName: user.value.userPrincipalName,
          before: { isMember: wasMember },
          after: { isMember },
          details: { group: { id: groupId, displayName: group.value.displayName } },
        },
      })
    },
  })

/** Adds a user to a group. */
export const addGroupMember = changeGroupMember('addGroupMember')
/** Removes a user from a group. */
export const removeGroupMember = changeGroupMember('removeGroupMember')
