import type { OperationError } from '../errors.ts'
import { ok, type Result, refuse } from '../result.ts'
import { nameKeyOfUserPrincipalName } from '../user/name-key.ts'
import type { ActiveUser } from '../user/user.ts'
import type { ImportedPerson } from './imported-person.ts'
import type { ImportedNames } from './match-person.ts'

/** What is to be done about somebody whom an identity provider announces. */
export type Arrival =
  | { readonly kind: 'create' | 'restore' }
  /** The person is an active user already. */
  | { readonly kind: 'change' | 'leave'; readonly user: ActiveUser }

/**
 * Whoever arrives is new, or comes back from the bin with everything that the deletion set aside (R60). Somebody who is
 * there already does not arrive: the answer names the user who has the name or the identifier.
 */
export function checkArrival(
  arrival: Arrival,
  { externalId }: Pick<ImportedPerson, 'externalId'>,
  { userPrincipalName }: Pick<ImportedNames, 'userPrincipalName'>,
): Result<null, Extract<OperationError, { readonly type: 'NameTaken' }>> {
  if (!('user' in arrival)) return ok(null)
  const { id, displayName, userPrincipalName: held } = arrival.user
  const hasName = nameKeyOfUserPrincipalName(held) === nameKeyOfUserPrincipalName(userPrincipalName)
  const holder = { kind: 'user', id, displayName, userPrincipalName: held, row: null } as const
  return hasName || externalId === null
    ? refuse({
        type: 'NameTaken',
        attribute: 'userPrincipalName',
        value: userPrincipalName,
        holder: { ...holder, heldAs: 'userPrincipalName' },
      })
    : refuse({
        type: 'NameTaken',
        attribute: 'externalId',
        value: externalId,
        holder: { ...holder, heldAs: 'immutableId' },
      })
}
