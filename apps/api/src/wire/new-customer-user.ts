import { ok, type Result, refuse } from '@reprieve/domain'
import type { CreateUserInput } from '@reprieve/operations'
import type { TransportError } from '../errors.ts'
import { CustomerUserPatch } from './customer-user-patch.ts'
import type { WireObject } from './parse-json-object.ts'
import { toPropertyError } from './to-property-error.ts'

/** What a client sends to create a user: as for a change of one, with the two names that every user has. */
export const NewCustomerUser = CustomerUserPatch.required({
  userPrincipalName: true,
  displayName: true,
}).openapi('NewCustomerUser')

export function parseNewCustomerUser(body: WireObject): Result<CreateUserInput, TransportError> {
  const parsed = NewCustomerUser.safeParse(body)
  if (!parsed.success) return refuse(toPropertyError(parsed.error))
  // Clients always send "active", as every new user is.
  const { state, passwordProfile, ...given } = parsed.data
  if (state === 'inactive') return refuse({ type: 'StateNotSettable' })
  const { userPrincipalName, displayName, ...others } = given
  // An empty text is what some clients send for none.
  const filled = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== ''))
  const password = passwordProfile && {
    value: passwordProfile.password,
    mustChange: passwordProfile.forceChangePassword,
  }
  return ok({ userPrincipalName, displayName, ...filled, password })
}
