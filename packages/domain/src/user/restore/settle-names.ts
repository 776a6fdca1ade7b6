import { ok, type Result, refuse } from '../../result.ts'
import type { Conflict, DroppedAddress, Holder, HolderChange, Resolution } from '../conflicts.ts'
import { nameKeyOfImmutableId, nameKeyOfUserPrincipalName } from '../name-key.ts'
import { namesOf } from '../names-of.ts'
import type { RejectedResolution, RestoreCaller, RestoreStrategy } from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'
import { parseUserPrincipalNameUnder } from '../user-principal-name.ts'
import { renameHolder, replaceHolder, takeBack } from './change-holder.ts'
import { type Contested, type Findings, isOnLostDomain, type OwnAddress } from './conflicts.ts'
import { describeHolder, type PlannedDirectory } from './directory.ts'
import type { ChosenResolutions } from './match-resolutions.ts'

/** Settled names, and the resolutions that could not be carried out. */
interface Settled extends Findings {
  readonly rejected: readonly RejectedResolution[]
}

/**
 * Carries out the decision about the sign-in name, and says which one the user gets. A blocked row keeps the old one.
 */
export function settleName(
  directory: PlannedDirectory,
  { user, row }: { readonly user: DeletedUser; readonly row: number },
  contested: Contested | null,
  chosen: ChosenResolutions,
  names: RestoreStrategy['names'],
): Settled & { readonly userPrincipalName: string; readonly holders: readonly HolderChange[] } {
  const { userPrincipalName } = user
  const key = nameKeyOfUserPrincipalName(userPrincipalName)
  const isRejected = chosen.rejectedKeys.has(key)
  const byDefault = names === 'proposed' && !isRejected ? contested?.conflict.proposed : null
  const resolution = chosen.byKey.get(key) ?? byDefault ?? null
  const conflicts = contested === null ? [] : [contested.conflict]
  if (resolution === null) return { userPrincipalName, holders: [], conflicts, open: conflicts, rejected: [] }
  const done = carryOut(directory, user, row, contested, resolution)
  if (!done.ok) {
    const rejected = [{ resolution, ...done.error }]
    return { userPrincipalName, holders: [], conflicts, open: conflicts, rejected }
  }
  return {
    userPrincipalName: done.value.newName ?? userPrincipalName,
    holders: done.value.holders,
    conflicts,
    open: isRejected ? conflicts : [],
    rejected: [],
  }
}

type Why = Pick<RejectedResolution, 'reason' | 'holder'>

interface CarriedOut {
  /** The user's new name; null if it keeps the old one. */
  readonly newName: string | null
  readonly holders: readonly HolderChange[]
}

function carryOut(
  directory: PlannedDirectory,
  user: DeletedUser,
  row: number,
  contested: Contested | null,
  resolution: Resolution,
): Result<CarriedOut, Why> {
  if (resolution.resolve === 'newUserPrincipalName') {
    const name = parseFreeName(directory, resolution.userPrincipalName, null)
    return name.ok ? ok({ newName: name.value, holders: [] }) : name
  }
  const holder = contested?.holder ?? null
  if (contested === null || holder === null) return refuse({ reason: 'not-applicable', holder: null })
  const changed = (change: HolderChange) => ok({ newName: null, holders: [change] })
  if (resolution.resolve === 'replaceHolder') return changed(replaceHolder(directory, holder))
  if (resolution.resolve === 'takeBack') return changed(takeBack(directory, holder, contested.key))
  if (resolution.resolve !== 'renameHolder') return ok({ newName: null, holders: [] })
  const to = parseFreeName(directory, resolution.userPrincipalName, holder.id)
  if (!to.ok) return to
  if (isNameOf(user, to.value)) return taken(null)
  return changed(renameHolder(directory, holder, to.value, { restored: user, contested: contested.key, row }))
}

/** The name in its stored form, if it is free or belongs to `ownId`. */
function parseFreeName(directory: PlannedDirectory, text: string, ownId: string | null): Result<string, Why> {
  const parsed = parseUserPrincipalNameUnder(text, directory.verified)
  if (!parsed.ok) {
    const reason = parsed.error === 'domain-not-verified' ? 'domain-not-verified' : 'invalid-name'
    return refuse({ reason, holder: null })
  }
  const holder = directory.holderOf(nameKeyOfUserPrincipalName(parsed.value))
  return holder === null || holder.id === ownId ? parsed : taken(describeHolder(directory, holder))
}

