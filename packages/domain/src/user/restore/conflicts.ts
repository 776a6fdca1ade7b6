import { canActOn } from '../../access/can.ts'
import type { NameKey } from '../../ids.ts'
import { wouldLockOut } from '../../role/global-administrators.ts'
import type { Conflict, HolderKind, Resolution, ResolutionKind } from '../conflicts.ts'
import { whyNotDelete } from '../delete.ts'
import { nameKeyOfAddress, nameKeyOfUserPrincipalName } from '../name-key.ts'
import { isPrimary } from '../proxy-addresses.ts'
import type { LiveUser, RejectedResolution, RestoreCaller } from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'
import { describeHolder, type PlannedDirectory } from './directory.ts'
import { type LowestNumbers, proposeName } from './propose-name.ts'
import type { NameHolder } from './questions.ts'

/**
 * The names of the object to restore, with their keys computed once. An object that is not a user has no sign-in name.
 */
export interface OwnNames {
  readonly nameKey: NameKey | null
  readonly addresses: readonly OwnAddress[]
}

export interface OwnAddress {
  readonly text: string
  readonly key: NameKey
}

/** A name of the deleted user that it cannot simply have back. */
export interface Contested {
  readonly key: NameKey
  readonly conflict: Conflict
  /** Null if the domain is gone: nobody holds the name, and nobody can have it. */
  readonly holder: NameHolder | null
  /**
   * For each answer that the caller may not give, the reason. An answer that is missing here does not fit the conflict
   * at all.
   */
  readonly whyNot: ReadonlyMap<ResolutionKind, RejectedResolution['reason']>
}

/** The conflicts that a step has found in a row, and those of them that nothing has settled. */
export interface Findings {
  readonly conflicts: readonly Conflict[]
  readonly open: readonly Conflict[]
}

export function toOwnNames(user: DeletedUser): OwnNames {
  const nameKey = nameKeyOfUserPrincipalName(user.userPrincipalName)
  return { nameKey, addresses: toOwnAddresses(user.proxyAddresses) }
}

/** The addresses with their keys, each key once. If two differ only in case, the primary one is kept. */
export function toOwnAddresses(proxyAddresses: readonly string[]): readonly OwnAddress[] {
  const byKey = new Map<NameKey, OwnAddress>()
  for (const text of proxyAddresses) {
    const key = nameKeyOfAddress(text)
    if (!byKey.has(key) || isPrimary(text)) byKey.set(key, { text, key })
  }
  return [...byKey.values()]
}

/** The conflict over the sign-in name (R15, R17), found before the row changes anything. */
export function findNameConflict(
  directory: PlannedDirectory,
  numbers: LowestNumbers,
  caller: RestoreCaller,
  { userPrincipalName: value }: DeletedUser,
  defaultDomain: string,
): Contested | null {
  const key = nameKeyOfUserPrincipalName(value)
  const local = value.slice(0, value.lastIndexOf('@'))
  const domain = domainOf(key)
  const base = { blocks: true, attribute: 'userPrincipalName', value } as const
  if (!directory.verified.has(domain)) {
    const proposed = toNewName(proposeName(directory, numbers, local, defaultDomain))
    const conflict: Conflict = {
      ...base,
      kind: 'domain.not-verified',
      holder: null,
      proposed,
      resolutions: ['newUserPrincipalName'],
    }
    return { key, conflict, holder: null, whyNot: nothing }
  }
  const holder = directory.holderOf(key)
  if (holder === null) return null
  const { offered, whyNot } = holderChanges(directory, caller, holder, [
    'renameHolder',
    'replaceHolder',
    'takeBack',
  ])
  const conflict: Conflict = {
    ...base,
    kind: `name.${heldBy(holder)}`,
    holder: describeHolder(directory, holder),
    resolutions: ['newUserPrincipalName', ...offered],
    proposed: toNewName(proposeName(directory, numbers, local, domain)),
  }
  return { key, conflict, holder, whyNot }
}

