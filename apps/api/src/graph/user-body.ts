import { z } from '@hono/zod-openapi'
import { ok, type Result } from '@reprieve/domain'
import type { CreateUserInput, UpdateUserInput } from '@reprieve/operations'
import { readObject, Text } from './body.ts'
import type { GraphObject } from './call.ts'
import { badRequest, type GraphRefusal } from './refusal.ts'

const PasswordProfile = z
  .strictObject({
    password: z.string(),
    forceChangePasswordNextSignIn: z.boolean().nullable().optional(),
  })
  .openapi('passwordProfile')

const profile = {
  businessPhones: z.array(z.string().max(64)).max(1).optional(),
  givenName: Text.optional(),
  jobTitle: Text.optional(),
  mobilePhone: Text.optional(),
  officeLocation: Text.optional(),
  preferredLanguage: Text.optional(),
  surname: Text.optional(),
  department: Text.optional(),
  employeeId: Text.optional(),
  usageLocation: Text.optional(),
}

export const NewUser = z
  .strictObject({
    ...profile,
    accountEnabled: z.boolean(),
    displayName: z.string(),
    mailNickname: z.string().min(1).max(64),
    userPrincipalName: z.string(),
    passwordProfile: PasswordProfile,
    onPremisesImmutableId: z.string().nullable().optional(),
  })
  .openapi('newUser')

export const UserChange = z
  .strictObject({
    ...profile,
    accountEnabled: z.boolean().optional(),
    displayName: z.string().optional(),
    userPrincipalName: z.string().optional(),
    passwordProfile: PasswordProfile.optional(),
    onPremisesImmutableId: z.string().nullable().optional(),
  })
  .openapi('userChange')

type Profile = Pick<z.output<typeof UserChange>, keyof typeof profile>

const toProfile = ({ businessPhones, givenName, surname, officeLocation, ...texts }: Profile) => ({
  ...texts,
  firstName: givenName,
  lastName: surname,
  office: officeLocation,
  ...(businessPhones !== undefined && { phoneNumber: businessPhones[0] ?? null }),
})

/** As in Graph, a password that somebody else has chosen is to be changed, unless the contrary is said. */
const toPassword = ({ password, forceChangePasswordNextSignIn }: z.output<typeof PasswordProfile>) => ({
  value: password,
  mustChange: forceChangePasswordNextSignIn ?? true,
})

/** A user to create. The nickname becomes the primary address, as Exchange does, where the sign-in name is another. */
export function readNewUser(body: GraphObject | null): Result<CreateUserInput, GraphRefusal> {
  const read = readObject(body, NewUser)
  if (!read.ok) return read
  const {
    accountEnabled,
    mailNickname,
    passwordProfile,
    onPremisesImmutableId,
    userPrincipalName,
    displayName,
    ...rest
  } = read.value
  const at = userPrincipalName.lastIndexOf('@')
  const isOwn = userPrincipalName.slice(0, at).toLowerCase() === mailNickname.toLowerCase()
  const primary = `SMTP:${mailNickname}${userPrincipalName.slice(Math.max(at, 0))}`
  return ok({
    ...toProfile(rest),
    displayName,
    userPrincipalName,
    signInBlocked: !accountEnabled,
    password: toPassword(passwordProfile),
    ...(!isOwn && { proxyAddresses: [primary, `smtp:${userPrincipalName}`] }),
    ...(onPremisesImmutableId && { immutableId: onPremisesImmutableId }),
  })
}

/** The changes of a PATCH. A property that is absent stays as it is; null clears it. */
export function readUserChange(
  body: GraphObject | null,
): Result<Omit<UpdateUserInput, 'userId'>, GraphRefusal> {
  if (body === null) return badRequest('The request has no body.')
  const read = readObject(body, UserChange)
  if (!read.ok) return read
  const { accountEnabled, passwordProfile, onPremisesImmutableId, ...rest } = read.value
  const { displayName, userPrincipalName, ...texts } = rest
  return ok({
    ...toProfile(texts),
    displayName,
    userPrincipalName,
    immutableId: onPremisesImmutableId,
    ...(accountEnabled !== undefined && { signInBlocked: !accountEnabled }),
    ...(passwordProfile && { password: toPassword(passwordProfile) }),
  })
}
