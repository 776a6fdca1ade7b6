import type { Refusal } from '../answer.ts'
import { defineQuery } from '../run/define-query.ts'
import { type Group, loadGroup } from '../steps/load/load-group.ts'
import { GroupIdInput } from './delete-group.ts'

/** Gets a group, live or within its window; `deletion` says which. */
export const getGroup = defineQuery<Group, Refusal<'GroupNotFound'>>()({
  requires: 'users.read',
  input: GroupIdInput,
  *run({ context: { tenantId }, input: { groupId }, now }) {
    return yield* loadGroup(tenantId, groupId, now)
  },
})
