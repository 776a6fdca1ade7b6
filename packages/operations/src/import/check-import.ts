import { checkShrinkage } from '@reprieve/domain/import'
import { z } from 'zod'
import type { Refusal } from '../answer.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadGuards } from '../steps/load/guard-limits.ts'

const CheckImportInput = z.strictObject({
  /** Active users that were imported from the source before. */
  known: z.number().int().min(0),
  /** Those of them that the source tells of no more. */
  missing: z.number().int().min(0),
})

/** Whether a source may be imported of which so many people are gone: the tenant's deletion guard decides (R57). */
export const checkImport = defineQuery<null, Refusal<'ImportSourceShrunk'>>()({
  requires: 'users.write',
  input: CheckImportInput,
  *run({ context, input }) {
    const { deletion } = yield* loadGuards(context.tenantId)
    return checkShrinkage(input, deletion)
  },
})
