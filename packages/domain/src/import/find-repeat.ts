import type { Tenant } from '../tenant/tenant.ts'
import { nameKeyOfUserPrincipalName } from '../user/name-key.ts'
import type { ImportedPerson } from './imported-person.ts'
import { importedNames } from './match-person.ts'

/** Returns the line of an earlier row about the same person; null if there is none. The earlier row wins (R22). */
export type FindRepeat = (person: ImportedPerson, line: number) => number | null

/**
 * Recognises repeated people of one source by identifier and by sign-in name. Memory grows with the number of people.
 */
export function repeatFinder(tenant: Pick<Tenant, 'defaultDomain'>): FindRepeat {
  const lines = new Map<string, number>()
  return (person, line) => {
    const { userPrincipalName } = importedNames(person, tenant)
    const keys = [nameKeyOfUserPrincipalName(userPrincipalName)]
    if (person.externalId !== null) keys.push(`id:${person.externalId}`)
    const earlier = keys.flatMap((key) => lines.get(key) ?? [])[0]
    if (earlier !== undefined) return earlier
    for (const key of keys) lines.set(key, line)
    return null
  }
}
