import { type GroupPlan, ok, refuse } from '@reprieve/domain'
import type { Refusal } from '../answer.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadGroup } from '../steps/load/load-group.ts'
import { planGroupFromStorage } from '../steps/plan/plan-group-from-storage.ts'
import { RestoreGroupInput } from './restore-group.ts'

/** Previews `restoreGroup`: what it would do, and everything in its way (R16a, R21). */
export const previewGroupRestore = defineQuery<GroupPlan, Refusal<'GroupNotFound' | 'GroupNotDeleted'>>()({
  requires: 'users.restore',
  input: RestoreGroupInput,
  *run({ context: { tenantId }, caller, input: { groupId, ...asked }, now }) {
    const found = yield* loadGroup(tenantId, groupId, now)
    if (!found.ok) return found
    if (found.value.deletion === null) return refuse({ type: 'GroupNotDeleted', groupId })
    return ok((yield* planGroupFromStorage({ group: found.value, caller, ...asked })).plan)
  },
})
