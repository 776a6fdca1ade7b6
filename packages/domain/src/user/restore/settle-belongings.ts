import { canActOn } from '../../access/can.ts'
import type { SkuId, UserId } from '../../ids.ts'
import { directoryRoles } from '../../role/directory-role.ts'
import type { Conflict, GroupNotReturned, LicenceNotReturned, ReportNotReturned } from '../conflicts.ts'
import type { RestoreCaller, RestoreEffects, RestoreSnapshot, RestoreStrategy } from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'
import type { Findings } from './conflicts.ts'
import type { PlannedDirectory } from './directory.ts'

/** Settles roles: they come back only if the caller may grant them; otherwise the row waits for a decision (R19). */
export function settleRoles(
  { roles: had }: DeletedUser['notes'],
  caller: RestoreCaller,
  withoutRoles: boolean,
  ifTooWeak: RestoreStrategy['roles'],
): Findings & { readonly roles: RestoreEffects['roles'] } {
  const mayGrant = had.length === 0 || canActOn(caller.roles, had, 'users.restore')
  if (mayGrant && !withoutRoles) return { roles: { returned: had, notReturned: [] }, conflicts: [], open: [] }
  const reason = mayGrant ? 'without-roles' : 'caller-too-weak'
  const roles = { returned: [], notReturned: had.map((role) => ({ role, reason }) as const) }
  if (mayGrant) return { roles, conflicts: [], open: [] }
  const conflict: Conflict = {
    kind: 'role.caller-too-weak',
    blocks: true,
    attribute: 'roles',
    value: directoryRoles.filter((role) => had.includes(role)).join(', '),
    holder: null,
    resolutions: ['withoutRoles'],
    proposed: { resolve: 'withoutRoles' },
  }
  return { roles, conflicts: [conflict], open: withoutRoles || ifTooWeak === 'without' ? [] : [conflict] }
}

/**
 * Settles licences: seats are given in the remembered order as far as they reach, and the rest is reported (R18, R31).
 */
export function settleLicences(
  directory: PlannedDirectory,
  { notes, usageLocation }: DeletedUser,
  ifMissing: RestoreStrategy['licences'],
): Findings & { readonly licences: RestoreEffects['licences'] } {
  const returned: SkuId[] = []
  const notReturned: LicenceNotReturned[] = []
  const conflicts: Conflict[] = []
  const blocks = ifMissing === 'required'
  for (const skuId of new Set(notes.licences)) {
    const reason = whyNotReturned(directory, skuId, usageLocation)
    if (reason === null) {
      returned.push(skuId)
      continue
    }
    notReturned.push({ skuId, reason })
    conflicts.push({
      kind: `licence.${reason}`,
      blocks,
      attribute: 'licences',
      value: skuId,
      holder: null,
      resolutions: [],
      proposed: null,
    })
  }
  for (const skuId of notes.groupLicences ?? []) notReturned.push({ skuId, reason: 'by-group' })
  return { licences: { returned, notReturned }, conflicts, open: blocks ? conflicts : [] }
}

function whyNotReturned(
  directory: PlannedDirectory,
  skuId: SkuId,
  usageLocation: string | null,
): Exclude<LicenceNotReturned['reason'], 'by-group'> | null {
  const free = directory.seatsOf(skuId)
  if (free === null) return 'unavailable'
  if (usageLocation === null) return 'no-usage-location'
  return free < 1 ? 'no-seat' : null
}

/**
 * Settles groups: memberships that the user's own deletion ended come back in live groups; the others are reported
 * (R32).
 */
export function settleGroups(
  stateById: RestoreSnapshot['groups'],
  { groups }: DeletedUser['notes'],
): RestoreEffects['groups'] {
  const returned = groups.filter(({ id }) => stateById.get(id) === 'active')
  const notReturned = groups.flatMap((group): readonly GroupNotReturned[] => {
    const state = stateById.get(group.id)
    return state === 'active' ? [] : [{ ...group, reason: state ?? 'purged' }]
  })
  return { returned, notReturned }
}

/**
 * Settles the manager: it comes back if it is active or restored by an earlier row of the batch; otherwise this is
 * reported (R32).
 */
export function settleManager(
  directory: PlannedDirectory,
  { managerId }: DeletedUser['notes'],
): RestoreEffects['manager'] {
  if (managerId === null) return null
  const state = directory.stateOf(managerId)
  return { managerId, outcome: state === 'active' ? 'returned' : state }
}

/**
 * Settles direct reports: an active one that waits for the user has it as manager again, and a deleted one gets it back
 * when it is itself restored. A report that was given another manager, or none, keeps that (R32).
 */
export function settleReports(
  directory: PlannedDirectory,
  { id, notes }: DeletedUser,
  waitingReports: RestoreSnapshot['waitingReports'],
): RestoreEffects['reports'] {
  const waiting = waitingReports.get(id)
  const returned: UserId[] = []
  const notReturned: ReportNotReturned[] = []
  for (const userId of notes.reports ?? waiting ?? []) {
    const state = directory.stateOf(userId)
    if (state === 'purged') notReturned.push({ userId, reason: state })
    else if (!waiting?.has(userId)) notReturned.push({ userId, reason: 'reassigned' })
    else if (state === 'active') returned.push(userId)
    else notReturned.push({ userId, reason: state })
  }
  return { returned, notReturned }
}
