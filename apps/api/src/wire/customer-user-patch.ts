import { z } from '@hono/zod-openapi'
import { isPlainText, ok, type Result, refuse } from '@reprieve/domain'
import type { TransportError } from '../errors.ts'
import { membersInAnyCase, type WireObject } from './parse-json-object.ts'
import { toPropertyError } from './to-property-error.ts'

const text = z.string().refine(isPlainText, { error: 'has characters that cannot be' })

export const PasswordProfile = z.strictObject({
  password: text,
  forceChangePassword: z.boolean().default(false),
})

/** What a client may send; the names in any case, null for "not supplied". */
export const CustomerUserPatch = z
  .strictObject({
    usageLocation: text,
    userPrincipalName: text,
    firstName: text,
    lastName: text,
    displayName: text,
    phoneNumber: text,
    immutableId: text,
    passwordProfile: PasswordProfile,
    state: z
      .string()
      .toLowerCase()
      .pipe(z.enum(['active', 'inactive'], { error: 'must be "active"' }))
      .openapi({ type: 'string', description: '"active" restores a deleted user; nothing else can be set' }),
  })
  .partial()
  .openapi('CustomerUserPatch')
export type CustomerUserPatch = z.infer<typeof CustomerUserPatch>

/** What the SDKs send back of a user that they have read, or send empty. */
export const readBack = [
  'id',
  'lastDirectorySyncTime',
  'userDomainType',
  'softDeletionTime',
  'links',
] as const

export const customerUserPatchNames = membersInAnyCase(
  [...Object.keys(CustomerUserPatch.shape), 'password', 'forceChangePassword'],
  { ignored: readBack },
)

export function parseCustomerUserPatch(body: WireObject): Result<CustomerUserPatch, TransportError> {
  const parsed = CustomerUserPatch.safeParse(body)
  if (!parsed.success) return refuse(toPropertyError(parsed.error))
  return parsed.data.state === 'inactive' ? refuse({ type: 'StateNotSettable' }) : ok(parsed.data)
}
