import { checkShrinkage } from '@reprieve/domain/import'
import { z } from 'zod'
import type { Refusal } from '../answer.ts'
import { defineQuery } from '../run/define-query.ts'
import { loadGuards } from '../steps/load/guard-limits.ts'

const CheckImportInput = z.strictObject({
  /** Number of active users that earlier imports of the source have linked. */
  known: z.number().int().min(0),
  /** Number of them that are missing in the source now. */
  missing: z.number().int().min(0),
})

/**
 * Checks whether a source may be imported although so many people are missing in it. The tenant's deletion guard
 * decides (R57).
 */
export const checkImport = defineQuery<null, Refusal<'ImportSourceShrunk'>>()({
  requires: 'users.write',
  input: CheckImportInput,
  *run({ context, input }) {
    const { deletion } = yield* loadGuards(context.tenantId)
    return checkShrinkage(input, deletion)
  },
})
