import type { NameKey, SkuId, UserId } from '../../ids.ts'
import type { AdministratorCount } from '../../role/global-administrators.ts'
import type { HeldAs } from '../conflicts.ts'
import { nameKeyOfAddress, nameKeyOfImmutableId, nameKeyOfUserPrincipalName } from '../name-key.ts'
import { isPrimary } from '../proxy-addresses.ts'
import type { RestoreEffects } from '../restore-plan.ts'
import type { DeletedUser, User } from '../user.ts'
import type { NameHolder } from './questions.ts'

/** The changes that rows of a batch have made to a directory. */
export interface Moves {
  readonly holders: Map<NameKey, NameHolder | null>
  readonly userPrincipalNames: Map<UserId, string>
  readonly addresses: Map<string, readonly string[]>
  /** For each product, the seats freed minus the seats taken. */
  readonly seats: Map<SkuId, number>
  readonly states: Map<UserId, 'active' | 'deleted'>
  /** Users who became Global Administrators, minus those who ceased to be. */
  administrators: AdministratorCount
}

export type Named = Pick<User, 'id' | 'displayName' | 'userPrincipalName' | 'proxyAddresses' | 'immutableId'>

export const noMoves = (): Moves => ({
  holders: new Map(),
  userPrincipalNames: new Map(),
  addresses: new Map(),
  seats: new Map(),
  states: new Map(),
  administrators: { total: 0, able: 0 },
})

/** Gives the user its names. Names that it had `before` do not count as taken by the row. */
export function assignNames(moves: Moves, user: Named, row: number, before?: ReadonlySet<NameKey>): void {
  const { id, displayName, userPrincipalName, proxyAddresses, immutableId } = user
  const assign = (key: NameKey, heldAs: HeldAs) => {
    const givenIn = before?.has(key) ? null : row
    moves.holders.set(key, { kind: 'user', id, displayName, heldAs, proxyAddresses: null, row: givenIn })
  }
  for (const address of proxyAddresses) {
    assign(nameKeyOfAddress(address), isPrimary(address) ? 'primaryAddress' : 'secondaryAddress')
  }
  // This comes last, so that a name that is also an address counts as the sign-in name.
  assign(nameKeyOfUserPrincipalName(userPrincipalName), 'userPrincipalName')
  if (immutableId !== null) assign(nameKeyOfImmutableId(immutableId), 'immutableId')
  moves.userPrincipalNames.set(id, userPrincipalName)
  moves.addresses.set(id, proxyAddresses)
}

/** Gives the restored user its names, its seats and its roles. */
export function bringBack(moves: Moves, user: DeletedUser, effects: RestoreEffects, row: number): void {
  const { userPrincipalName, proxyAddresses, convertedToCloud, licences, roles, signIn } = effects
  const immutableId = convertedToCloud ? null : user.immutableId
  assignNames(moves, { ...user, userPrincipalName, proxyAddresses, immutableId }, row)
  for (const skuId of licences.returned) addSeats(moves, skuId, -1)
  if (roles.returned.includes('globalAdministrator')) addAdministrator(moves, signIn === 'possible', 1)
  moves.states.set(user.id, 'active')
}

export function mergeMoves(into: Moves, from: Moves): void {
  for (const [key, holder] of from.holders) into.holders.set(key, holder)
  for (const [id, name] of from.userPrincipalNames) into.userPrincipalNames.set(id, name)
  for (const [id, addresses] of from.addresses) into.addresses.set(id, addresses)
  for (const [skuId, by] of from.seats) addSeats(into, skuId, by)
  for (const [id, state] of from.states) into.states.set(id, state)
  into.administrators = sumAdministrators(into.administrators, from.administrators)
}

/** Frees `by` seats of the product; a negative number takes them. */
export function addSeats({ seats }: Moves, skuId: SkuId, by: number): void {
  seats.set(skuId, (seats.get(skuId) ?? 0) + by)
}

export function addAdministrator(moves: Moves, isAble: boolean, by: 1 | -1): void {
  moves.administrators = sumAdministrators(moves.administrators, { total: by, able: isAble ? by : 0 })
}

export const sumAdministrators = (
  one: AdministratorCount,
  other: AdministratorCount,
): AdministratorCount => ({
  total: one.total + other.total,
  able: one.able + other.able,
})
