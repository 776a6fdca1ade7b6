import { z } from 'zod'
import { Id, Password, profileMembers } from '../../input.ts'
import { PersonInput, Source } from '../import/person-input.ts'

const attributesLimit = 65_536

/** What a source says of a user beyond what the directory knows. */
const SourceAttributes = z
  .record(z.string().max(256), z.json())
  .refine((attributes) => JSON.stringify(attributes).length <= attributesLimit, 'has more than 64 kB')

/** The provider's own identifier. One with this beginning would be taken for the key of a name. */
const ExternalId = z
  .string()
  .trim()
  .min(1)
  .max(256)
  .refine((text) => !text.startsWith('smtp:'), 'must not begin with smtp:')

const managerId = Id.nullable().optional()

export const ProvisionUserInput = z.strictObject({
  source: Source,
  person: PersonInput.omit({ passwordHash: true }).extend({ externalId: ExternalId.nullable() }),
  attributes: SourceAttributes,
  managerId,
  password: Password.optional(),
})
export type ProvisionUserInput = z.input<typeof ProvisionUserInput>

/** Members that are undefined stay as they are; null clears. */
export const UpdateProvisionedUserInput = z.strictObject({
  source: Source,
  userId: Id,
  changes: z.strictObject({ ...profileMembers, userPrincipalName: z.string().max(256).optional() }),
  externalId: ExternalId.nullable().optional(),
  attributes: SourceAttributes.optional(),
  managerId,
  password: Password.optional(),
})
export type UpdateProvisionedUserInput = z.input<typeof UpdateProvisionedUserInput>