/**
 * The conflict over one address (R16, R17); null if the address can simply come back. `blocks` says that the row waits
 * for an answer.
 */
export function findAddressConflict(
  directory: PlannedDirectory,
  caller: RestoreCaller,
  { text: value, key }: OwnAddress,
  blocks: boolean,
): Contested | null {
  const base = { blocks, attribute: 'proxyAddresses', value, proposed: { resolve: 'drop', value } } as const
  if (isOnLostDomain(directory, key)) {
    const conflict: Conflict = { ...base, kind: 'domain.not-verified', holder: null, resolutions: ['drop'] }
    return { key, conflict, holder: null, whyNot: nothing }
  }
  const holder = directory.holderOf(key)
  if (holder === null) return null
  const { offered, whyNot } = holderChanges(directory, caller, holder, ['takeBack'])
  const conflict: Conflict = {
    ...base,
    kind: `address.${heldBy(holder)}`,
    holder: describeHolder(directory, holder),
    resolutions: ['drop', ...offered],
  }
  return { key, conflict, holder, whyNot }
}

/** Whether a mail address lies on a domain that the tenant has lost. Other kinds of address have no domain (R10). */
export function isOnLostDomain({ verified }: PlannedDirectory, key: NameKey): boolean {
  return key.startsWith('smtp:') && !verified.has(domainOf(key))
}

type HolderChanging = 'renameHolder' | 'replaceHolder' | 'takeBack'

function holderChanges(
  directory: PlannedDirectory,
  caller: RestoreCaller,
  holder: NameHolder,
  changes: readonly HolderChanging[],
) {
  const offered: HolderChanging[] = []
  const whyNot = new Map<ResolutionKind, RejectedResolution['reason']>()
  for (const change of changes) {
    const reason = whyNotChange(directory, caller, holder, change)
    if (reason === null) offered.push(change)
    else whyNot.set(change, reason)
  }
  return { offered, whyNot }
}

/** Why the caller may not give this answer although somebody holds the name; null if it may (R8, R25, R26, R47). */
function whyNotChange(
  directory: PlannedDirectory,
  caller: RestoreCaller,
  holder: NameHolder,
  change: HolderChanging,
): RejectedResolution['reason'] | null {
  if (holder.row !== null) return 'not-applicable'
  if (change === 'takeBack' && holder.heldAs !== 'secondaryAddress') return 'not-applicable'
  if (holder.kind !== 'user') return change === 'takeBack' ? null : 'not-applicable'
  const user = directory.liveUser(holder.id)
  if (change === 'replaceHolder')
    return whyNotDelete(user.id, user.roles, caller, isLastAdministrator(directory, user))
  return canActOn(caller.roles, user.roles, 'users.write') ? null : 'caller-too-weak'
}

/** Whether the tenant would be locked out without this holder, after the rows planned so far (R8). */
function isLastAdministrator(directory: PlannedDirectory, { id }: LiveUser): boolean {
  const isAble = directory.isAbleAdministrator(id)
  if (isAble === undefined) return false
  const { total, able } = directory.countAdministrators()
  return wouldLockOut(isAble, { total: total - 1, able: able - (isAble ? 1 : 0) })
}

const nothing: Contested['whyNot'] = new Map()

const kindByHolder = {
  user: 'active-user',
  group: 'group',
  contact: 'contact',
  'shared-mailbox': 'shared-mailbox',
} as const satisfies Record<HolderKind, string>

function heldBy({ kind, row }: NameHolder) {
  return row === null ? kindByHolder[kind] : 'same-batch'
}

function toNewName(userPrincipalName: string | null): Resolution | null {
  return userPrincipalName === null ? null : { resolve: 'newUserPrincipalName', userPrincipalName }
}

function domainOf(key: NameKey): string {
  return key.slice(key.lastIndexOf('@') + 1)
}
