import type { NameKey, UserId } from '../ids.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { nameKeyOfAddress, nameKeyOfUserPrincipalName } from '../user/name-key.ts'
import type { LiveHolder } from '../user/restore-plan.ts'
import type { ImportedPerson } from './imported-person.ts'

/** The user that an imported person is (R56). */
export type Match =
  | { readonly kind: 'active'; readonly userId: UserId }
  | { readonly kind: 'deleted'; readonly userId: UserId }
  | { readonly kind: 'nobody' }
  /** Several users fit. All of them are named, and none is chosen. */
  | { readonly kind: 'ambiguous'; readonly userIds: readonly UserId[] }

/** The names by which an imported person is matched: the sign-in name and the e-mail addresses. */
export interface ImportedNames {
  readonly userPrincipalName: string
  /** Every address has its prefix. */
  readonly proxyAddresses: readonly string[] | undefined
}

/** The names of an imported person in the directory's form. */
export function importedNames(person: ImportedPerson, tenant: Pick<Tenant, 'defaultDomain'>): ImportedNames {
  const { userPrincipalName: name, proxyAddresses } = person
  return {
    userPrincipalName: name.includes('@') ? name : `${name}@${tenant.defaultDomain}`,
    proxyAddresses: proxyAddresses?.map((address) => (address.includes(':') ? address : `smtp:${address}`)),
  }
}

/** The keys of the names by which a person can be found, the sign-in name first. */
export function keysToMatch({ userPrincipalName, proxyAddresses = [] }: ImportedNames): readonly NameKey[] {
  const mails = proxyAddresses.filter((address) => /^smtp:/i.test(address))
  return [...new Set([nameKeyOfUserPrincipalName(userPrincipalName), ...mails.map(nameKeyOfAddress)])]
}

/** The users that may be the imported person. */
export interface Namesakes {
  /** The user whom the source knows by the person's identifier, if it is active or can be restored. */
  readonly knownUser: { readonly kind: 'active' | 'deleted'; readonly userId: UserId } | null
  /** The live holder of each key. The key of a free name is absent or null. */
  readonly holdersByKey: ReadonlyMap<NameKey, LiveHolder | null>
  /** Restorable deleted users by the key of the sign-in name that they had. */
  readonly deletedByKey: ReadonlyMap<NameKey, readonly UserId[]>
}

/**
 * Matches an imported person with a user (R56): the user whom the source knows by the identifier, whatever its name;
 * else the holder of the sign-in name; else the holder of one of the addresses; then the same among the deleted users.
 * The display name never matches, and if several users fit, none does.
 */
export function matchPerson(
  names: ImportedNames,
  { knownUser, holdersByKey, deletedByKey }: Namesakes,
): Match {
  if (knownUser !== null) return knownUser
  const [nameKey, ...addressKeys] = keysToMatch(names)
  if (nameKey === undefined) return { kind: 'nobody' }
  const activeOf = (key: NameKey): readonly UserId[] => {
    const holder = holdersByKey.get(key)
    return holder?.kind === 'user' ? [holder.id] : []
  }
  const deletedOf = (key: NameKey) => deletedByKey.get(key) ?? []
  const candidates = [
    ['active', activeOf(nameKey)],
    ['active', addressKeys.flatMap(activeOf)],
    ['deleted', deletedOf(nameKey)],
    ['deleted', addressKeys.flatMap(deletedOf)],
  ] as const
  for (const [kind, found] of candidates) {
    const userIds = [...new Set(found)]
    const [userId] = userIds
    if (userIds.length > 1) return { kind: 'ambiguous', userIds }
    if (userId !== undefined) return { kind, userId }
  }
  return { kind: 'nobody' }
}
