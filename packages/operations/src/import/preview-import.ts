import { ok } from '@reprieve/domain'
import type { ImportRowPlan } from '@reprieve/domain/import'
import { z } from 'zod'
import { defineQuery } from '../run/define-query.ts'
import { PersonInput, Source } from '../steps/import/person-input.ts'
import { planImport } from '../steps/import/plan-import.ts'
import { fingerprintOfPlan, toRowPlan } from '../steps/import/to-row-plan.ts'

/** A portion of a source. Callers read a large source portion by portion. */
export const PreviewImportInput = z.strictObject({
  source: Source,
  people: z.array(PersonInput).min(1).max(1_000),
})
export type PreviewImportInput = z.input<typeof PreviewImportInput>

export interface PreviewedRow {
  readonly plan: ImportRowPlan
  /** Send it with the person to `importPerson`, so that nothing happens except what the plan says. */
  readonly fingerprint: string
}

/** Plans the import of people of a source, in their order. Changes nothing (R55). */
export const previewImport = defineQuery<readonly PreviewedRow[], never>()({
  requires: 'users.write',
  input: PreviewImportInput,
  *run({ input: { source, people }, ...asked }) {
    const plans = (yield* planImport(asked, source, people)).map(toRowPlan)
    return ok(plans.map((plan) => ({ plan, fingerprint: fingerprintOfPlan(plan) })))
  },
})
