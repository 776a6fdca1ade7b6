import { rows, statements, type Transaction } from '@reprieve/db'
import { type NameKey, namesWantedBy, type Tenant, type UserId } from '@reprieve/domain'
import {
  externalIdOf,
  type ImportedNames,
  type ImportedPerson,
  importedNames,
  keysToMatch,
  type Match,
  matchPerson,
} from '@reprieve/domain/import'
import { rowsByList } from '../load/rows-by-list.ts'
import { type Holders, loadHolders, noHolders } from '../names/holders.ts'

export interface Found {
  readonly person: ImportedPerson
  readonly names: ImportedNames
  readonly match: Match
  /** The identifier by which the source knows the matching user; null if it does not. */
  readonly knownAs: string | null
}

/** Matches each person of a source with a user (R56), and loads the holders of all their names. */
export function* findPeople(
  tenant: Tenant,
  source: string,
  people: readonly ImportedPerson[],
  now: Date,
): Transaction<{ readonly found: readonly Found[]; readonly holders: Holders }> {
  const named = people.map((person) => ({ person, names: importedNames(person, tenant) }))
  const holders = noHolders()
  const wanted = new Set(named.flatMap(({ names }) => [...namesWantedBy(names), ...keysToMatch(names)]))
  yield* loadHolders(tenant.id, [...wanted], holders)
  const { holdersByKey } = holders
  const known = yield* loadKnown(tenant, source, named, now)
  const isFree = (key: NameKey): boolean => (holdersByKey.get(key) ?? null) === null
  // Active users are found without reading the bin.
  const absent = named.map(({ names }) => keysToMatch(names)).filter((keys) => keys.every(isFree))
  const deletedByKey = yield* loadDeleted(tenant, [...new Set(absent.flat())], now)
  const matched = named.map(({ person, names }) => {
    const knownUser = known.get(externalIdOf(person, names)) ?? null
    return { person, names, match: matchPerson(names, { knownUser, holdersByKey, deletedByKey }) }
  })
  const knownAs = yield* loadKnownAs(
    tenant,
    source,
    matched.flatMap(({ match }) => ('userId' in match ? [match.userId] : [])),
  )
  const found = matched.map((one) => ({
    ...one,
    knownAs: 'userId' in one.match ? (knownAs.get(one.match.userId) ?? null) : null,
  }))
  return { found, holders }
}

interface Named {
  readonly person: ImportedPerson
  readonly names: ImportedNames
}

function* loadKnown({ id: tenantId }: Tenant, source: string, named: readonly Named[], now: Date) {
  const ids = [...new Set(named.map(({ person, names }) => externalIdOf(person, names)))]
  const found = yield* rowsByList(statements.usersByExternalIds, ids, (externalIds) => ({
    tenantId,
    source,
    externalIds,
  }))
  // A user whose window has ended counts as gone (R3).
  const there = found.filter(
    ({ purgeAt, holdReason }) => purgeAt === null || holdReason !== null || now < purgeAt,
  )
  return new Map(there.map(({ externalId, userId, state }) => [externalId, { kind: state, userId }]))
}

function* loadKnownAs({ id: tenantId }: Tenant, source: string, ids: readonly UserId[]) {
  const found = yield* rowsByList(statements.externalIdsOfUsers, [...new Set(ids)], (userIds) => ({
    tenantId,
    source,
    userIds,
  }))
  return new Map(found.map(({ userId, externalId }) => [userId, externalId]))
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
