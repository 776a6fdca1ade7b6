import { ok, type Result } from '@reprieve/domain'
import type { ImportedGroup } from '@reprieve/domain/import'
import { z } from 'zod'
import type { Refusal } from '../../answer.ts'
import { DisplayName, Id } from '../../input.ts'
import { invalidInput } from '../../invalid-input.ts'

/** Of one row: a group with more has several. */
const mostMembers = 10_000

const text = z.string().max(1024)

/** A group as a source tells of one. What its names have to be is asked row by row, so that a fault stops its row only. */
export const GroupInput = z.strictObject({
  externalId: text.min(1),
  displayName: text,
  proxyAddresses: z.array(text).max(500).readonly().optional(),
  members: z
    .array(z.strictObject({ externalId: text.min(1), userId: Id.optional() }))
    .max(mostMembers)
    .readonly(),
})

const Names = z.looseObject({ displayName: DisplayName })

/** The group with names as a group may have them, or the first member that no group may have. */
export function parseGroup(
  given: z.output<typeof GroupInput>,
): Result<ImportedGroup, Refusal<'InvalidInput'>> {
  const parsed = Names.safeParse(given)
  return parsed.success ? ok({ ...given, displayName: parsed.data.displayName }) : invalidInput(parsed.error)
}
