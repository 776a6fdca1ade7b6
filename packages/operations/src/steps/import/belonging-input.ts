import { directoryRoles, ok, type Result } from '@reprieve/domain'
import type { Belonging } from '@reprieve/domain/import'
import { z } from 'zod'
import type { Refusal } from '../../answer.ts'
import { Id } from '../../input.ts'
import { invalidInput } from '../../invalid-input.ts'

const text = z.string().max(1024)

/** Somebody of the source, by the identifier there, and who that is here where it is known already. */
const MemberInput = z.strictObject({ externalId: text.min(1), userId: Id.optional() })

const mostOfAKind = 200

/**
 * Something that a source says a person has. What a role or a reason has to be is asked row by row, so that a fault stops
 * its row only.
 */
export const BelongingInput = z.strictObject({
  person: MemberInput,
  belonging: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('manager'), manager: MemberInput }),
    z.strictObject({
      kind: z.literal('licences'),
      licences: z
        .array(
          z.strictObject({ skuId: text.min(1), excludedPlans: z.array(text).max(mostOfAKind).readonly() }),
        )
        .max(mostOfAKind)
        .readonly(),
    }),
    z.strictObject({ kind: z.literal('roles'), roles: z.array(text).max(mostOfAKind).readonly() }),
    z.strictObject({ kind: z.literal('hold'), reason: text }),
  ]),
})
export type BelongingInput = z.output<typeof BelongingInput>

const Roles = z.looseObject({ roles: z.array(z.enum(directoryRoles)) })
const Hold = z.looseObject({ reason: z.string().trim().min(1).max(256) })

/** The belonging as a user may have it, or the first member of it that no user may have. */
export function parseBelonging({ belonging }: BelongingInput): Result<Belonging, Refusal<'InvalidInput'>> {
  switch (belonging.kind) {
    case 'roles': {
      const parsed = Roles.safeParse(belonging)
      return parsed.success ? ok({ kind: 'roles', roles: parsed.data.roles }) : invalidInput(parsed.error)
    }
    case 'hold': {
      const parsed = Hold.safeParse(belonging)
      return parsed.success ? ok({ kind: 'hold', reason: parsed.data.reason }) : invalidInput(parsed.error)
    }
    default:
      return ok(belonging)
  }
}
