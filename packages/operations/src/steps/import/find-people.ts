import { rows, statements, type Transaction } from '@reprieve/db'
import { type NameKey, namesWantedBy, type Tenant, type UserId } from '@reprieve/domain'
import {
  type ImportedNames,
  type ImportedPerson,
  importedNames,
  keysToMatch,
  type Match,
  matchPerson,
} from '@reprieve/domain/import'
import { type Holders, loadHolders, noHolders } from '../names/holders.ts'

export interface Found {
  readonly person: ImportedPerson
  readonly names: ImportedNames
  readonly match: Match
}

/** Whom each person of a source is here (R56), and the holders of all their names. */
export function* findPeople(
  tenant: Tenant,
  people: readonly ImportedPerson[],
  now: Date,
): Transaction<{ readonly found: readonly Found[]; readonly holders: Holders }> {
  const named = people.map((person) => ({ person, names: importedNames(person, tenant) }))
  const holders = noHolders()
  const wanted = new Set(named.flatMap(({ names }) => [...namesWantedBy(names), ...keysToMatch(names)]))
  yield* loadHolders(tenant.id, [...wanted], holders)
  const { holdersByKey } = holders
  const isFree = (key: NameKey): boolean => (holdersByKey.get(key) ?? null) === null
  // Whoever is active is found without the bin.
  const absent = named.map(({ names }) => keysToMatch(names)).filter((keys) => keys.every(isFree))
  const deletedByKey = yield* loadDeleted(tenant, [...new Set(absent.flat())], now)
  const found = named.map(({ person, names }) => ({
    person,
    names,
    match: matchPerson(names, { holdersByKey, deletedByKey }),
  }))
  return { found, holders }
}

function* loadDeleted(
  { id: tenantId }: Tenant,
  keys: readonly NameKey[],
  now: Date,
): Transaction<ReadonlyMap<NameKey, readonly UserId[]>> {
  const deletedByKey = new Map<NameKey, readonly UserId[]>()
  for (const key of keys) {
    const userPrincipalName = key.slice('smtp:'.length)
    const namesakes = yield* rows(statements.deletedNamesakes, { tenantId, userPrincipalName, now })
    if (namesakes.length > 0)
      deletedByKey.set(
        key,
        namesakes.map(({ id }) => id),
      )
  }
  return deletedByKey
}
