import type { OperationError } from '../errors.ts'
import type { UserId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { ImportedPerson } from './imported-person.ts'
import { type ImportedNames, keysToMatch } from './match-person.ts'

/** The identifier by which a source is to know a user from now on. */
export interface Link {
  readonly externalId: string
  /** The identifier by which the source has known the user so far, if it has. */
  readonly replaces: string | null
}

/** A user, and the identifier by which the source knows it already; null where it does not. */
export interface KnownUser {
  readonly userId: UserId
  readonly externalId: string | null
}

/** The identifier of a person in its source: the source's own, or else the key of the sign-in name. */
export const externalIdOf = (person: ImportedPerson, names: ImportedNames): string =>
  person.externalId ?? keysToMatch(names)[0] ?? ''

/**
 * How a source is to know a user from now on; null where it does already (R56). A user whom the source knows by another
 * identifier of its own is somebody else who had the name before: nobody takes over that account.
 */
export function planLink(
  person: ImportedPerson,
  names: ImportedNames,
  known: KnownUser,
): Result<Link | null, Extract<OperationError, { readonly type: 'ImportOtherPerson' }>> {
  const externalId = externalIdOf(person, names)
  const replaces = known.externalId
  if (replaces === externalId) return ok(null)
  if (replaces === null || isNameKey(replaces)) return ok({ externalId, replaces })
  return person.externalId === null ? ok(null) : refuse({ type: 'ImportOtherPerson', userId: known.userId })
}

const isNameKey = (externalId: string): boolean => externalId.startsWith('smtp:')
