import type { NameKey, SkuId, UserId } from '../../ids.ts'
import { type AdministratorCount, countAdministrators } from '../../role/global-administrators.ts'
import { verifiedDomains } from '../../tenant/verified-domains.ts'
import type { HeldAs, Holder } from '../conflicts.ts'
import { nameKeyOfAddress, nameKeyOfImmutableId, nameKeyOfUserPrincipalName } from '../name-key.ts'
import { namesOf } from '../names-of.ts'
import { isPrimary } from '../proxy-addresses.ts'
import type { LiveHolder, LiveUser, RestoreEffects, RestoreSnapshot } from '../restore-plan.ts'
import type { DeletedUser, User } from '../user.ts'

/** Who holds a name. `row` is the row of this batch that gave it the name; null if it held the name before. */
export interface NameHolder extends Omit<LiveHolder, 'row'> {
  readonly row: number | null
}

/** What can be asked of a directory. */
interface Questions {
  /** The domains that the tenant has verified. */
  readonly verified: ReadonlySet<string>
  /** Names that were asked after and that the snapshot says nothing about. `holderOf` takes them to be free. */
  readonly missing: ReadonlySet<NameKey>
  /** Null if the name is free. */
  holderOf(key: NameKey): NameHolder | null
  /** Whether the snapshot, or a row of the batch, says who holds the name. */
  isKnown(key: NameKey): boolean
  liveUser(id: UserId): LiveUser
  userPrincipalNameOf(id: UserId): string
  addressesOf(holder: Pick<NameHolder, 'kind' | 'id' | 'proxyAddresses'>): readonly string[]
  /** Free seats of the product, less than 0 where more are taken than there are; null where nobody can have one. */
  seatsOf(skuId: SkuId): number | null
  stateOf(userId: UserId): 'active' | 'deleted' | 'purged'
  /** Whether this Global Administrator can sign in; undefined if the user is none. */
  isAbleAdministrator(id: UserId): boolean | undefined
  countAdministrators(): AdministratorCount
}

/**
 * The directory as it is after the rows that were planned so far (R22). A row makes its moves on a fork, of which later
 * rows see nothing until it is merged: a blocked row takes nothing.
 */
export interface PlannedDirectory extends Questions {
  /** Gives the user these names in place of those that it had `before`. What it had and keeps, no row has taken. */
  claim(user: Named, row: number, before: ReadonlySet<NameKey>): void
  /** Takes one address from its holder, to whom `left` remain. */
  release(holderId: string, key: NameKey, left: readonly string[]): void
  /** Puts the user into the bin: its names and its seats become free. */
  remove(user: LiveUser): void
  fork(): PlannedDirectory
  /** Makes the moves of the row's fork, brings its user back, and returns the names that became free. */
  merge(
    fork: PlannedDirectory | null,
    user: DeletedUser,
    effects: RestoreEffects,
    row: number,
  ): readonly NameKey[]
  /** The moves that were made on this directory itself; null if there are none. */
  readonly moves: Moves | null
}

type Named = Pick<User, 'id' | 'displayName' | 'userPrincipalName' | 'proxyAddresses' | 'immutableId'>

interface Moves {
  readonly holders: Map<NameKey, NameHolder | null>
  readonly userPrincipalNames: Map<UserId, string>
  readonly addresses: Map<string, readonly string[]>
  /** Seats that became free, less those that were taken. */
  readonly seats: Map<SkuId, number>
  readonly states: Map<UserId, 'active' | 'deleted'>
  /** Who became a Global Administrator, less those who are one no more. */
  administrators: AdministratorCount
}

type DirectorySnapshot = Pick<
  RestoreSnapshot,
  'tenant' | 'holdersByKey' | 'activeUsers' | 'seats' | 'relatedUsers' | 'globalAdministrators'
>

export const openDirectory = (snapshot: DirectorySnapshot): PlannedDirectory =>
  stackOn(readSnapshot(snapshot))

/** The holder as a plan reports it. */
export function describeHolder(
  directory: PlannedDirectory,
  { kind, id, displayName, heldAs, row }: NameHolder,
): Holder {
  const userPrincipalName = kind === 'user' ? directory.userPrincipalNameOf(id) : null
  return { kind, id, displayName, userPrincipalName, heldAs, row }
}

function readSnapshot(snapshot: DirectorySnapshot): Questions {
  const missing = new Set<NameKey>()
  const administrators = countAdministrators(snapshot.globalAdministrators)
  const liveUser = (id: UserId): LiveUser => {
    const user = snapshot.activeUsers.get(id)
    if (user === undefined) throw new Error(`The snapshot names the user ${id} as a holder but lacks it`)
    return user
  }
  return {
    verified: verifiedDomains(snapshot.tenant),
    missing,
    holderOf(key) {
      const holder = snapshot.holdersByKey.get(key)
      if (holder === undefined) missing.add(key)
      return holder ? { ...holder, row: holder.row ?? null } : null
    },
    isKnown: (key) => snapshot.holdersByKey.has(key),
    liveUser,
    userPrincipalNameOf: (id) => liveUser(id).userPrincipalName,
    addressesOf({ kind, id, proxyAddresses }) {
      if (kind === 'user') return liveUser(id).proxyAddresses
      if (proxyAddresses === null) throw new Error(`The snapshot lacks the addresses of the ${kind} ${id}`)
      return proxyAddresses
    },
    seatsOf(skuId) {
      const seats = snapshot.seats.get(skuId)
      return seats?.available === true ? seats.free : null
    },
    stateOf: (userId) => snapshot.relatedUsers.get(userId) ?? 'purged',
    isAbleAdministrator: (id) => snapshot.globalAdministrators.get(id),
    countAdministrators: () => administrators,
  }
}

