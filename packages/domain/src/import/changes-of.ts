import { nameKeyOfAddress, nameKeyOfUserPrincipalName } from '../user/name-key.ts'
import { profileTexts } from '../user/profile-texts.ts'
import { isPrimary } from '../user/proxy-addresses.ts'
import { renameAddresses } from '../user/rename-addresses.ts'
import type { UserChanges } from '../user/update.ts'
import type { User } from '../user/user.ts'
import type { ImportedPerson } from './imported-person.ts'
import type { ImportedNames } from './match-person.ts'

const members = [
  'displayName',
  'firstName',
  'lastName',
  'usageLocation',
  'phoneNumber',
  ...profileTexts,
  'signInBlocked',
] as const satisfies readonly (keyof ImportedPerson & keyof UserChanges)[]

/**
 * The changes that an import makes to a user: members that the source gives and that differ. It adds addresses and
 * never removes one, keeps the primary address, and ignores another spelling of a name (R58).
 */
export function changesOf(person: ImportedPerson, names: ImportedNames, user: User): UserChanges {
  const said = members.filter((member) => person[member] !== undefined && person[member] !== user[member])
  const isRenamed = keyOf(names.userPrincipalName) !== keyOf(user.userPrincipalName)
  const proxyAddresses = withAdded(names, user, isRenamed)
  return {
    ...Object.fromEntries(said.map((member) => [member, person[member]])),
    ...(isRenamed && { userPrincipalName: names.userPrincipalName }),
    ...(proxyAddresses !== null && { proxyAddresses }),
  }
}

const keyOf = nameKeyOfUserPrincipalName

/** The user's addresses together with those that the source adds; null if it adds none. */
function withAdded(
  { userPrincipalName, proxyAddresses = [] }: ImportedNames,
  user: User,
  isRenamed: boolean,
): readonly string[] | null {
  const kept = isRenamed
    ? renameAddresses(user.proxyAddresses, user.userPrincipalName, userPrincipalName)
    : user.proxyAddresses
  const all = new Map(kept.map((address) => [nameKeyOfAddress(address), address]))
  const keys = new Set([...all.keys(), keyOf(userPrincipalName), keyOf(user.userPrincipalName)])
  const hasPrimary = kept.some(isPrimary)
  for (const address of proxyAddresses) {
    const key = nameKeyOfAddress(address)
    if (!keys.has(key)) all.set(key, hasPrimary ? address.replace(/^smtp:/i, 'smtp:') : address)
  }
  return all.size > kept.length ? [...all.values()] : null
}
