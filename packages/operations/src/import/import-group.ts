import { type GroupId, type OperationError, ok, refuse } from '@reprieve/domain'
import type { ImportGroupPlan } from '@reprieve/domain/import'
import { z } from 'zod'
import type { WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { carryOutGroup } from '../steps/import/carry-out-group.ts'
import { GroupInput } from '../steps/import/group-input.ts'
import { Source } from '../steps/import/person-input.ts'
import { planGroups } from '../steps/import/plan-groups.ts'
import { fingerprintOfPlan } from '../steps/import/to-row-plan.ts'

export const ImportGroupInput = z.strictObject({
  source: Source,
  group: GroupInput,
  /** What the preview gave for this group; if something else is to be done by now, the answer is `ImportRowStale`. */
  fingerprint: z.string().max(128).optional(),
})
export type ImportGroupInput = z.input<typeof ImportGroupInput>

export interface GroupImported {
  readonly groupId: GroupId
  readonly plan: ImportGroupPlan
  /** How many became members: fewer than the plan says where some are not here. */
  readonly added: number
}

/**
 * Carries out what `previewGroups` shows for one group of a source, whole or not at all (R55). Import the people first, so
 * that they are here. The source remembers which group it is, in the bin too (R56).
 */
export const importGroup = defineOperation<GroupImported, WriteError | OperationError>()({
  name: 'importGroup',
  requires: 'users.write',
  input: ImportGroupInput,
  targetOf: () => null,
  *run(call) {
    const { source, group, fingerprint } = call.input
    const [planned] = yield* planGroups(call, source, [group])
    if (planned === undefined) throw new Error('A group has a plan')
    const { plan } = planned
    if (fingerprint !== undefined && fingerprint !== fingerprintOfPlan(plan))
      return refuse({ type: 'ImportRowStale' })
    const done = yield* carryOutGroup(call, source, planned)
    if (!done.ok) return done
    const { groupId, added, audit } = done.value
    return ok({ value: { groupId, plan, added }, audit })
  },
})
