import { type SignIn, signInOf } from '../../role/global-administrators.ts'
import { primaryAddressOf } from '../proxy-addresses.ts'
import type { RestoreEffects, RestorePlanRow, RestoreRow } from '../restore-plan.ts'
import type { DeletedUser } from '../user.ts'
import { toCandidate } from './candidate.ts'
import { commit } from './commit.ts'
import { type Batch, type Draft, openDraft } from './draft.ts'
import { findAddressConflicts, findNameConflict } from './find-conflicts.ts'
import { isPrimaryChanged } from './is-primary-changed.ts'
import { matchAnswers } from './match-answers.ts'
import { settleAddresses } from './settle-addresses.ts'
import { settleGroups } from './settle-groups.ts'
import { settleLicences } from './settle-licences.ts'
import { settleManager } from './settle-manager.ts'
import { settleName } from './settle-name.ts'
import { settleRoles } from './settle-roles.ts'
import { settleSource } from './settle-source.ts'

/** Plans one row on top of the rows before it, `row` counted from 1. */
export function planRow(batch: Batch, { userId, resolutions }: RestoreRow, row: number): RestorePlanRow {
  const user = batch.snapshot.deletedUsers.get(userId)
  if (user === undefined || batch.planned.has(userId)) {
    const isActive = user !== undefined || batch.snapshot.activeIds.has(userId)
    return { row, userId, outcome: 'refused', refusal: isActive ? 'UserNotDeleted' : 'UserNotFound' }
  }
  batch.planned.add(userId)
  const draft = openDraft(batch, row)
  const effects = decide(draft, user, resolutions)
  const { conflicts, open, rejected } = draft
  if (open.length > 0 || rejected.length > 0)
    return { row, userId, outcome: 'blocked', conflicts, open, rejected }
  commit(draft, user, effects)
  return { row, userId, outcome: 'ready', conflicts, effects }
}

// The order matters: a holder that is replaced for the name frees addresses, an anchor and seats as well.
function decide(draft: Draft, user: DeletedUser, resolutions: RestoreRow['resolutions']): RestoreEffects {
  const candidate = toCandidate(user)
  const name = findNameConflict(draft, candidate)
  const contested = findAddressConflicts(draft, candidate)
  const answers = matchAnswers(draft, candidate, name, contested, resolutions)
  const userPrincipalName = settleName(draft, candidate, name, answers)
  const { proxyAddresses, dropped } = settleAddresses(draft, candidate, contested, answers, userPrincipalName)
  const convertedToCloud = settleSource(draft, user, answers.convertToCloud)
  const roles = settleRoles(draft, user, answers.withoutRoles)
  const licences = settleLicences(draft, user)
  const primaryAddress = primaryAddressOf(proxyAddresses)
  return {
    userPrincipalName,
    primaryAddress,
    primaryAddressChanged: isPrimaryChanged(primaryAddressOf(user.proxyAddresses), primaryAddress),
    proxyAddresses,
    droppedAddresses: dropped,
    licences,
    roles,
    groups: settleGroups(draft.batch.snapshot, user),
    manager: settleManager(draft, user),
    holders: draft.holders,
    convertedToCloud,
    signIn: signInAfter(draft.batch, user),
    hold: user.hold && { reason: user.hold.reason, placedAt: user.hold.placedAt.toISOString() },
  }
}

function signInAfter({ snapshot }: Batch, { id, signInBlocked }: DeletedUser): SignIn {
  const { withoutPassword, hasOutsideIssuer } = snapshot
  return signInOf({ signInBlocked, hasPassword: !withoutPassword.has(id), hasOutsideIssuer })
}