function stackOn(under: Questions): PlannedDirectory {
  let moves: Moves | null = null
  const moving = (): Moves => {
    moves ??= noMoves()
    return moves
  }
  const directory: PlannedDirectory = {
    verified: under.verified,
    missing: under.missing,
    holderOf(key) {
      const moved = moves?.holders.get(key)
      return moved === undefined ? under.holderOf(key) : moved
    },
    isKnown: (key) => moves?.holders.has(key) === true || under.isKnown(key),
    liveUser(id) {
      const user = under.liveUser(id)
      const userPrincipalName = directory.userPrincipalNameOf(id)
      return { ...user, userPrincipalName, proxyAddresses: moves?.addresses.get(id) ?? user.proxyAddresses }
    },
    userPrincipalNameOf: (id) => moves?.userPrincipalNames.get(id) ?? under.userPrincipalNameOf(id),
    addressesOf: (holder) => moves?.addresses.get(holder.id) ?? under.addressesOf(holder),
    seatsOf(skuId) {
      const free = under.seatsOf(skuId)
      return free === null ? null : free + (moves?.seats.get(skuId) ?? 0)
    },
    stateOf: (userId) => moves?.states.get(userId) ?? under.stateOf(userId),
    isAbleAdministrator: under.isAbleAdministrator,
    countAdministrators() {
      const before = under.countAdministrators()
      return moves === null ? before : sum(before, moves.administrators)
    },
    claim(user, row, before) {
      for (const key of before) moving().holders.set(key, null)
      claimNames(moving(), user, row, before)
    },
    release(holderId, key, left) {
      moving().holders.set(key, null)
      moving().addresses.set(holderId, left)
    },
    remove(user) {
      for (const { key } of namesOf(user)) moving().holders.set(key, null)
      for (const skuId of user.licences ?? []) addSeats(moving(), skuId, 1)
      moving().states.set(user.id, 'deleted')
      const isAble = under.isAbleAdministrator(user.id)
      if (isAble !== undefined) addAdministrator(moving(), isAble, -1)
    },
    fork: () => stackOn(directory),
    merge(fork, user, effects, row) {
      const made = fork?.moves ?? null
      if (made !== null) mergeMoves(moving(), made)
      bringBack(moving(), user, effects, row)
      if (made === null) return []
      return [...made.holders.keys()].filter((key) => directory.holderOf(key) === null)
    },
    get moves() {
      return moves
    },
  }
  return directory
}

function claimNames(moves: Moves, user: Named, row: number, before?: ReadonlySet<NameKey>): void {
  const { id, displayName, userPrincipalName, proxyAddresses, immutableId } = user
  const claim = (key: NameKey, heldAs: HeldAs) => {
    const givenIn = before?.has(key) ? null : row
    moves.holders.set(key, { kind: 'user', id, displayName, heldAs, proxyAddresses: null, row: givenIn })
  }
  for (const address of proxyAddresses) {
    claim(nameKeyOfAddress(address), isPrimary(address) ? 'primaryAddress' : 'secondaryAddress')
  }
  // Last, because what is sign-in name and address at once counts as the former.
  claim(nameKeyOfUserPrincipalName(userPrincipalName), 'userPrincipalName')
  if (immutableId !== null) claim(nameKeyOfImmutableId(immutableId), 'immutableId')
  moves.userPrincipalNames.set(id, userPrincipalName)
  moves.addresses.set(id, proxyAddresses)
}

function bringBack(moves: Moves, user: DeletedUser, effects: RestoreEffects, row: number): void {
  const { userPrincipalName, proxyAddresses, convertedToCloud, licences, roles, signIn } = effects
  const immutableId = convertedToCloud ? null : user.immutableId
  claimNames(moves, { ...user, userPrincipalName, proxyAddresses, immutableId }, row)
  for (const skuId of licences.returned) addSeats(moves, skuId, -1)
  if (roles.returned.includes('globalAdministrator')) addAdministrator(moves, signIn === 'possible', 1)
  moves.states.set(user.id, 'active')
}

function mergeMoves(into: Moves, from: Moves): void {
  for (const [key, holder] of from.holders) into.holders.set(key, holder)
  for (const [id, name] of from.userPrincipalNames) into.userPrincipalNames.set(id, name)
  for (const [id, addresses] of from.addresses) into.addresses.set(id, addresses)
  for (const [skuId, by] of from.seats) addSeats(into, skuId, by)
  for (const [id, state] of from.states) into.states.set(id, state)
  into.administrators = sum(into.administrators, from.administrators)
}

function addSeats({ seats }: Moves, skuId: SkuId, by: number): void {
  seats.set(skuId, (seats.get(skuId) ?? 0) + by)
}

function addAdministrator(moves: Moves, isAble: boolean, by: 1 | -1): void {
  moves.administrators = sum(moves.administrators, { total: by, able: isAble ? by : 0 })
}

const sum = (one: AdministratorCount, other: AdministratorCount): AdministratorCount => ({
  total: one.total + other.total,
  able: one.able + other.able,
})

const noMoves = (): Moves => ({
  holders: new Map(),
  userPrincipalNames: new Map(),
  addresses: new Map(),
  seats: new Map(),
  states: new Map(),
  administrators: { total: 0, able: 0 },
})
