import { run, runEach, type Statements, statements } from '@reprieve/db'
import type { ActiveUser, Actor, DeletedUser, RestoreEffects, RestoreSnapshot } from '@reprieve/domain'
import { applyHolderChanges } from './apply-holder-changes.ts'
import { insertNames } from './insert-names.ts'
import { resumeReportingLines } from './resume-reporting-lines.ts'
import { toUserRow } from './user-record.ts'

interface Restore {
  readonly user: DeletedUser
  readonly effects: RestoreEffects
  readonly snapshot: RestoreSnapshot
  readonly actor: Actor
  readonly now: Date
}

/** Carries out a ready row of a plan and nothing else (R29–R32). Sessions and one-time secrets do not come back (R33). */
export function* applyRestore({ user, effects, snapshot, actor, now }: Restore): Statements<ActiveUser> {
  const restored = toRestored(user, effects)
  const { tenantId, id: userId } = restored
  yield* applyHolderChanges({ snapshot, changes: effects.holders, actor, now })
  yield* run(statements.removeDeletedUser, { tenantId, userId })
  yield* run(statements.updateUser, toUserRow(restored))
  yield* insertNames(restored)
  yield* returnLicences(restored, effects)
  yield* runEach(
    statements.insertRole,
    effects.roles.returned.map((role) => ({ tenantId, userId, role })),
  )
  const memberships = effects.groups.returned.map(({ id }) => ({ tenantId, groupId: id, userId }))
  yield* runEach(statements.removeSuspendedMembership, memberships)
  yield* runEach(statements.insertMembership, memberships)
  if (user.notes.managerId !== null || user.notes.directReportCount > 0) yield* resumeReportingLines(restored)
  yield* run(statements.setMailboxState, { tenantId, userId, state: 'active' })
  return restored
}

function toRestored(
  { deletedAt, purgeAt, hold, notes, ...profile }: DeletedUser,
  { userPrincipalName, proxyAddresses, convertedToCloud }: RestoreEffects,
): ActiveUser {
  const restored: ActiveUser = { ...profile, state: 'active', userPrincipalName, proxyAddresses }
  return convertedToCloud ? { ...restored, source: 'cloud', immutableId: null } : restored
}

function* returnLicences(
  { tenantId, id: userId }: ActiveUser,
  { licences }: RestoreEffects,
): Statements<void> {
  const { returned } = licences
  if (returned.length === 0) return
  const seats = returned.map((skuId) => ({ tenantId, skuId }))
  const taken = yield* runEach(statements.takeSeat, seats)
  if (taken !== returned.length) throw new Error('The plan gives seats that are not free')
  yield* runEach(
    statements.insertLicence,
    returned.map((skuId, index) => ({ tenantId, userId, skuId, position: index + 1, direct: true })),
  )
}
