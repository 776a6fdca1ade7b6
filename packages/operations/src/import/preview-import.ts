import { ok } from '@reprieve/domain'
import type { ImportRowPlan } from '@reprieve/domain/import'
import { z } from 'zod'
import { defineQuery } from '../run/define-query.ts'
import { PersonInput } from '../steps/import/person-input.ts'
import { planImport } from '../steps/import/plan-import.ts'
import { toRowPlan } from '../steps/import/to-row-plan.ts'

/** A portion of a source: whoever reads a large one asks for one after the other. */
export const PreviewImportInput = z.strictObject({ people: z.array(PersonInput).min(1).max(1_000) })
export type PreviewImportInput = z.input<typeof PreviewImportInput>

/** What an import would do about people of a source, in their order. Changes nothing (R55). */
export const previewImport = defineQuery<readonly ImportRowPlan[], never>()({
  requires: 'users.write',
  input: PreviewImportInput,
  *run({ input, ...asked }) {
    return ok((yield* planImport(asked, input.people)).map(toRowPlan))
  },
})