/** Whether the user comes back with this name. If so, the holder may neither keep it nor be given it. */
function isNameOf(user: DeletedUser, name: string): boolean {
  const key = nameKeyOfUserPrincipalName(name)
  return namesOf(user).some((own) => own.key === key)
}

const taken = (holder: Holder | null) => refuse({ reason: 'name-taken', holder } as const)

interface SettledAddresses extends Findings {
  /** The addresses that come back, unchanged. */
  readonly kept: readonly string[]
  readonly dropped: readonly DroppedAddress[]
  readonly holders: readonly HolderChange[]
}

/**
 * Carries out the resolutions of contested addresses, and separates addresses that come back from those that do not
 * (R16, R17).
 */
export function settleAddresses(
  directory: PlannedDirectory,
  addresses: readonly OwnAddress[],
  contested: readonly Contested[],
  chosen: ChosenResolutions,
): SettledAddresses {
  const holders: HolderChange[] = []
  const conflicts: Conflict[] = []
  const open: Conflict[] = []
  for (const { key, conflict, holder } of contested) {
    const resolution = chosen.byKey.get(key)?.resolve
    const isRejected = chosen.rejectedKeys.has(key)
    const reported = isRejected ? { ...conflict, blocks: true } : conflict
    conflicts.push(reported)
    const held = holder && directory.holderOf(key)
    if (resolution === 'takeBack' && held !== null) holders.push(takeBack(directory, held, key))
    const isFreed = holder !== null && held === null
    const isSettled = isFreed || resolution !== undefined || !reported.blocks
    if (!isSettled || isRejected) open.push(reported)
  }
  const dropped: DroppedAddress[] = []
  const kept: string[] = []
  for (const { text, key } of addresses) {
    const isLost = isOnLostDomain(directory, key)
    const holder = isLost ? null : directory.holderOf(key)
    const isWanted = chosen.byKey.get(key)?.resolve !== 'drop'
    if (!isLost && holder === null && isWanted) kept.push(text)
    else dropped.push({ address: text, holder: holder && describeHolder(directory, holder) })
  }
  return { kept, dropped, holders, conflicts, open }
}

/** Settles the source and the anchor (R20), and says whether the user comes back as a cloud user. */
export function settleSource(
  directory: PlannedDirectory,
  user: DeletedUser,
  asked: Resolution | null,
  { roles }: RestoreCaller,
): Settled & { readonly convertedToCloud: boolean } {
  if (user.source !== 'synchronised' && user.immutableId === null) return cloudUser
  const mayConvert = roles.includes('globalAdministrator')
  const conflicts = findSourceConflicts(directory, user, mayConvert)
  const convertedToCloud = asked !== null && mayConvert
  return {
    convertedToCloud,
    conflicts,
    open: convertedToCloud ? [] : conflicts,
    rejected:
      asked === null || mayConvert ? [] : [{ resolution: asked, reason: 'caller-too-weak', holder: null }],
  }
}

const cloudUser = { convertedToCloud: false, conflicts: [], open: [], rejected: [] } as const

function findSourceConflicts(
  directory: PlannedDirectory,
  { source, immutableId, userPrincipalName }: DeletedUser,
  mayConvert: boolean,
): readonly Conflict[] {
  const found: Conflict[] = []
  const resolutions = mayConvert ? (['convertToCloud'] as const) : []
  const base = { blocks: true, resolutions, proposed: null } as const
  const holder = immutableId === null ? null : directory.holderOf(nameKeyOfImmutableId(immutableId))
  if (immutableId !== null && holder !== null) {
    const anchor = {
      attribute: 'immutableId',
      value: immutableId,
      holder: describeHolder(directory, holder),
    } as const
    found.push({ ...base, kind: 'anchor.taken', ...anchor })
  }
  if (source === 'synchronised') {
    const value = immutableId ?? userPrincipalName
    found.push({ ...base, kind: 'source.synchronised', attribute: 'source', value, holder: null })
  }
  return found
}
