import { type OperationError, ok, refuse, type UserId } from '@reprieve/domain'
import type { ImportBelongingPlan } from '@reprieve/domain/import'
import { z } from 'zod'
import type { WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { BelongingInput } from '../steps/import/belonging-input.ts'
import { carryOutBelonging } from '../steps/import/carry-out-belonging.ts'
import { Source } from '../steps/import/person-input.ts'
import { planOneBelonging } from '../steps/import/plan-belonging.ts'
import { fingerprintOfPlan } from '../steps/import/to-row-plan.ts'

const ImportBelongingInput = z.strictObject({
  source: Source,
  given: BelongingInput,
  /** What the preview gave for this belonging; if something else is to be done by now, the answer is `ImportRowStale`. */
  fingerprint: z.string().max(128).optional(),
})

export interface BelongingImported {
  readonly userId: UserId
  readonly plan: ImportBelongingPlan
}

/**
 * Carries out what `previewBelongings` shows for one manager, hold, set of licences or of roles of a person, whole or not
 * at all (R55). Import the people first, so that they are here. Each kind takes the permission that it takes elsewhere
 * (R46, R47). Refuses with `ImportRowStale` where one of them is not here.
 */
export const importBelonging = defineOperation<BelongingImported, WriteError | OperationError>()({
  name: 'importBelonging',
  requires: 'users.write',
  input: ImportBelongingInput,
  targetOf: () => null,
  *run(call) {
    const { source, given, fingerprint } = call.input
    const planned = yield* planOneBelonging(call, source, given)
    const { plan, user } = planned
    if (fingerprint !== undefined && fingerprint !== fingerprintOfPlan(plan))
      return refuse({ type: 'ImportRowStale' })
    const done = yield* carryOutBelonging(call, planned)
    if (!done.ok) return done
    const details = { source, externalId: given.person.externalId }
    const audit = done.value && { ...done.value, details }
    return ok({ value: { userId: user?.id ?? '', plan }, audit })
  },
})
