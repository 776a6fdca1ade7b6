import type { NameKey, UserId } from '../../ids.ts'
import { signInOf } from '../../role/global-administrators.ts'
import { isPrimary, isPrimaryChanged, primaryAddressOf } from '../proxy-addresses.ts'
import { renameAddresses, withPrimary } from '../rename-addresses.ts'
import type {
  RejectedResolution,
  RestoreCaller,
  RestoreEffects,
  RestorePlan,
  RestorePlanRow,
  RestoreRequest,
  RestoreRow,
  RestoreSnapshot,
  RestoreStrategy,
} from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'
import { type Findings, findAddressConflict, findNameConflict, toOwnNames } from './conflicts.ts'
import { openDirectory, type PlannedDirectory } from './directory.ts'
import { matchResolutions } from './match-resolutions.ts'
import { type LowestNumbers, lowerNumbers } from './propose-name.ts'
import {
  settleGroups,
  settleLicences,
  settleManager,
  settleReports,
  settleRoles,
} from './settle-belongings.ts'
import { settleAddresses, settleName, settleSource } from './settle-names.ts'

/** A plan, or the names that have to be looked up before there can be one. */
export type RestorePlanning =
  | { readonly kind: 'planned'; readonly plan: RestorePlan }
  | { readonly kind: 'needs-names'; readonly keys: readonly NameKey[] }

/**
 * The default decisions (R37): contested names wait for a person, contested addresses are dropped, and licences come
 * back as far as the seats reach.
 */
export const defaultStrategy: RestoreStrategy = {
  names: 'fail',
  addresses: 'drop',
  licences: 'best-effort',
  roles: 'fail',
}

/**
 * Decides what a restore would do and names everything in its way, for all rows at once (R15–R37). Pure and linear in
 * the rows. On `needs-names` add the keys to `holdersByKey` (`null` for a free name), the users among their holders to
 * `activeUsers`, and call again; a snapshot that has the keys of `keysToLoad` needs this only where a name is contested.
 * A blocked row takes no name and no seat from the rows after it.
 */
export function planRestore(
  snapshot: RestoreSnapshot,
  request: RestoreRequest,
  caller: RestoreCaller,
): RestorePlanning {
  const directory = openDirectory(snapshot)
  const batch: Batch = {
    snapshot,
    strategy: request.strategy,
    caller,
    numbers: new Map(),
    planned: new Set(),
  }
  const firstRow = request.firstRow ?? 1
  const rows = request.rows.map((row, index) => planRow(directory, batch, row, firstRow + index))
  if (directory.missing.size > 0) return { kind: 'needs-names', keys: [...directory.missing] }
  const ready = rows.filter(({ outcome }) => outcome === 'ready').length
  const blocked = rows.filter(({ outcome }) => outcome === 'blocked').length
  const summary = { total: rows.length, ready, blocked }
  return { kind: 'planned', plan: { tenantId: snapshot.tenant.id, rows, summary } }
}

/** What all rows of a batch share. */
interface Batch {
  readonly snapshot: RestoreSnapshot
  readonly strategy: RestoreStrategy
  readonly caller: RestoreCaller
  readonly numbers: LowestNumbers
  readonly planned: Set<UserId>
}

/** Plans one row on top of the rows before it; `row` counts from 1. */
function planRow(
  directory: PlannedDirectory,
  batch: Batch,
  { userId, resolutions }: RestoreRow,
  row: number,
): RestorePlanRow {
  const { snapshot, numbers, planned } = batch
  const user = snapshot.deletedUsers.get(userId)
  if (user === undefined || planned.has(userId)) {
    const isActive = user !== undefined || snapshot.activeIds.has(userId)
    return { row, userId, outcome: 'refused', refusal: isActive ? 'UserNotDeleted' : 'UserNotFound' }
  }
  planned.add(userId)
  const { conflicts, open, rejected, effects, fork } = decide(directory, batch, { user, row }, resolutions)
  if (open.length > 0 || rejected.length > 0)
    return { row, userId, outcome: 'blocked', conflicts, open, rejected }
  for (const freed of directory.merge(fork, user, effects, row)) lowerNumbers(numbers, freed)
  return { row, userId, outcome: 'ready', conflicts, effects }
}

interface Decision extends Findings {
  readonly rejected: readonly RejectedResolution[]
  readonly effects: RestoreEffects
  /** The fork on which the row has made its moves; null if it changes no holder. */
  readonly fork: PlannedDirectory | null
}

// The order matters: a holder that is replaced for the name frees addresses, an anchor and seats as well.
function decide(
  before: PlannedDirectory,
  { snapshot, strategy, caller, numbers }: Batch,
  { user, row }: { readonly user: DeletedUser; readonly row: number },
  resolutions: RestoreRow['resolutions'],
): Decision {
  const own = toOwnNames(user)
  const contestedName = findNameConflict(before, numbers, caller, user, snapshot.tenant.defaultDomain)
  const contested = own.addresses
    // An address with the key of the sign-in name is part of that name's conflict.
    .filter(({ key }) => key !== own.nameKey)
    .map((address) => findAddressConflict(before, caller, address, strategy.addresses === 'fail'))
    .filter((found) => found !== null)
  const chosen = matchResolutions(own, contestedName, contested, resolutions)
  // Only a resolution changes a holder. Most rows have none and read the directory without a fork.
  const fork = chosen.byKey.size > 0 ? before.fork() : null
  const directory = fork ?? before
  const name = settleName(directory, { user, row }, contestedName, chosen, strategy.names)
  const addresses = settleAddresses(directory, own.addresses, contested, chosen)
  const source = settleSource(directory, user, chosen.convertToCloud, caller)
  const roles = settleRoles(user.notes, caller, chosen.withoutRoles, strategy.roles)
  const licences = settleLicences(directory, user, strategy.licences)
  const proxyAddresses = addressesUnder(name.userPrincipalName, user, addresses.kept)
  const primaryAddress = primaryAddressOf(proxyAddresses)
  const effects: RestoreEffects = {
    userPrincipalName: name.userPrincipalName,
    primaryAddress,
    primaryAddressChanged: isPrimaryChanged(primaryAddressOf(user.proxyAddresses), primaryAddress),
    proxyAddresses,
    droppedAddresses: addresses.dropped,
    licences: licences.licences,
    roles: roles.roles,
    groups: settleGroups(snapshot.groups, user.notes),
    manager: settleManager(directory, user.notes),
    reports: settleReports(directory, user, snapshot.waitingReports),
    holders: [...name.holders, ...addresses.holders],
    convertedToCloud: source.convertedToCloud,
    signIn: signInOf({
      signInBlocked: user.signInBlocked,
      hasPassword: !snapshot.withoutPassword.has(user.id),
      hasOutsideIssuer: snapshot.hasOutsideIssuer,
    }),
    hold: user.hold && { reason: user.hold.reason, placedAt: user.hold.placedAt.toISOString() },
  }
  return {
    conflicts: [
      ...name.conflicts,
      ...addresses.conflicts,
      ...source.conflicts,
      ...roles.conflicts,
      ...licences.conflicts,
    ],
    open: [...name.open, ...addresses.open, ...source.open, ...roles.open, ...licences.open],
    rejected: [...chosen.rejected, ...name.rejected, ...source.rejected],
    effects,
    fork,
  }
}

/** The addresses that come back, in the form that they take beside the user's name (R23, R28). */
function addressesUnder(name: string, user: DeletedUser, kept: readonly string[]): readonly string[] {
  const renamed = renameAddresses(kept, user.userPrincipalName, name)
  return user.proxyAddresses.some(isPrimary) ? withPrimary(renamed, name) : renamed
}
