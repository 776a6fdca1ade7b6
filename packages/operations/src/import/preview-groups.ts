import { ok } from '@reprieve/domain'
import type { ImportGroupPlan } from '@reprieve/domain/import'
import { z } from 'zod'
import { defineQuery } from '../run/define-query.ts'
import { GroupInput } from '../steps/import/group-input.ts'
import { Source } from '../steps/import/person-input.ts'
import { planGroups } from '../steps/import/plan-groups.ts'
import { fingerprintOfPlan } from '../steps/import/to-row-plan.ts'

/** A portion of a source: whoever reads a large one asks for one after the other. */
const PreviewGroupsInput = z.strictObject({
  source: Source,
  groups: z.array(GroupInput).min(1).max(20),
})

export interface PreviewedGroup {
  readonly plan: ImportGroupPlan
  /** Send it with the group to `importGroup`, so that nothing else happens than what the plan says. */
  readonly fingerprint: string
}

/**
 * What an import would do about groups of a source, in their order. Members that the same import makes first need not be
 * here yet. Changes nothing (R55).
 */
export const previewGroups = defineQuery<readonly PreviewedGroup[], never>()({
  requires: 'users.write',
  input: PreviewGroupsInput,
  *run({ input: { source, groups }, ...asked }) {
    const planned = yield* planGroups(asked, source, groups)
    return ok(planned.map(({ plan }) => ({ plan, fingerprint: fingerprintOfPlan(plan) })))
  },
})
