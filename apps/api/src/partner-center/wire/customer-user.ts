import { z } from '@hono/zod-openapi'
import { isPlainText, ok, type Result, refuse, type User } from '@reprieve/domain'
import type { CreateUserInput } from '@reprieve/operations'
import type { TransportError } from '../../transport-error.ts'
import { Link, toLink } from './links.ts'
import { membersInAnyCase, type WireObject } from './parse-json-object.ts'
import { toPropertyError } from './to-property-error.ts'
import { toWireInstant } from './to-wire-instant.ts'

export const CustomerUser = z
  .strictObject({
    usageLocation: z.string().optional(),
    id: z.guid(),
    userPrincipalName: z.string(),
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    displayName: z.string(),
    phoneNumber: z.string().optional(),
    immutableId: z.string().optional(),
    lastDirectorySyncTime: z.iso.datetime().optional(),
    userDomainType: z.enum(['none', 'managed', 'federated']),
    state: z.enum(['active', 'inactive']),
    softDeletionTime: z.iso
      .datetime()
      .optional()
      .openapi({ description: 'When the user was deleted; absent while it is active' }),
    links: z.strictObject({ self: Link }),
    attributes: z.strictObject({ objectType: z.literal('CustomerUser') }),
  })
  .openapi('CustomerUser')
export type CustomerUser = z.infer<typeof CustomerUser>

/** The user as Partner Center shows it. Members without a value are left out, and a password is never included. */
export const toCustomerUser = (user: User): CustomerUser => ({
  ...(user.usageLocation !== null && { usageLocation: user.usageLocation }),
  id: user.id,
  userPrincipalName: user.userPrincipalName,
  ...(user.firstName !== null && { firstName: user.firstName }),
  ...(user.lastName !== null && { lastName: user.lastName }),
  displayName: user.displayName,
  ...(user.phoneNumber !== null && { phoneNumber: user.phoneNumber }),
  ...(user.immutableId !== null && { immutableId: user.immutableId }),
  ...(user.lastDirectorySyncAt !== null && {
    lastDirectorySyncTime: toWireInstant(user.lastDirectorySyncAt),
  }),
  userDomainType: 'none',
  state: user.state === 'active' ? 'active' : 'inactive',
  ...(user.state === 'deleted' && { softDeletionTime: toWireInstant(user.deletedAt) }),
  links: { self: toLink(`/customers/${user.tenantId}/users/${user.id}`) },
  attributes: { objectType: 'CustomerUser' },
})

const text = z.string().refine(isPlainText, { error: 'has characters that cannot be' })

const PasswordProfile = z.strictObject({
  password: text,
  forceChangePassword: z.boolean().default(false),
})

/** The members that a client may send, with names in any case and null for "not supplied". */
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

/** Members that SDKs send back after reading a user, or send empty. */
const readBack = ['id', 'lastDirectorySyncTime', 'userDomainType', 'softDeletionTime', 'links'] as const

export const customerUserPatchNames = membersInAnyCase(
  [...Object.keys(CustomerUserPatch.shape), 'password', 'forceChangePassword'],
  { ignored: readBack },
)

export function parseCustomerUserPatch(body: WireObject): Result<CustomerUserPatch, TransportError> {
  const parsed = CustomerUserPatch.safeParse(body)
  if (!parsed.success) return refuse(toPropertyError(parsed.error))
  return parsed.data.state === 'inactive' ? refuse({ type: 'StateNotSettable' }) : ok(parsed.data)
}

/** The members that a client sends to create a user: those of a change, with the two names that every user has. */
export const NewCustomerUser = CustomerUserPatch.required({
  userPrincipalName: true,
  displayName: true,
}).openapi('NewCustomerUser')

export function parseNewCustomerUser(body: WireObject): Result<CreateUserInput, TransportError> {
  const parsed = NewCustomerUser.safeParse(body)
  if (!parsed.success) return refuse(toPropertyError(parsed.error))
  // Clients always send "active", because every new user is.
  const { state, passwordProfile, ...given } = parsed.data
  if (state === 'inactive') return refuse({ type: 'StateNotSettable' })
  const { userPrincipalName, displayName, ...others } = given
  // Some clients send an empty text for none.
  const filled = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== ''))
  const password = passwordProfile && {
    value: passwordProfile.password,
    mustChange: passwordProfile.forceChangePassword,
  }
  return ok({ userPrincipalName, displayName, ...filled, password })
}

/** The body of a password reset. */
export const PasswordReset = z.strictObject({ passwordProfile: PasswordProfile }).openapi('PasswordReset')
export type PasswordReset = z.infer<typeof PasswordReset>

export const passwordResetNames = membersInAnyCase(['passwordProfile', 'password', 'forceChangePassword'], {
  ignored: readBack,
})

export function parsePasswordReset(body: WireObject): Result<PasswordReset, TransportError> {
  const parsed = PasswordReset.safeParse(body)
  return parsed.success ? ok(parsed.data) : refuse(toPropertyError(parsed.error))
}
