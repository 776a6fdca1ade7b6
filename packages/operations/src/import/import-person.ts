import { type OperationError, ok, refuse, type UserId } from '@reprieve/domain'
import type { ImportRowPlan } from '@reprieve/domain/import'
import { z } from 'zod'
import type { WriteError } from '../answer.ts'
import { defineOperation } from '../run/define-operation.ts'
import { carryOutPlan } from '../steps/import/carry-out-plan.ts'
import { PersonInput, Source } from '../steps/import/person-input.ts'
import { planImport } from '../steps/import/plan-import.ts'
import { fingerprintOfPlan, toRowPlan } from '../steps/import/to-row-plan.ts'

export const ImportPersonInput = z.strictObject({
  source: Source,
  person: PersonInput,
  /** The fingerprint that the preview gave for this person. If the plan has changed, the answer is `ImportRowStale`. */
  fingerprint: z.string().max(128).optional(),
})
export type ImportPersonInput = z.input<typeof ImportPersonInput>

export interface PersonImported {
  readonly userId: UserId
  readonly plan: ImportRowPlan
}

/**
 * Carries out what `previewImport` shows for one person of a source, all or nothing (R55). The person's identifier is
 * stored, so that the next import finds the same user under any name, in the bin too (R56).
 */
export const importPerson = defineOperation<PersonImported, WriteError | OperationError>()({
  name: 'importPerson',
  requires: 'users.write',
  input: ImportPersonInput,
  mailboxes: 'make',
  targetOf: () => null,
  *run(call) {
    const { source, person, fingerprint } = call.input
    const [planned] = yield* planImport(call, source, [person])
    if (planned === undefined) throw new Error('A person has a plan')
    const plan = toRowPlan(planned)
    if (fingerprint !== undefined && fingerprint !== fingerprintOfPlan(plan))
      return refuse({ type: 'ImportRowStale' })
    if (!planned.ok) return refuse(planned.error)
    const done = yield* carryOutPlan(call, source, planned.value)
    if (!done.ok) return done
    const { userId, effects } = done.value
    return ok({ value: { userId, plan }, ...effects })
  },
})
