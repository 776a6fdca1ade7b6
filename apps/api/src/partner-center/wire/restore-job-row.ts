import { z } from '@hono/zod-openapi'
import { describeError, type Locale } from '@reprieve/i18n'
import type { JobRowEntry, RowError } from '@reprieve/operations'
import { errorRows } from '../errors.ts'
import { ConflictBody, HolderBody, ResolutionBody, toConflictBody } from './conflict.ts'
import { effectMembers } from './restore-result.ts'

export const RestoreJobRow = z
  .strictObject({
    row: z.int(),
    userId: z.guid(),
    resolutions: z.array(ResolutionBody).openapi({ description: 'As the row was asked with' }),
    outcome: z.enum(['pending', 'restored', 'failed']),
    error: z
      .strictObject({
        type: z.string(),
        code: z.int().openapi({ description: 'As an answer to a single restore would have it' }),
        description: z.string(),
        conflicts: z.array(ConflictBody).optional(),
        rejected: z
          .array(
            z.strictObject({ resolution: ResolutionBody, reason: z.string(), holder: HolderBody.nullable() }),
          )
          .optional(),
      })
      .optional()
      .openapi({ description: 'Why the row has failed' }),
    result: z
      .strictObject(effectMembers)
      .optional()
      .openapi({ description: 'What the restore did; absent also once the user was purged' }),
    attributes: z.strictObject({ objectType: z.literal('RestoreJobRow') }),
  })
  .openapi('RestoreJobRow')

/** A line of a job's log. */
export const toRestoreJobRow = (
  { row, userId, resolutions, outcome, error, result }: JobRowEntry,
  locale: Locale,
): z.input<typeof RestoreJobRow> => ({
  row,
  userId,
  resolutions: [...resolutions],
  outcome,
  ...(error !== null && { error: toError(error, locale) }),
  ...(result !== null && { result: toResult(result) }),
  attributes: { objectType: 'RestoreJobRow' },
})

type Result = NonNullable<JobRowEntry['result']>

// Returned as it was recorded; tests check the answer against the schema.
const toResult = (result: Result) => result as z.input<z.ZodObject<typeof effectMembers>>

function toError(error: RowError, locale: Locale) {
  const about = {
    type: error.type,
    code: errorRows[error.type].code,
    description: describeError(locale, error),
  }
  if (error.type === 'RestoreConflict') return { ...about, ...toReasons(error.row) }
  if (error.type !== 'PlanStale') return about
  const conflicts = error.plan.rows.flatMap((row) => ('conflicts' in row ? row.conflicts : []))
  return { ...about, conflicts: conflicts.map(toConflictBody) }
}

const toReasons = ({ conflicts, rejected }: Extract<RowError, { type: 'RestoreConflict' }>['row']) => ({
  conflicts: conflicts.map(toConflictBody),
  rejected: [...rejected],
})
