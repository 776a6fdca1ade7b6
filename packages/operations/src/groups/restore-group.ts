import { type GroupRestoreEffects, ok, refuse } from '@reprieve/domain'
import { z } from 'zod'
import type { Refusal, WriteError } from '../answer.ts'
import { GroupResolutions, Id, Strategy } from '../input.ts'
import { defineOperation } from '../run/define-operation.ts'
import { applyGroupRestore } from '../steps/carry-out/apply-group-restore.ts'
import { type Group, loadGroup } from '../steps/load/load-group.ts'
import { planGroupFromStorage } from '../steps/plan/plan-group-from-storage.ts'

export const RestoreGroupInput = z.strictObject({
  groupId: Id,
  resolutions: GroupResolutions.default([]),
  strategy: Strategy.pick({ names: true, addresses: true }).default({}),
})
export type RestoreGroupInput = z.input<typeof RestoreGroupInput>

export interface GroupRestored {
  readonly group: Group
  /** Number of live users who are members again. A deleted user becomes one when it is itself restored. */
  readonly members: number
  readonly effects: GroupRestoreEffects
}

export type RestoreGroupError =
  | WriteError
  | Refusal<'GroupNotFound' | 'GroupNotDeleted' | 'GroupRestoreConflict'>

/**
 * Carries out the plan of the group and puts its memberships back in force, or refuses with every conflict (R16a, R21,
 * R32).
 */
export const restoreGroup = defineOperation<GroupRestored, RestoreGroupError>()({
  name: 'restoreGroup',
  requires: 'users.restore',
  input: RestoreGroupInput,
  targetOf: ({ groupId }) => groupId,
  *run({ context: { tenantId, actor }, caller, input: { groupId, ...asked }, now }) {
    const found = yield* loadGroup(tenantId, groupId, now)
    if (!found.ok) return found
    if (found.value.deletion === null) return refuse({ type: 'GroupNotDeleted', groupId })
    const { plan, snapshot } = yield* planGroupFromStorage({ group: found.value, caller, ...asked })
    if (plan.outcome === 'blocked') return refuse({ type: 'GroupRestoreConflict', groupId, row: plan })
    const { group, members } = yield* applyGroupRestore({ group: found.value, plan, snapshot, actor, now })
    const { effects } = plan
    return ok({
      value: { group, members, effects },
      audit: {
        targetId: groupId,
        targetName: group.displayName,
        before: { state: 'deleted' },
        after: { state: 'active' },
        details: { members, effects },
      },
    })
  },
})
