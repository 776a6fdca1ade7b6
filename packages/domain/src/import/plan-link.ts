import type { OperationError } from '../errors.ts'
import type { UserId } from '../ids.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { ImportedPerson } from './imported-person.ts'
import { type ImportedNames, keysToMatch } from './match-person.ts'

/** The identifier under which a source knows a user from now on. */
export interface Link {
  readonly externalId: string
  /** The identifier under which the source has known the user so far; null if it has not. */
  readonly replaces: string | null
}

/** A user with the identifier under which the source knows it already; null if it does not. */
export interface KnownUser {
  readonly userId: UserId
  readonly externalId: string | null
}

/** The identifier of a person in its source. A source without identifiers uses the key of the sign-in name. */
export const externalIdOf = (person: ImportedPerson, names: ImportedNames): string =>
  person.externalId ?? keysToMatch(names)[0] ?? ''

/**
 * The link to store; null if there is nothing to change (R56). Refuses if the source knows
 * the user under another identifier of its own: that is another person, who had the name before and whose account
 * nobody takes over.
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
