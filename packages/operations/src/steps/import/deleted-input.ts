import { directoryRoles, ok, type Result, refuse } from '@reprieve/domain'
import { checkImportedDeletion, type ImportedDeletedPerson } from '@reprieve/domain/import'
import { z } from 'zod'
import type { Refusal } from '../../answer.ts'
import { invalidInput } from '../../invalid-input.ts'
import { PersonInput, parsePerson } from './person-input.ts'

const text = z.string().max(1024)
const texts = z.array(text.min(1)).max(200).readonly()
/** A manager can have had many reports. */
const people = z.array(text.min(1)).max(100_000).readonly()

/** Somebody in the bin of an export. What the members have to be is asked row by row, so that a fault stops its row only. */
export const DeletedInput = z.strictObject({
  person: PersonInput.extend({ externalId: text.min(1) }),
  deletedAt: text,
  purgeAt: text,
  deletedByName: text,
  hold: text.nullable(),
  returns: z.strictObject({
    licences: texts,
    excludedPlans: z.record(text, texts),
    roles: texts,
  }),
  groups: people,
  manager: text.nullable(),
  reports: people,
})
export type DeletedInput = z.output<typeof DeletedInput>

const instant = z.iso.datetime().transform((value) => new Date(value))

const Deleted = z.looseObject({
  deletedAt: instant,
  purgeAt: instant,
  hold: z.string().trim().min(1).max(256).nullable(),
  returns: z.looseObject({ roles: z.array(z.enum(directoryRoles)) }),
})

/** The person with valid members and a deletion that can have been, or the refusal of the first fault. */
export function parseDeleted(
  given: DeletedInput,
  now: Date,
): Result<ImportedDeletedPerson, Refusal<'InvalidInput'>> {
  const person = parsePerson(given.person)
  if (!person.ok) return person
  const parsed = Deleted.safeParse(given)
  if (!parsed.success) return invalidInput(parsed.error)
  const { deletedAt, purgeAt, hold, returns } = parsed.data
  const deleted: ImportedDeletedPerson = {
    ...given,
    person: { ...person.value, externalId: given.person.externalId },
    deletedAt,
    purgeAt,
    hold,
    returns: { ...given.returns, roles: returns.roles },
  }
  const checked = checkImportedDeletion(deleted, now)
  return checked.ok ? ok(deleted) : refuse(checked.error)
}
