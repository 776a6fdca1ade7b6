import { ok } from '@reprieve/domain'
import type { ImportBelongingPlan } from '@reprieve/domain/import'
import { z } from 'zod'
import { defineQuery } from '../run/define-query.ts'
import { BelongingInput } from '../steps/import/belonging-input.ts'
import { Source } from '../steps/import/person-input.ts'
import { type PlannedBelonging, planOneBelonging } from '../steps/import/plan-belonging.ts'
import { fingerprintOfPlan } from '../steps/import/to-row-plan.ts'

/** A portion of a source: whoever reads a large one asks for one after the other. */
const PreviewBelongingsInput = z.strictObject({
  source: Source,
  belongings: z.array(BelongingInput).min(1).max(500),
})

export interface PreviewedBelonging {
  readonly plan: ImportBelongingPlan
  /**
   * Send it with the belonging to `importBelonging`, so that nothing else happens than what the plan says. Null where the
   * plan rests on people whom the same import creates or restores first.
   */
  readonly fingerprint: string | null
}

/**
 * What an import would do about managers, licences, roles and holds of people of a source, in their order. Changes nothing
 * (R55).
 */
export const previewBelongings = defineQuery<readonly PreviewedBelonging[], never>()({
  requires: 'users.write',
  input: PreviewBelongingsInput,
  *run({ input: { source, belongings }, ...asked }) {
    const previewed: PreviewedBelonging[] = []
    for (const given of belongings) {
      const planned = yield* planOneBelonging(asked, source, given)
      const fingerprint = restsOnOthers(planned) ? null : fingerprintOfPlan(planned.plan)
      previewed.push({ plan: planned.plan, fingerprint })
    }
    return ok(previewed)
  },
})

const restsOnOthers = ({ user, belonging, managerId }: PlannedBelonging): boolean =>
  user === null || (belonging?.kind === 'manager' && managerId === null)
