import { ok, type Result } from '@reprieve/domain'
import type { ImportedPerson } from '@reprieve/domain/import'
import { z } from 'zod'
import type { Refusal } from '../../answer.ts'
import { DisplayName, profileMembers, profileTextMembers } from '../../input.ts'
import { invalidInput } from '../../invalid-input.ts'

const text = z.string().max(1024)

/** The name that an administrator gives to a source of people, such as `hr`. */
export const Source = z
  .string()
  .toLowerCase()
  .regex(
    /^[a-z0-9][a-z0-9._-]{0,63}$/,
    'may have letters a to z, digits, dots, hyphens and underscores, up to 64',
  )

/** A person as a source describes it. Its members are checked row by row, so that a mistake stops only its own row. */
export const PersonInput = z.strictObject({
  externalId: text.nullable(),
  userPrincipalName: text,
  displayName: text,
  passwordHash: text.optional(),
  firstName: text.optional(),
  lastName: text.optional(),
  usageLocation: text.optional(),
  phoneNumber: text.optional(),
  jobTitle: text.optional(),
  department: text.optional(),
  office: text.optional(),
  mobilePhone: text.optional(),
  employeeId: text.optional(),
  preferredLanguage: text.optional(),
  signInBlocked: z.boolean().optional(),
  proxyAddresses: z.array(text).max(500).readonly().optional(),
})

export type PersonGiven = z.output<typeof PersonInput>

const { firstName, lastName, usageLocation, phoneNumber } = profileMembers

const Person = PersonInput.extend({
  externalId: z.string().trim().min(1).max(256).nullable(),
  userPrincipalName: z.string().max(256),
  displayName: DisplayName,
  firstName: firstName.unwrap().unwrap().optional(),
  lastName: lastName.unwrap().unwrap().optional(),
  usageLocation: usageLocation.unwrap().unwrap().optional(),
  phoneNumber: phoneNumber.unwrap().unwrap().optional(),
  ...profileTextMembers,
})

/** The person with valid members, or the refusal of the first invalid one. */
export function parsePerson(given: PersonGiven): Result<ImportedPerson, Refusal<'InvalidInput'>> {
  const parsed = Person.safeParse(given)
  if (!parsed.success) return invalidInput(parsed.error)
  const { externalId, ...members } = parsed.data
  // Blank texts are dropped, because an import clears nothing. The remaining members are as the type says.
  const said = Object.entries(members).filter(([, member]) => member !== undefined && member !== null)
  return ok({ externalId, ...Object.fromEntries(said) } as unknown as ImportedPerson)
}
