import type { NameKey } from '../../ids.ts'
import type { Holder } from '../conflicts.ts'
import { namesOf } from '../names-of.ts'
import type { LiveUser, RestoreEffects } from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'
import {
  addAdministrator,
  addSeats,
  assignNames,
  bringBack,
  type Moves,
  mergeMoves,
  type Named,
  noMoves,
  sumAdministrators,
} from './moves.ts'
import { type DirectorySnapshot, type NameHolder, type Questions, readSnapshot } from './questions.ts'

/**
 * The directory as the rows planned so far leave it (R22). A row makes its moves on a fork that later rows cannot see
 * until it is merged: a blocked row takes nothing.
 */
export interface PlannedDirectory extends Questions {
  /**
   * Replaces the user's names, which were `before`, by the present ones. A name that it had and keeps does not count as
   * taken by the row.
   */
  assignNames(user: Named, row: number, before: ReadonlySet<NameKey>): void
  /** Takes one address from its holder, who keeps `left`. */
  release(holderId: string, key: NameKey, left: readonly string[]): void
  /** Moves the user to the bin: its names and its seats become free. */
  remove(user: LiveUser): void
  fork(): PlannedDirectory
  /** Merges the row's fork, brings its user back, and returns the names that became free. */
  merge(
    fork: PlannedDirectory | null,
    user: DeletedUser,
    effects: RestoreEffects,
    row: number,
  ): readonly NameKey[]
  /** The moves made on this directory itself; null if there are none. */
  readonly moves: Moves | null
}

export const openDirectory = (snapshot: DirectorySnapshot): PlannedDirectory =>
  stackOn(readSnapshot(snapshot))

/** Describes a holder for a plan. */
export function describeHolder(
  directory: PlannedDirectory,
  { kind, id, displayName, heldAs, row }: NameHolder,
): Holder {
  const userPrincipalName = kind === 'user' ? directory.userPrincipalNameOf(id) : null
  return { kind, id, displayName, userPrincipalName, heldAs, row }
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
      return moves === null ? before : sumAdministrators(before, moves.administrators)
    },
    assignNames(user, row, before) {
      for (const key of before) moving().holders.set(key, null)
      assignNames(moving(), user, row, before)
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
